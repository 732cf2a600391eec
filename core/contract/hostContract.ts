import { oc } from '@orpc/contract';
import { z } from 'zod';
import { failureSchema } from '../vocabulary/failure.ts';
import { documentIdSchema, sourceIdSchema } from '../vocabulary/ids.ts';
import { importIdSchema } from './ledger.ts';
import { sourceKindSchema } from './sources.ts';
import { destinationSchema } from './release.ts';
import { storeStatusSchema } from './storeStatus.ts';

/**
 * What only the engine's host (the shell's main process, the command line) may ask: everything that involves file
 * paths, keys or raw bytes. The renderer is never given a port that speaks this.
 */
const base = oc.errors({ VOUCH: { data: failureSchema } });
/** 32 bytes. */
const key = z.string().regex(/^[0-9a-f]{64}$/);

export const hostContract = {
  store: {
    /** Opens or makes the store with a 32-byte secret from the keychain, as 64 hex digits. */
    provideKeychainSecret: base.input(z.object({ secret: key })).output(storeStatusSchema),
    /**
     * The key that the passphrase of the open store stretches to, for the host to keep in memory, never on a disk, so
     * that a crash of the engine does not ask a person again. Null where the store needs no such key.
     */
    resumeKey: base.output(z.object({ key: key.nullable() })),
    /** Opens a passphrase's store with the key an earlier life of the engine handed over. */
    resume: base.input(z.object({ key })).output(storeStatusSchema),
  },
  intake: {
    /** Takes in files and folders (recursively). Answers once each path is noted durably, before any is read. */
    add: base
      .input(z.object({ paths: z.array(z.string()).min(1).max(100_000) }))
      .output(z.object({ noted: z.number().int() })),
    /** Takes in bytes that are no file: kept first, then noted. */
    addBytes: base
      .input(z.object({ fileName: z.string().min(1).max(200), bytes: z.instanceof(Uint8Array) }))
      .output(z.object({ noted: z.number().int() })),
  },
  sources: {
    /** Begins to watch a folder; a folder that is watched already is answered as it is. */
    add: base
      .input(z.object({ kind: sourceKindSchema, path: z.string().min(1), name: z.string().min(1).max(100) }))
      .output(z.object({ sourceId: sourceIdSchema })),
  },
  ledger: {
    /** Looks at a file to be imported; answers what the screen speaks of it by. */
    open: base.input(z.object({ path: z.string().min(1) })).output(z.object({ draftId: z.uuid() })),
    /** Writes what an import refused into a file a person chose. */
    writeRefusals: base
      .input(z.object({ importId: importIdSchema, path: z.string().min(1) }))
      .output(z.object({ refusals: z.number().int() })),
  },
  release: {
    /** Keeps a folder a person chose to release to; screens are told its name alone. */
    addFolder: base.input(z.object({ path: z.string().min(1) })).output(destinationSchema),
  },
  pages: {
    /** The image of one page, decrypted, as PNG or JPEG. */
    image: base
      .input(z.object({ documentId: documentIdSchema, page: z.number().int().positive() }))
      .output(z.object({ mediaType: z.string(), bytes: z.instanceof(Uint8Array) })),
  },
};
