import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clearPayment } from '../../scoring/payments/clearPayment.ts';
import { paymentFeatures } from '../../scoring/payments/paymentFeatures.ts';
import type { OnnxPaymentModel } from './OnnxPaymentModel.ts';
import { loadPaymentModel } from './loadPaymentModel.ts';

const folder = join(import.meta.dirname, '../../../models/payments');
const paritySchema = z.array(
  z.object({ features: z.array(z.number()), probability: z.number(), contributions: z.array(z.number()) }),
);

let model: OnnxPaymentModel;
let parity: z.infer<typeof paritySchema>;
beforeAll(async () => {
  model = await loadPaymentModel(folder);
  parity = paritySchema.parse(JSON.parse(await readFile(join(folder, 'parity.json'), 'utf8')));
});
afterAll(() => model.close());

describe('the model of payments', () => {
  it('says what the training library says, within a millionth', async () => {
    const { probability } = await model.score(Float32Array.from(parity.flatMap(({ features }) => features)));
    expect(parity.length).toBeGreaterThan(100);
    for (const [row, expected] of parity.entries())
      expect(Math.abs((probability[row] ?? Number.NaN) - expected.probability)).toBeLessThan(1e-6);
  });

  it('explains each score as the training library does, within a hundred-thousandth', () => {
    for (const { features, contributions: expected } of parity) {
      const { baseline, contributions } = model.explain(Float32Array.from(features));
      for (const [feature, found] of [...contributions, baseline].entries())
        expect(Math.abs(found - (expected[feature] ?? Number.NaN))).toBeLessThan(1e-5);
    }
  });

  it('clears a suspicious payment by facts, and the graph agrees with the trees', async () => {
    const rows = parity.map(({ features }) => Float32Array.from(features));
    const { calibrated } = await model.score(Float32Array.from(rows.flatMap((row) => [...row])));
    for (const [at, row] of rows.entries())
      expect(Math.abs(model.calibratedOf(row) - (calibrated[at] ?? Number.NaN))).toBeLessThan(1e-6);
    const suspects = rows.filter((row) => model.calibratedOf(row) >= model.alertThreshold);
    const told = suspects.map((row) => clearPayment(model, row, model.alertThreshold));
    expect(told.filter((clears) => clears !== null).length).toBeGreaterThan(suspects.length / 2);
    for (const clears of told)
      if (clears !== null) expect(Number(/to ([\d.]+) %/.exec(clears)?.[1])).toBeLessThan(100 * model.alertThreshold);
  });

  it('refuses a payment outside of what it was trained on, and says why', async () => {
    const [known] = parity;
    const row = Float32Array.from(known?.features ?? []);
    row[0] = 10_000_000;
    expect((await model.score(row)).calibrated[0]).toBeNaN();
    expect(model.outside(row)).toMatchObject([{ row: 0, feature: paymentFeatures[0]?.name, value: 10_000_000 }]);
  });

  it('is refused where its manifest was changed after it was signed', async () => {
    const copy = await mkdtemp(join(tmpdir(), 'vouch-model-'));
    try {
      await cp(folder, copy, { recursive: true });
      const path = join(copy, 'manifest.json');
      const text = await readFile(path, 'utf8');
      await writeFile(path, text.replace(/"maximum": \d+/, '"maximum": 9999999'));
      await expect(loadPaymentModel(copy)).rejects.toMatchObject({
        code: 'MODEL_REFUSED',
        message: expect.stringContaining('not one Vouch vouches for'),
      });
    } finally {
      await rm(copy, { recursive: true, force: true });
    }
  });

  it('is refused where its trees are not those the manifest vouches for', async () => {
    const copy = await mkdtemp(join(tmpdir(), 'vouch-model-'));
    try {
      await cp(folder, copy, { recursive: true });
      await writeFile(join(copy, 'trees.json'), '{"base":0,"trees":[]}');
      await expect(loadPaymentModel(copy)).rejects.toMatchObject({ code: 'MODEL_REFUSED' });
    } finally {
      await rm(copy, { recursive: true, force: true });
    }
  });
});
