import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { settingsSchema } from '../../contract/settings.ts';
import { type Calibration, calibrationSchema } from '../../extraction/calibration/Calibration.ts';
import { probabilityAt } from '../../extraction/calibration/calibrate.ts';
import { forecastDoubt } from '../../extraction/calibration/forecastDoubt.ts';
import { signModelFolder } from '../../testing/signModelFolder.ts';
import type { ModelKey } from '../signing/ModelKey.ts';
import { loadCalibration } from './loadCalibration.ts';

const shipped = fileURLToPath(new URL('../../../models/extraction', import.meta.url));

async function whole(): Promise<Calibration> {
  return calibrationSchema.parse(JSON.parse(await readFile(join(shipped, 'calibration.json'), 'utf8')));
}

describe('the shipped reliability curves', () => {
  it('rise, within 0 and 1, for fields and cells of every origin', async () => {
    const { curves } = await loadCalibration(shipped);
    const named = curves.map(({ target, origin }) => ('field' in target ? `${target.field} ${origin}` : target.cell));
    expect(named).toEqual(
      expect.arrayContaining(['vendor printed', 'grandTotal scanned', 'taxTotal derived', 'lineTotal']),
    );
    const raws = Array.from({ length: 100 }, (_, percent) => percent / 100);
    for (const { knots } of curves) {
      const shares = raws.map((raw) => probabilityAt(knots, raw));
      expect(shares).toEqual(shares.toSorted((a, b) => a - b));
      expect(shares.every((share) => share > 0 && share < 1)).toBe(true);
    }
  });

  it('say what they were fitted on', async () => {
    const { fittedOn } = await loadCalibration(shipped);
    expect(fittedOn.intake.scannedShare).toBeLessThan(0.5);
    expect(fittedOn.documents).toBeGreaterThan(500);
  });

  it('keep the default threshold within ten wrong values in a thousand, and no higher than that takes', async () => {
    const { overall } = forecastDoubt(await loadCalibration(shipped));
    const percent = Math.round(settingsSchema.parse({}).doubtThreshold * 100);
    const isKept = overall.map(({ wrongPerThousand }) => wrongPerThousand <= 10);
    expect(isKept[percent]).toBe(true);
    expect(isKept.indexOf(true)).toBeGreaterThanOrEqual(percent - 5);
  });
});

describe('reliability curves are refused', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vouch-curves-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** Curves under a manifest that was signed for them. Answers the keys under which it holds. */
  async function write(text: string): Promise<readonly ModelKey[]> {
    const sha256 = createHash('sha256').update(text).digest('hex');
    const manifest = { id: 'field-ranker', version: '1.0.0', calibration: { file: 'calibration.json', sha256 } };
    await writeFile(join(folder, 'calibration.json'), text);
    await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
    return signModelFolder(folder);
  }

  it('that are missing, no JSON, or of another kind', async () => {
    await expect(loadCalibration(folder)).rejects.toMatchObject({ code: 'MODEL_REFUSED' });
    for (const text of ['{', '[]', '{"id":"risk"}']) {
      const keys = await write(text);
      await expect(loadCalibration(folder, keys)).rejects.toThrow(/cannot be understood/);
    }
    const keys = await write('{}');
    await rm(join(folder, 'calibration.json'));
    await expect(loadCalibration(folder, keys)).rejects.toThrow(/missing or cannot be read/);
  });

  it('that fall', async () => {
    const shippedCurves = await whole();
    const [curve, ...others] = shippedCurves.curves;
    const falling = {
      ...curve,
      knots: [
        [0.4, 0.9],
        [0.8, 0.3],
      ],
    };
    const fallingKeys = await write(JSON.stringify({ ...shippedCurves, curves: [falling, ...others] }));
    await expect(loadCalibration(folder, fallingKeys)).rejects.toThrow(/cannot be understood/);
    const keys = await write(JSON.stringify(shippedCurves));
    await expect(loadCalibration(folder, keys)).resolves.toEqual(shippedCurves);
  });

  it('that were changed after signing, or that no known key has signed', async () => {
    const text = JSON.stringify(await whole());
    const keys = await write(text);
    await expect(loadCalibration(folder)).rejects.toThrow(/not one Vouch vouches for/);
    await writeFile(join(folder, 'calibration.json'), `${text} `);
    await expect(loadCalibration(folder, keys)).rejects.toThrow(/fingerprint/);
  });

  it('that the manifest of the rankers does not name', async () => {
    await write(JSON.stringify(await whole()));
    await writeFile(join(folder, 'manifest.json'), '{"id":"field-ranker","version":"1.0.0"}');
    const keys = await signModelFolder(folder);
    await expect(loadCalibration(folder, keys)).rejects.toThrow(/names no reliability curves/);
  });
});
