import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../engines/storeFolder/openStore.ts';
import { addConfirmedDocument } from '../testing/confirmedDocument.ts';
import { systemClock } from '../vocabulary/clock.ts';

const passphrase = 'correct horse battery staple';

function vouch(argv: readonly string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  const env = { ...process.env, VOUCH_PASSPHRASE: passphrase };
  return new Promise((resolve) => {
    execFile(process.execPath, [join(import.meta.dirname, 'vouch.ts'), ...argv], { env }, (error, stdout, stderr) =>
      resolve({ status: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });
}

test('confirmed documents leave by command, each once, and what stays says why', { timeout: 400_000 }, async () => {
  const base = await mkdtemp(join(tmpdir(), 'vouch-cli-release-'));
  onTestFinished(() => rm(base, { recursive: true, force: true }));
  const [folder, out] = [join(base, 'store'), join(base, 'out')];
  await mkdir(out);
  const store = await openStore({ folder, secret: { kind: 'passphrase', passphrase }, clock: systemClock });
  addConfirmedDocument(store, 'sound');
  addConfirmedDocument(store, 'wrong', { grandTotal: '281.48', duePayable: '281.48' });
  await store.close();
  const release = (profile: string, ...more: string[]) =>
    vouch(['release', '--store', folder, '--profile', profile, '--to', out, ...more]);
  expect(await release('no such')).toMatchObject({ status: 2, stderr: expect.stringContaining('There are: CSV') });
  const first = await release('e-invoice ubl 2.1');
  expect(first.stdout).toContain('Released 1 documents in 1 files');
  expect(first.stdout).toMatch(/^Stays here: wrong\.pdf: .*BR-CO-15/m);
  expect(await release('CSV, a row an invoice')).toMatchObject({ status: 0 });
  expect(await release('CSV, a row an invoice')).toMatchObject({ stdout: 'Nothing to release.\n' });
  expect(await release('CSV, a row an invoice', '--again')).toMatchObject({
    stdout: expect.stringContaining('Released 2 documents'),
  });
  expect(await readdir(out)).toHaveLength(3);
});
