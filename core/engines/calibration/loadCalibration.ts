import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Calibration, calibrationSchema } from '../../extraction/calibration/Calibration.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';

const remedy =
  'Install Vouch again, so that its models are whole and fit the program. Documents are read meanwhile, but how sure their values are is an estimate.';

/**
 * Loads the reliability curves of a folder (`calibration.json`).
 * @throws VouchFailure MODEL_REFUSED where the file is missing, is none of curves, or a curve does not rise
 */
export async function loadCalibration(folder: string): Promise<Calibration> {
  const text = await readText(join(folder, 'calibration.json'));
  try {
    return calibrationSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw refused('The reliability curves of extraction cannot be understood.', cause);
  }
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw refused('The file of reliability curves of extraction is missing or cannot be read.', cause);
  }
}

function refused(message: string, cause: unknown): VouchFailure {
  return new VouchFailure('MODEL_REFUSED', message, remedy, { cause });
}
