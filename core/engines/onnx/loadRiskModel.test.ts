import { createHash } from 'node:crypto';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { features } from '../../scoring/features.ts';
import { LearnedRiskModel } from '../../scoring/learning/LearnedRiskModel.ts';
import { asShipped } from '../../scoring/learning/LearnedWeights.ts';
import type { ModelKey } from '../signing/ModelKey.ts';
import { signModelFolder } from '../../testing/signModelFolder.ts';
import { loadRiskModel } from './loadRiskModel.ts';
import { type ModelManifest, modelManifestSchema } from './modelManifest.ts';

const shipped = fileURLToPath(new URL('../../../models/risk', import.meta.url));
let folder = '';
let keys: readonly ModelKey[] | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vouch-model-'));
  keys = undefined;
  for (const name of ['manifest.json', 'manifest.sig.json', 'model.onnx'])
    await copyFile(join(shipped, name), join(folder, name));
});
afterEach(() => rm(folder, { recursive: true }));

async function changeManifest(change: (manifest: ModelManifest) => object): Promise<void> {
  const path = join(folder, 'manifest.json');
  const manifest = modelManifestSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  await writeFile(path, JSON.stringify({ ...manifest, ...change(manifest) }));
  keys = await signModelFolder(folder);
}

async function changeModel(bytes: Uint8Array): Promise<void> {
  await writeFile(join(folder, 'model.onnx'), bytes);
  await changeManifest(() => ({ sha256: createHash('sha256').update(bytes).digest('hex') }));
}

const refused = { code: 'MODEL_REFUSED' };

describe('the shipped model', () => {
  it('loads, takes the features defined here, and answers numbers', async () => {
    const model = await loadRiskModel(shipped);
    expect(model.featureNames).toEqual(features.map(({ name }) => name));
    const answer = await model.run(model.featureNames.map(() => -1));
    expect(answer.contributions).toHaveLength(features.length);
    expect(answer.probability).toBeGreaterThan(0);
    expect(model.alertThreshold).toBeGreaterThan(answer.probability / 10);
    await model.close();
  });

  it('refuses an amount beyond all it was trained on, and a learned model on it does too', async () => {
    const model = await loadRiskModel(shipped);
    const huge = model.featureNames.map((name) => (name === 'amountMagnitude' ? 8.9 : -1));
    const identity = { ...model.identity, sha256: 'learned' };
    const weights = asShipped(model.featureNames.length);
    const learned = new LearnedRiskModel(model, { identity, weights, alertThreshold: 0.1 });
    for (const one of [model, learned])
      await expect(one.run(huge)).rejects.toMatchObject({
        ...refused,
        message: expect.stringContaining('not trained on such'),
      });
    const known = model.featureNames.map(() => -1);
    const [own, shippedSays] = [await learned.run(known), await model.run(known)];
    expect(own.probability).toBeCloseTo(shippedSays.probability, 12);
    await model.close();
  });

  it('answers the same every time', async () => {
    const model = await loadRiskModel(shipped);
    const vector = features.map(({ maximum }) => maximum / 3);
    expect(await model.run(vector)).toEqual(await model.run(vector));
    await model.close();
  });
});

describe('a model is refused', () => {
  it('with one bit changed', async () => {
    const bytes = await readFile(join(folder, 'model.onnx'));
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    await writeFile(join(folder, 'model.onnx'), bytes);
    await expect(loadRiskModel(folder, keys)).rejects.toMatchObject({
      ...refused,
      message: expect.stringContaining('damaged'),
    });
  });

  it('whose manifest was changed after it was signed, or has no signature, though every fingerprint fits', async () => {
    const path = join(folder, 'manifest.json');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace(/"alertThreshold": [\d.]+/, '"alertThreshold": 0.99'));
    const unvouched = { ...refused, message: expect.stringContaining('not one Vouch vouches for') };
    await expect(loadRiskModel(folder)).rejects.toMatchObject(unvouched);
    await writeFile(path, text);
    await expect(loadRiskModel(folder).then((model) => model.close())).resolves.toBeUndefined();
    await rm(join(folder, 'manifest.sig.json'));
    await expect(loadRiskModel(folder)).rejects.toMatchObject(unvouched);
  });

  it('cut short, though its manifest fits', async () => {
    const bytes = await readFile(join(folder, 'model.onnx'));
    await changeModel(bytes.subarray(0, bytes.length / 2));
    await expect(loadRiskModel(folder, keys)).rejects.toMatchObject(refused);
  });

  it('that is no ONNX at all', async () => {
    await changeModel(Buffer.from('not a model'));
    await expect(loadRiskModel(folder, keys)).rejects.toMatchObject({
      ...refused,
      message: expect.stringContaining('opened'),
    });
  });

  it('without its file, or without a manifest', async () => {
    await rm(join(folder, 'model.onnx'));
    await expect(loadRiskModel(folder, keys)).rejects.toMatchObject(refused);
    await rm(join(folder, 'manifest.json'));
    await expect(loadRiskModel(folder, keys)).rejects.toMatchObject(refused);
  });

  it('whose manifest cannot be understood or names a file elsewhere', async () => {
    await changeManifest(() => ({ file: '../model.onnx' }));
    await expect(loadRiskModel(folder, keys)).rejects.toMatchObject(refused);
    await writeFile(join(folder, 'manifest.json'), '{');
    await expect(loadRiskModel(folder, keys)).rejects.toMatchObject(refused);
  });

  it('that takes a feature not computed here, one of another range, or one twice', async () => {
    for (const change of [
      { name: 'moonPhase' },
      { maximum: 12345 },
      { name: features[1]?.name, maximum: features[1]?.maximum },
    ]) {
      await copyFile(join(shipped, 'manifest.json'), join(folder, 'manifest.json'));
      await changeManifest(({ inputs: [first, ...rest] }) => ({ inputs: [{ ...first, ...change }, ...rest] }));
      await expect(loadRiskModel(folder, keys)).rejects.toMatchObject(refused);
    }
  });

  it('that takes more features than its manifest names', async () => {
    await changeManifest(({ inputs }) => ({ inputs: inputs.slice(1) }));
    await expect(loadRiskModel(folder, keys)).rejects.toMatchObject({
      ...refused,
      message: expect.stringContaining('names'),
    });
  });
});

describe('a vector is refused', () => {
  it('of another length, out of range or no number', async () => {
    const model = await loadRiskModel(shipped);
    const sound = features.map(() => 0);
    for (const vector of [
      sound.slice(1),
      [...sound, 0],
      sound.with(0, 1e9),
      sound.with(0, -2),
      sound.with(0, Number.NaN),
    ])
      await expect(model.run(vector)).rejects.toMatchObject(refused);
    await expect(model.run(sound)).resolves.toBeDefined();
    await model.close();
  });
});
