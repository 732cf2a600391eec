import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Calibration, calibrationSchema } from '../../../core/extraction/calibration/Calibration.ts';
import { manifestFile } from '../../../core/engines/signing/readSignedManifest.ts';

const file = 'calibration.json';

/** Writes reliability curves into the folder of the field rankers, and their SHA-256 into its manifest, whose signature no longer holds then. */
export async function writeCurves(folder: string, calibration: Calibration): Promise<void> {
  const text = `${JSON.stringify(calibrationSchema.parse(calibration))}\n`;
  await writeFile(join(folder, file), text);
  const path = join(folder, manifestFile);
  const manifest = z.record(z.string(), z.unknown()).parse(JSON.parse(await readFile(path, 'utf8')));
  const sha256 = createHash('sha256').update(text).digest('hex');
  await writeFile(path, `${JSON.stringify({ ...manifest, calibration: { file, sha256 } }, null, 1)}\n`);
}
