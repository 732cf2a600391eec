import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { hashOf } from '../../engines/release/partFiles.ts';
import { openStore } from '../../engines/storeFolder/openStore.ts';
import { addFolder } from '../../store/queries/destinations.ts';
import { readReleasedFiles } from '../../store/queries/releases.ts';
import { listLedger } from '../../store/views/releaseLists.ts';
import { addConfirmedDocument } from '../../testing/confirmedDocument.ts';
import { testSecret } from '../../testing/openTestStore.ts';
import { systemClock } from '../../vocabulary/clock.ts';
import { recoverReleases } from './recoverReleases.ts';

const program = path.join(import.meta.dirname, '../../testing/killableRelease.ts');
const documents = 25;

async function releaseAndKill(folder: string, afterMs: number): Promise<void> {
  const child = spawn(process.execPath, [program, folder, testSecret.secretHex], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  child.stdout.resume();
  setTimeout(() => child.kill('SIGKILL'), afterMs);
  await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');
}

test(
  'a release killed at any moment has left whole or not at all, and the ledger says which',
  { timeout: 120_000 },
  async () => {
    const base = await mkdtemp(path.join(tmpdir(), 'vouch-killed-release-'));
    onTestFinished(() => rm(base, { recursive: true, force: true }));
    const [folder, out] = [path.join(base, 'store'), await mkdtemp(path.join(base, 'out-'))];
    const open = () => openStore({ folder, secret: testSecret, clock: systemClock });
    const made = await open();
    for (let count = 0; count < documents; count += 1) addConfirmedDocument(made, `n${String(count)}`);
    addFolder(made, { path: out, name: 'out' }, 'ada');
    await made.close();
    const seen = new Set<string>();
    for (const delay of [5, 60, 120, 200, 300]) {
      await releaseAndKill(folder, delay);
      const store = await open();
      const before = listLedger(store.db, { offset: 0, limit: 500 }).rows;
      await recoverReleases(store);
      const { rows } = listLedger(store.db, { offset: 0, limit: 500 });
      for (const { state } of before.filter(({ state }) => state !== 'done' && state !== 'failed')) seen.add(state);
      expect(rows.every(({ state }) => state === 'done' || state === 'failed')).toBe(true);
      const whole = rows.filter(({ state }) => state === 'done');
      expect(whole.every((row) => row.documents === documents && row.files === documents)).toBe(true);
      const expected = whole.flatMap(({ releaseId }) => readReleasedFiles(store.db, releaseId));
      expect((await readdir(out)).toSorted()).toEqual(expected.map(({ name }) => name).toSorted());
      for (const { name, sha256 } of expected.slice(-documents)) {
        expect(hashOf(await readFile(path.join(out, name)))).toBe(sha256);
      }
      expect(store.changeLog.verify().intact).toBe(true);
      await store.close();
    }
    expect(seen.has('writing')).toBe(true);
  },
);
