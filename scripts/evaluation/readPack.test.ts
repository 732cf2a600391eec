import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { halfOf } from './half.ts';
import { readPack } from './readPack.ts';

let pack: string;

beforeAll(async () => {
  pack = await mkdtemp(join(tmpdir(), 'vouch-pack-'));
  for (const folder of ['docs', 'docs-raster', 'truth', 'ocr'])
    await mkdir(join(pack, 'mine', folder), { recursive: true });
  for (const id of ['a', 'b', 'c']) {
    await writeFile(join(pack, 'mine', 'docs', `${id}.pdf`), '');
    await writeFile(join(pack, 'mine', 'truth', `${id}.json`), JSON.stringify({ vendor: id, _score: ['vendor'] }));
  }
  for (const page of [10, 2, 1]) await writeFile(join(pack, 'mine', 'docs-raster', `a-${page}.jpg`), '');
  await writeFile(join(pack, 'mine', 'ocr', 'b.json'), JSON.stringify({ lines: [{ text: 'one' }, { text: 'two' }] }));
});
afterAll(() => rm(pack, { recursive: true }));

const everything = { datasets: [], half: null, isRaster: false };

test('a document is its file, its truth and its transcript', async () => {
  const documents = await readPack(pack, everything);
  expect(documents.map(({ id, transcript }) => [id, transcript])).toEqual([
    ['a', null],
    ['b', ['one', 'two']],
    ['c', null],
  ]);
});

test('raster pages of a document come in the order of their numbers; without pictures it is left out', async () => {
  const documents = await readPack(pack, { ...everything, isRaster: true });
  expect(documents).toHaveLength(1);
  expect(documents[0]?.files).toEqual([1, 2, 10].map((page) => join(pack, 'mine', 'docs-raster', `a-${page}.jpg`)));
});

test('the halves share no document and leave none out', async () => {
  const looking = await readPack(pack, { ...everything, half: 'looking' });
  const reporting = await readPack(pack, { ...everything, half: 'reporting' });
  expect([...looking, ...reporting].map(({ id }) => id).sort()).toEqual(['a', 'b', 'c']);
  expect(looking.every(({ id }) => halfOf(id) === 'looking')).toBe(true);
});

test('a dataset that is not there is named', async () => {
  await expect(readPack(pack, { ...everything, datasets: ['other'] })).rejects.toThrow('other');
});
