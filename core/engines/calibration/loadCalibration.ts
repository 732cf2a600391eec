import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Calibration, calibrationSchema } from '../../extraction/calibration/Calibration.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import { assertVouched } from '../onnx/modelRefused.ts';
import { curvesManifestSchema } from '../onnx/rankerManifest.ts';
import type { ModelKey } from '../signing/ModelKey.ts';
import { readSignedManifest } from '../signing/readSignedManifest.ts';

const remedy =
  'Install Vouch again, so that its models are whole and fit the program. Documents are read meanwhile, but how sure their values are is an estimate.';

/**
 * Loads the reliability curves of a folder (`calibration.json`). `keys`: those whose word counts.
 * @throws VouchFailure MODEL_REFUSED where a file is missing, no known key has signed the manifest, the curves are not those it vouches for, are none, or one
 * does not rise
 */
export async function loadCalibration(folder: string, keys?: readonly ModelKey[]): Promise<Calibration> {
  const vouched = await vouchedFor(folder, keys);
  const bytes = await readBytes(join(folder, vouched.file));
  if (createHash('sha256').update(bytes).digest('hex') !== vouched.sha256)
    throw refused(
      'The reliability curves of extraction are damaged or were changed: their fingerprint is not the one in the manifest.',
    );
  try {
    return calibrationSchema.parse(JSON.parse(bytes.toString('utf8')));
  } catch (cause) {
    throw refused('The reliability curves of extraction cannot be understood.', cause);
  }
}

async function vouchedFor(
  folder: string,
  keys: readonly ModelKey[] | undefined,
): Promise<{ file: string; sha256: string }> {
  const { manifest, signature } = await readSignedManifest(folder).catch((cause: unknown) => {
    throw refused('The manifest of the reliability curves of extraction is missing or cannot be read.', cause);
  });
  assertVouched('field ranker', manifest, signature, keys);
  try {
    return curvesManifestSchema.parse(JSON.parse(manifest.toString('utf8'))).calibration;
  } catch (cause) {
    throw refused('The manifest names no reliability curves of extraction.', cause);
  }
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw refused('The file of reliability curves of extraction is missing or cannot be read.', cause);
  }
}

function refused(message: string, cause?: unknown): VouchFailure {
  return new VouchFailure('MODEL_REFUSED', message, remedy, { cause });
}
