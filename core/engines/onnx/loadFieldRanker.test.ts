import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { candidateKinds } from '../../extraction/ranking/RankedField.ts';
import { extractRanked } from '../../extraction/extractRanked.ts';
import { pageOf } from '../../extraction/testing/pageOf.ts';
import { sampleInvoice } from '../../extraction/testing/sampleInvoice.ts';
import type { ModelKey } from '../signing/ModelKey.ts';
import { signModelFolder } from '../../testing/signModelFolder.ts';
import { loadFieldRanker } from './loadFieldRanker.ts';
import { type RankerManifest, rankerManifestSchema } from './rankerManifest.ts';

const shipped = fileURLToPath(new URL('../../../models/extraction', import.meta.url));
const numbers = z.array(z.array(z.number()));
const fixtureSchema = z.array(z.object({ kind: z.enum(candidateKinds), rows: numbers, scores: numbers }));

let folder = '';
let keys: readonly ModelKey[] | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vouch-ranker-'));
  keys = undefined;
  const names = (await readdir(shipped)).filter((name) => name.endsWith('.onnx') || name.startsWith('manifest.'));
  for (const name of names) await copyFile(join(shipped, name), join(folder, name));
});
afterEach(() => rm(folder, { recursive: true }));

async function changeManifest(change: (kinds: RankerManifest['kinds']) => RankerManifest['kinds']): Promise<void> {
  const path = join(folder, 'manifest.json');
  const manifest = rankerManifestSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  await writeFile(path, JSON.stringify({ ...manifest, kinds: change(manifest.kinds) }));
  keys = await signModelFolder(folder);
}

describe('the shipped field rankers', () => {
  it('answer what the trees answered in training', async () => {
    const ranker = await loadFieldRanker(shipped);
    const fixture = fixtureSchema.parse(JSON.parse(await readFile(join(shipped, 'parity.json'), 'utf8')));
    expect(fixture.map(({ kind }) => kind).toSorted()).toEqual(candidateKinds.toSorted());
    for (const { kind, rows, scores } of fixture) {
      const found = await ranker.score(kind, rows);
      for (const [row, answers] of scores.entries())
        for (const [field, score] of answers.entries()) expect(found[row]?.[field]).toBeCloseTo(score, 4);
    }
    await ranker.close();
  });

  it('read a plain invoice as the rules do, with the places', async () => {
    const ranker = await loadFieldRanker(shipped);
    const { fields } = await extractRanked([sampleInvoice()], ranker);
    expect(fields).toMatchObject({
      invoiceNumber: { value: 'NW-2024-118', page: 1 },
      issueDate: { value: '2024-03-28' },
      dueDate: { value: '2024-04-27' },
      netTotal: { value: '115.00' },
      taxTotal: { value: '23.00' },
      grandTotal: { value: '138.00' },
    });
    await ranker.close();
  });

  it('make up no sums for what is no invoice', async () => {
    const ranker = await loadFieldRanker(shipped);
    const letter = ['Dear Mr Hale,', 'the offer of 3 May 2024 over 1,200.00 stands until June.', 'Kind regards'];
    const { fields } = await extractRanked([pageOf(letter)], ranker);
    expect(Object.keys(fields)).not.toEqual(expect.arrayContaining(['grandTotal']));
    expect((await extractRanked([], ranker)).fields.documentType?.value).toBe('other');
    await ranker.close();
  });

  it('refuse rows outside the ranges they were made for', async () => {
    const ranker = await loadFieldRanker(shipped);
    const width = rankerManifestSchema
      .parse(JSON.parse(await readFile(join(shipped, 'manifest.json'), 'utf8')))
      .kinds.find(({ kind }) => kind === 'date')?.features.length;
    const row = Array.from({ length: width ?? 0 }, () => 0);
    await expect(ranker.score('date', [row])).resolves.toHaveLength(1);
    await expect(ranker.score('date', [[...row, 0]])).rejects.toMatchObject({ code: 'MODEL_REFUSED' });
    await expect(ranker.score('date', [row.with(0, 2)])).rejects.toMatchObject({ code: 'MODEL_REFUSED' });
    await expect(ranker.score('date', [row.with(0, Number.NaN)])).rejects.toMatchObject({ code: 'MODEL_REFUSED' });
    await ranker.close();
  });
});

describe('field rankers are refused', () => {
  const refusal = { code: 'MODEL_REFUSED' };

  it('that are not the file of the manifest', async () => {
    await writeFile(join(folder, 'date.onnx'), 'no model');
    await expect(loadFieldRanker(folder, keys)).rejects.toMatchObject(refusal);
  });

  it('that take other features, answer other fields or leave a kind out', async () => {
    await changeManifest(rename);
    await expect(loadFieldRanker(folder, keys)).rejects.toMatchObject(refusal);
    await copyFile(join(shipped, 'manifest.json'), join(folder, 'manifest.json'));
    await changeManifest((kinds) => kinds.map((kind) => ({ ...kind, fields: kind.fields.toReversed() })));
    await expect(loadFieldRanker(folder, keys)).rejects.toMatchObject(refusal);
    await copyFile(join(shipped, 'manifest.json'), join(folder, 'manifest.json'));
    await changeManifest((kinds) => kinds.slice(1));
    await expect(loadFieldRanker(folder, keys)).rejects.toMatchObject(refusal);
  });

  it('whose manifest was changed after it was signed', async () => {
    const path = join(folder, 'manifest.json');
    await writeFile(path, (await readFile(path, 'utf8')).replace('"trusted": true', '"trusted": false'));
    await expect(loadFieldRanker(folder)).rejects.toMatchObject({
      ...refusal,
      message: expect.stringContaining('not one Vouch vouches for'),
    });
  });

  it('without a manifest that can be understood', async () => {
    await writeFile(join(folder, 'manifest.json'), '{');
    await expect(loadFieldRanker(folder, keys)).rejects.toMatchObject(refusal);
    await rm(join(folder, 'manifest.json'));
    await expect(loadFieldRanker(folder, keys)).rejects.toMatchObject(refusal);
  });
});

function rename(kinds: RankerManifest['kinds']): RankerManifest['kinds'] {
  return kinds.map((kind) => ({
    ...kind,
    features: kind.features.map((one) => ({ ...one, maximum: one.maximum + 1 })),
  }));
}
