import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inspect, runAndKill, runToEnd } from '../testing/killedRuns.ts';
import { mailText } from '../testing/mailText.ts';
import type { Census } from '../testing/storeCensus.ts';
import { zipArchive } from '../testing/zipArchive.ts';

const samples = join(import.meta.dirname, '..', '..', 'assets', 'samples');

let folder = '';
let path = '';
let whole: Census = {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vouch-kill-mail-'));
  path = join(folder, 'two.eml');
  const [first, second] = await Promise.all(
    ['02-harrow-pike-april.pdf', '03-saubermann-rechnung.pdf'].map((name) => readFile(join(samples, name))),
  );
  if (first === undefined || second === undefined) throw new Error('no samples');
  const zip = zipArchive([
    { name: 'second.pdf', bytes: second },
    { name: 'locked.pdf', bytes: second, flags: 0x801 },
  ]);
  const parts = [
    { type: 'application/pdf', name: 'first.pdf', bytes: first },
    { type: 'application/zip', name: 'more.zip', bytes: zip },
  ];
  await writeFile(path, mailText({ parts }));
  await runToEnd(join(folder, 'control'), { paths: [path] });
  whole = await inspect(join(folder, 'control'));
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('an engine killed while a mail with an archive is unpacked', () => {
  test('has both invoices and the locked file without a kill', () => {
    expect(whole['documents']?.length).toBe(5);
    expect(whole['contents']?.length).toBe(4);
  });

  test.each([
    { name: 'while its files go into the vault', point: { at: 'inside', stage: 'intake' } as const },
    { name: 'before what was in it is committed', point: { at: 'before-commit', stage: 'intake' } as const },
    { name: 'just after that', point: { at: 'after-commit', stage: 'intake' } as const },
    { name: 'while an attachment is extracted', point: { at: 'inside', stage: 'extraction' } as const },
  ])('loses nothing and doubles nothing, $name', async ({ point }) => {
    const store = await mkdtemp(join(folder, 'killed-'));
    await runAndKill(store, { paths: [path] }, point);
    await runToEnd(store, { paths: [] });
    expect(await inspect(store)).toEqual(whole);
  });
});
