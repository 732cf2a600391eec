import { z } from 'zod';
import type { RelinkingLink } from './RelinkingLink.ts';

declare global {
  interface Window {
    /** What the preload gives the page: a way to ask for its ports. Absent outside the shell. */
    readonly vouch?: { connect(): void };
  }
}

const portsMessageSchema = z.object({ kind: z.literal('vouch-ports') });

/** Longest wait for ports before asking again, in milliseconds. */
const patience = 2000;

/**
 * Asks the shell for ports and links them as they come: `[engine, shell]`, at the start and again after each restart of
 * the engine. Only messages this window sent itself count; the preload posts them here.
 */
export function connect(engineLink: RelinkingLink, shellLink: RelinkingLink): void {
  addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.source !== window || !portsMessageSchema.safeParse(event.data).success) return;
    const [enginePort, shellPort] = event.ports;
    if (enginePort) engineLink.attach(enginePort);
    if (shellPort) shellLink.attach(shellPort);
  });
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const ask = (): void => {
    window.vouch?.connect();
    waiting = setTimeout(ask, patience);
  };
  engineLink.watch(() => {
    clearTimeout(waiting);
    // The shell sends ports of the next engine by itself; asking is for when that message was missed.
    if (!engineLink.isLinked) waiting = setTimeout(ask, patience);
  });
  ask();
}
