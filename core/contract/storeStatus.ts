import { z } from 'zod';
import { failureSchema } from '../vocabulary/failure.ts';
import { instantSchema } from '../vocabulary/dates.ts';

export const backupSchema = z.object({
  name: z.string(),
  madeAt: instantSchema,
  byteSize: z.number(),
  schemaVersion: z.number().int(),
});
export type Backup = Readonly<z.infer<typeof backupSchema>>;

/**
 * What the store is ready for. `new`: nothing there yet, a passphrase makes one. `locked`: a passphrase opens it.
 * `refused`: it cannot be opened (newer schema, damage, failed migration); backups can be restored.
 */
export const storeStatusSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('opening') }),
  z.object({ state: z.literal('new') }),
  z.object({ state: z.literal('locked') }),
  z.object({ state: z.literal('refused'), failure: failureSchema, backups: z.array(backupSchema).readonly() }),
  z.object({
    state: z.literal('open'),
    schemaVersion: z.number().int(),
    keySource: z.enum(['keychain', 'passphrase', 'ephemeral']),
    /** Folder of the store, for display only. */
    folder: z.string(),
  }),
]);
export type StoreStatus = Readonly<z.infer<typeof storeStatusSchema>>;

export const passphraseSchema = z.string().min(8).max(1024);
