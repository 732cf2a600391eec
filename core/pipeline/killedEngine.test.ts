import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { flow } from '../flow.ts';
import { inspect, runAndKill, runToEnd } from '../testing/killedRuns.ts';
import type { PausePoint } from '../testing/pausePoints.ts';
import type { Census } from '../testing/storeCensus.ts';

const root = join(import.meta.dirname, '..', '..');
const sample = (name: string): string => join(root, 'assets', 'samples', name);
/** What the store holds before the run that is killed: the history against which a changed account shows. */
const earlier = [sample('01-harrow-pike-march.pdf'), sample('02-harrow-pike-april.pdf')];
/**
 * Several pages, a planted fraud of the same vendor that opens a case, bytes that are there already, and a file that is
 * cut off.
 */
const threePages = '09-harrow-pike-three-pages.pdf';
const files = [threePages, '11-harrow-pike-june.pdf', '14-harrow-pike-march-copy.pdf', '13-cut-off.pdf'].map(sample);

const stages = flow.map(({ stage }) => stage);
const points: readonly PausePoint[] = [
  ...(['inside', 'before-commit', 'after-commit'] as const).flatMap((at) => stages.map((stage) => ({ at, stage }))),
  { at: 'between-pages' },
  { at: 'before-page-commit' },
];
const nameOf = (point: PausePoint): string => ('stage' in point ? `${point.stage}, ${point.at}` : point.at);

let folder = '';
let undisturbed: Census = {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vouch-kill-'));
  await runToEnd(join(folder, 'seed'), { paths: earlier });
  await cp(join(folder, 'seed'), join(folder, 'control'), { recursive: true });
  await runToEnd(join(folder, 'control'), { paths: files });
  undisturbed = await inspect(join(folder, 'control'));
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the run that nobody kills', () => {
  test('reads every page, opens the one case, notes the duplicate and rejects the broken file', () => {
    expect(undisturbed['documents']).toHaveLength(5);
    expect(undisturbed['alerts']).toHaveLength(1);
    expect(undisturbed['arrivals']?.filter((line) => line.endsWith('duplicate'))).toHaveLength(1);
    expect(undisturbed['pages']?.filter((line) => line.startsWith(threePages))).toHaveLength(3);
  });
});

describe('an engine killed in the midst of its work', () => {
  test.each(points.map((point) => ({ name: nameOf(point), point })))(
    'ends as if nothing had happened: $name',
    async ({ point }) => {
      const store = await mkdtemp(join(folder, 'killed-'));
      await cp(join(folder, 'seed'), store, { recursive: true });
      await runAndKill(store, { paths: files }, point);
      await runToEnd(store, { paths: [] });
      expect(await inspect(store)).toEqual(undisturbed);
    },
  );

  test('ends as if nothing had happened though it is killed in every stage in turn', async () => {
    const store = await mkdtemp(join(folder, 'killed-'));
    await cp(join(folder, 'seed'), store, { recursive: true });
    let paths: readonly string[] = files;
    for (const stage of stages) {
      await runAndKill(store, { paths }, { at: 'inside', stage });
      paths = [];
    }
    await runToEnd(store, { paths: [] });
    expect(await inspect(store)).toEqual(undisturbed);
  });
});
