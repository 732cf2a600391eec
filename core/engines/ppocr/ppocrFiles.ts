import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { VouchFailure } from '../../vocabulary/failure.ts';
import type { ModelKey } from '../signing/ModelKey.ts';
import { assertSigned } from '../signing/assertSigned.ts';
import { readSignedManifest } from '../signing/readSignedManifest.ts';
import { type Alphabet, alphabetOf } from './Alphabet.ts';

/** PP-OCRv4's mobile detection and recognition networks (Apache-2.0), as ONNX files made lean by `models/train/ppocr/`. */
export interface PpocrFiles {
  readonly detection: Uint8Array;
  readonly recognition: Uint8Array;
  readonly alphabet: Alphabet;
}

const networkSchema = z.object({ file: z.string().regex(/^[\w-]+\.onnx$/), sha256: z.string() });
const manifestSchema = z.object({
  /** What each class of recognition stands for: nothing first, the space last. */
  characters: z.array(z.string()).min(2),
  detection: networkSchema,
  recognition: networkSchema,
});

/**
 * Reads the networks that come with Vouch; nothing is fetched. `keys`: those whose word counts.
 * @throws VouchFailure MODEL_REFUSED where a file is missing, no known key has signed the manifest, or one is not the one the manifest vouches for
 */
export async function ppocrFiles(folder: string = folderOfNetworks(), keys?: readonly ModelKey[]): Promise<PpocrFiles> {
  try {
    const signed = await readSignedManifest(folder);
    assertSigned(signed.manifest, signed.signature, keys);
    const manifest = manifestSchema.parse(JSON.parse(signed.manifest.toString('utf8')));
    const [detection, recognition] = await Promise.all([
      network(folder, manifest.detection),
      network(folder, manifest.recognition),
    ]);
    return { detection, recognition, alphabet: alphabetOf(manifest.characters) };
  } catch (error) {
    const message = 'The networks that read receipts are damaged or missing.';
    const remedy = 'Install Vouch again, or choose tesseract to read scans in the settings.';
    throw new VouchFailure('MODEL_REFUSED', message, remedy, { cause: error });
  }
}

async function network(folder: string, { file, sha256 }: z.infer<typeof networkSchema>): Promise<Uint8Array> {
  const bytes = await readFile(path.join(folder, file));
  const actual = createHash('sha256').update(bytes).digest('hex');
  if (actual !== sha256) throw new Error(`${file} has the fingerprint ${actual}.`);
  return bytes;
}

/** Bundled, this file lies in `out/engine/`. */
function folderOfNetworks(): string {
  const up = import.meta.url.endsWith('.ts') ? '../../../' : '../../';
  return fileURLToPath(new URL(`${up}models/ocr`, import.meta.url));
}
