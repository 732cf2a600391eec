import { EventPublisher } from '@orpc/server';
import type { ShellEvent } from '../../core/contract/shellContract.ts';

export type ShellCommand = Extract<ShellEvent, { kind: 'command' }>['command'];

const mostMissed = 50;

/**
 * What the shell tells its windows: menu commands and what the operating system asked for. What nobody was listening
 * to (a window still loading, or between two ports) is kept for the next listener.
 */
export class ShellEvents {
  readonly #publisher = new EventPublisher<{ shell: ShellEvent }>();
  readonly #missed: ShellEvent[] = [];

  publish(event: ShellEvent): void {
    if (this.#publisher.size === 0) this.keepForNextListener(event);
    else this.#publisher.publish('shell', event);
  }

  /** For what those listening now will not hear, because their port is being replaced. */
  keepForNextListener(event: ShellEvent): void {
    this.#missed.push(event);
    this.#missed.splice(0, this.#missed.length - mostMissed);
  }

  command(command: ShellCommand): void {
    this.publish({ kind: 'command', command });
  }

  listen(signal: AbortSignal | undefined): AsyncGenerator<ShellEvent> {
    const events = this.#publisher.subscribe('shell', signal ? { signal } : {});
    return startingWith(this.#missed.splice(0), events);
  }
}

async function* startingWith(missed: readonly ShellEvent[], events: AsyncGenerator<ShellEvent>) {
  try {
    yield* missed;
    yield* events;
  } finally {
    await events.return(undefined);
  }
}
