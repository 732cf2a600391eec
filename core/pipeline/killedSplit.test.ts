import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inspect, runAndKill, runToEnd } from '../testing/killedRuns.ts';
import { mergedFile } from '../testing/mergedFile.ts';
import type { Census } from '../testing/storeCensus.ts';

let folder = '';
let proposed: Census = {};
let divided: Census = {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vouch-kill-split-'));
  const path = join(folder, 'monday.pdf');
  await writeFile(
    path,
    await mergedFile([{ sample: '02-harrow-pike-april.pdf' }, 'terms', { sample: '03-saubermann-rechnung.pdf' }]),
  );
  await runToEnd(join(folder, 'seed'), { paths: [path] });
  proposed = await inspect(join(folder, 'seed'));
  await cp(join(folder, 'seed'), join(folder, 'control'), { recursive: true });
  await runToEnd(join(folder, 'control'), { paths: [], acceptSplits: true });
  divided = await inspect(join(folder, 'control'));
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('an engine killed while a file is divided', () => {
  test('leaves the file whole before the decision is committed, and it can be taken again', async () => {
    const store = await mkdtemp(join(folder, 'killed-'));
    await cp(join(folder, 'seed'), store, { recursive: true });
    await runAndKill(store, { paths: [], acceptSplits: true }, { at: 'before-split-commit' });
    await runToEnd(store, { paths: [] });
    expect(await inspect(store)).toEqual(proposed);
    await runToEnd(store, { paths: [], acceptSplits: true });
    expect(await inspect(store)).toEqual(divided);
  });

  test.each([
    { name: 'just after the commit', point: { at: 'after-split-commit' } as const },
    { name: 'inside the extraction of a part', point: { at: 'inside', stage: 'extraction' } as const },
    { name: 'before the checks of a part are committed', point: { at: 'before-commit', stage: 'validation' } as const },
  ])('ends with both parts read, $name', async ({ point }) => {
    const store = await mkdtemp(join(folder, 'killed-'));
    await cp(join(folder, 'seed'), store, { recursive: true });
    await runAndKill(store, { paths: [], acceptSplits: true }, point);
    await runToEnd(store, { paths: [] });
    expect(await inspect(store)).toEqual(divided);
  });
});
