import { z } from 'zod';
import { engineContract } from '../../core/contract/engineContract.ts';
import { hostContract } from '../../core/contract/hostContract.ts';

/** What main tells the engine's process; every message but `close` carries one port. */
export const engineMessageSchema = z.discriminatedUnion('kind', [
  /** A port that speaks `enginePortContract`: main's own. */
  z.object({ kind: z.literal('host-port') }),
  /** A port that speaks `engineContract`: a window's. */
  z.object({ kind: z.literal('renderer-port') }),
  /** Finish what is under way, close the store and exit. */
  z.object({ kind: z.literal('close') }),
]);
export type EngineMessage = z.infer<typeof engineMessageSchema>;

/** What main may ask: the host's procedures, and whether the store is open. */
export const enginePortContract = {
  host: hostContract,
  engine: { store: { status: engineContract.store.status }, events: engineContract.events },
};
