import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../engines/storeFolder/openStore.ts';
import { flow } from '../flow.ts';
import type { Killable } from '../testing/killableEngine.ts';
import { type PausePoint, pausedLine } from '../testing/pausePoints.ts';
import { testSecret } from '../testing/openTestStore.ts';
import { type Census, takeCensus } from '../testing/storeCensus.ts';
import { systemClock } from '../vocabulary/clock.ts';

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
  await runToEnd(join(folder, 'seed'), earlier);
  await cp(join(folder, 'seed'), join(folder, 'control'), { recursive: true });
  await runToEnd(join(folder, 'control'), files);
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
      await runAndKill(store, files, point);
      await runToEnd(store, []);
      expect(await inspect(store)).toEqual(undisturbed);
    },
  );

  test('ends as if nothing had happened though it is killed in every stage in turn', async () => {
    const store = await mkdtemp(join(folder, 'killed-'));
    await cp(join(folder, 'seed'), store, { recursive: true });
    let paths: readonly string[] = files;
    for (const stage of stages) {
      await runAndKill(store, paths, { at: 'inside', stage });
      paths = [];
    }
    await runToEnd(store, []);
    expect(await inspect(store)).toEqual(undisturbed);
  });
});

function start(folder: string, paths: readonly string[], pause: PausePoint | null) {
  const task: Killable = { folder, secretHex: testSecret.secretHex, paths: [...paths], pause };
  const program = join(root, 'core', 'testing', 'killableEngine.ts');
  return spawn(process.execPath, [program, JSON.stringify(task)], { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Runs an engine until it stands at the point, then kills it with SIGKILL. */
async function runAndKill(folder: string, paths: readonly string[], point: PausePoint): Promise<void> {
  const engine = start(folder, paths, point);
  const ended = new Promise((resolve) => engine.once('exit', (_code, signal) => resolve(signal)));
  const reached = new Promise<boolean>((resolve) => {
    engine.stdout.on('data', (data: Buffer) => resolve(data.toString().includes(pausedLine)));
    engine.once('exit', () => resolve(false));
  });
  expect(await reached).toBe(true);
  engine.kill('SIGKILL');
  expect(await ended).toBe('SIGKILL');
}

async function runToEnd(folder: string, paths: readonly string[]): Promise<void> {
  const engine = start(folder, paths, null);
  expect(await new Promise((resolve) => engine.once('exit', resolve))).toBe(0);
}

/** Everything in the store, which must be whole: the database itself, its references and the chain of changes. */
async function inspect(folder: string): Promise<Census> {
  const store = await openStore({ folder, secret: testSecret, clock: systemClock });
  try {
    expect(store.db.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
    expect(store.db.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
    expect(store.changeLog.verify().intact).toBe(true);
    return takeCensus(store);
  } finally {
    await store.close();
  }
}
