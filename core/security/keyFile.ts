import { z } from 'zod';

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

/** The master secret under AES-256-GCM. */
const wrappedSecretSchema = z.object({ nonce: hex(12), text: hex(32), tag: hex(16) });
export type WrappedSecret = Readonly<z.infer<typeof wrappedSecretSchema>>;

/**
 * Cost of stretching a passphrase (scrypt, RFC 7914). Bounded from above as well: a key file that asks for gigabytes
 * must not bring the machine down.
 */
const stretchSchema = z.object({
  name: z.literal('scrypt'),
  costLog2: z.number().int().min(15).max(20),
  blockSize: z.literal(8),
  parallelism: z.number().int().min(1).max(4),
  salt: hex(16),
});
export type Stretch = Readonly<z.infer<typeof stretchSchema>>;

/** One way to get at the master secret; a store may have several, and each can be replaced without touching the data. */
const keySlotSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('passphrase'), stretch: stretchSchema, wrapped: wrappedSecretSchema }),
  z.object({ kind: z.literal('keychain'), salt: hex(16), wrapped: wrappedSecretSchema }),
]);
export type KeySlot = Readonly<z.infer<typeof keySlotSchema>>;

/** `key.json` of a store folder. It holds no secret in clear. */
export const keyFileSchema = z.object({
  format: z.literal('vouch-key'),
  version: z.literal(1),
  slots: z.array(keySlotSchema).min(1).max(8).readonly(),
});
export type KeyFile = Readonly<z.infer<typeof keyFileSchema>>;
