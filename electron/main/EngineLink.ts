import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { MessagePortMain } from 'electron';
import { VouchFailure } from '../../core/vocabulary/failure.ts';
import { carriesBytes } from '../engine/carriesBytes.ts';
import type { enginePortContract } from '../engine/engineMessages.ts';

export type EngineClient = ContractRouterClient<typeof enginePortContract>;

/** Main's end of one life of the engine. Once that life is over every question, pending or new, fails with ENGINE_STOPPED. */
export class EngineLink {
  readonly #client: EngineClient;
  readonly #death: Promise<never>;
  #cut = false;
  #die: (reason: VouchFailure) => void = () => undefined;

  constructor(port: MessagePortMain) {
    this.#death = new Promise<never>((_resolve, reject) => {
      this.#die = reject;
    });
    this.#death.catch(() => undefined);
    this.#client = createORPCClient(
      // Bytes go as they are (structured clone): as JSON they would arrive as something else.
      new RPCLink({ port, experimental_transfer: ([, , payload]) => (carriesBytes(payload) ? [] : null) }),
    );
    port.on('close', () => this.cut());
    port.start();
  }

  /** True once that life is over. */
  get isCut(): boolean {
    return this.#cut;
  }

  /** Asks the engine, e.g. `link.ask((engine) => engine.host.pages.image({ … }))`. */
  ask<Answer>(question: (engine: EngineClient) => PromiseLike<Answer>): Promise<Answer> {
    return Promise.race([this.#death, question(this.#client)]);
  }

  /** The engine is gone, or about to be. */
  cut(): void {
    this.#cut = true;
    this.#die(engineStopped());
  }
}

export function engineStopped(): VouchFailure {
  return new VouchFailure(
    'ENGINE_STOPPED',
    'The engine stopped while it was working on this.',
    'It starts again by itself; try once more in a moment.',
  );
}
