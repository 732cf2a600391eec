import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { testSecret } from '../../testing/openTestStore.ts';
import { documentWithHash } from '../../store/queries/documents.ts';
import { systemClock } from '../../vocabulary/clock.ts';
import { openStore } from './openStore.ts';

const writer = path.join(import.meta.dirname, '../../testing/storeWriter.ts');

/** Lets the writer commit, kills it in the middle of its work, answers the hashes it said were committed. */
async function writeAndKill(folder: string, afterCommits: number, thenMilliseconds: number): Promise<string[]> {
  const child = spawn(process.execPath, [writer, folder, testSecret.secretHex], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const committed: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    if (line !== 'open') committed.push(line);
    if (committed.length === afterCommits) setTimeout(() => child.kill('SIGKILL'), thenMilliseconds);
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');
  return committed;
}

test('a store is held by the process that opened it until that process dies', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'vouch-held-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const open = () => openStore({ folder, secret: testSecret, clock: systemClock });
  const child = spawn(process.execPath, [writer, folder, testSecret.secretHex], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  await expect(open()).rejects.toEqual(expect.objectContaining({ code: 'STORE_IN_USE' }));
  child.stdout.resume();
  child.kill('SIGKILL');
  await once(child, 'exit');
  await (await open()).close();
});

const countsSchema = z.record(z.string(), z.number());
const countsSql = `SELECT
  (SELECT count(*) FROM document) AS documents,
  (SELECT count(*) FROM document WHERE sha256 IS NULL) AS unidentified,
  (SELECT count(*) FROM arrival WHERE outcome = 'new') AS arrivals,
  (SELECT count(*) FROM page) AS pages,
  (SELECT count(*) FROM invoice WHERE corrected = 1) AS invoices,
  (SELECT count(*) FROM alert) AS alerts,
  (SELECT count(*) FROM case_file) AS cases,
  (SELECT count(*) FROM document_text) AS texts,
  (SELECT count(*) FROM change) AS changes`;

test('a writer killed again and again loses nothing it had committed and leaves nothing half done', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'vouch-killed-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const committed: string[] = [];
  for (let round = 0; round < 8; round += 1) {
    committed.push(...(await writeAndKill(folder, 1 + round, round * 3)));
    const store = await openStore({ folder, secret: testSecret, clock: systemClock });
    const { documents = 0, unidentified, changes = 0, ...each } = countsSchema.parse(store.db.prepare(countsSql).get());
    expect(documents).toBeGreaterThanOrEqual(committed.length);
    expect(unidentified).toBe(0);
    for (const [what, count] of Object.entries(each)) expect([what, count]).toEqual([what, documents]);
    expect(store.changeLog.verify()).toEqual({ intact: true, entries: changes, firstBroken: null });
    expect(changes).toBe(documents * 7);
    for (const sha256 of committed) {
      expect(documentWithHash(store.db, sha256)).not.toBeNull();
      expect((await store.vault.get(sha256)).length).toBeGreaterThan(0);
    }
    expect(store.db.pragma('integrity_check')).toBe('ok');
    await store.close();
  }
});
