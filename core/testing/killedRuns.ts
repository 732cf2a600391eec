import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect } from 'vitest';
import { openStore } from '../engines/storeFolder/openStore.ts';
import { systemClock } from '../vocabulary/clock.ts';
import type { Killable } from './killableEngine.ts';
import { testSecret } from './openTestStore.ts';
import { type PausePoint, pausedLine } from './pausePoints.ts';
import { type Census, takeCensus } from './storeCensus.ts';

const root = join(import.meta.dirname, '..', '..');

/** What a run is to do. */
interface Task {
  readonly paths: readonly string[];
  readonly acceptSplits?: boolean;
}

function start(folder: string, { paths, acceptSplits = false }: Task, pause: PausePoint | null) {
  const task: Killable = { folder, secretHex: testSecret.secretHex, paths: [...paths], pause, acceptSplits };
  const program = join(root, 'core', 'testing', 'killableEngine.ts');
  return spawn(process.execPath, [program, JSON.stringify(task)], { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Runs an engine until it stands at the point, then kills it with SIGKILL. */
export async function runAndKill(folder: string, task: Task, point: PausePoint): Promise<void> {
  const engine = start(folder, task, point);
  const ended = new Promise((resolve) => engine.once('exit', (_code, signal) => resolve(signal)));
  const reached = new Promise<boolean>((resolve) => {
    engine.stdout.on('data', (data: Buffer) => resolve(data.toString().includes(pausedLine)));
    engine.once('exit', () => resolve(false));
  });
  expect(await reached).toBe(true);
  engine.kill('SIGKILL');
  expect(await ended).toBe('SIGKILL');
}

/** Runs an engine until its queue is empty. */
export async function runToEnd(folder: string, task: Task): Promise<void> {
  const engine = start(folder, task, null);
  expect(await new Promise((resolve) => engine.once('exit', resolve))).toBe(0);
}

/** Everything in the store, which must be whole: the database itself, its references and the chain of changes. */
export async function inspect(folder: string): Promise<Census> {
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
