import { createHash } from 'node:crypto';
import { modelManifestSchema } from './modelManifest.ts';
import { modelRefused } from './modelRefused.ts';

const guardedSchema = modelManifestSchema.pick({ guard: true });

/**
 * Text of the cases that guard challengers of a shipped model, which its manifest vouches for.
 * @throws VouchFailure MODEL_REFUSED where it ships none, or other bytes
 */
export async function readGuard(manifest: string, read: (file: string) => Promise<Uint8Array>): Promise<string> {
  const { guard } = guardedSchema.parse(JSON.parse(manifest));
  if (guard === null) throw modelRefused('This model brings no cases to guard what is learned.');
  const bytes = await read(guard.file).catch((error: unknown) => {
    throw modelRefused('The guard cases of the model are missing or cannot be read.', error);
  });
  if (createHash('sha256').update(bytes).digest('hex') !== guard.sha256)
    throw modelRefused('The guard cases of the model are damaged or were changed.');
  return new TextDecoder().decode(bytes);
}
