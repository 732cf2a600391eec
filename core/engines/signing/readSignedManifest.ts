import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export const manifestFile = 'manifest.json';
export const signatureFile = 'manifest.sig.json';

/** The manifest of a folder with the signature beside it, null where there is none; not checked yet. */
export async function readSignedManifest(folder: string): Promise<{ manifest: Buffer; signature: string | null }> {
  const manifest = await readFile(join(folder, manifestFile));
  return { manifest, signature: await signatureIn(folder) };
}

async function signatureIn(folder: string): Promise<string | null> {
  try {
    return await readFile(join(folder, signatureFile), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
