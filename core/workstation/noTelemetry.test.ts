import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

/** Scores an invoice with the shipped model in a process of its own, whose every usual place for files is `home`. */
const program = `
const { openWorkstation } = await import(${JSON.stringify(join(root, 'core', 'workstation', 'openWorkstation.ts'))});
const [folder, sample] = process.argv.slice(2);
const workstation = openWorkstation({ folder, modelFolder: ${JSON.stringify(join(root, 'models'))}, workerCount: 1 });
await workstation.unlock({ kind: 'ephemeral' });
const { pipeline, store } = workstation.session();
await new Promise((resolve) => { pipeline.onSettled(resolve); pipeline.note([sample], 'ada'); });
process.stdout.write(JSON.stringify(store.db.prepare('SELECT count(*) AS scores FROM risk').get()));
await workstation.close();
process.exit(0);`;

test('scoring leaves no file behind: onnxruntime notes nothing about its use', { timeout: 60_000 }, async () => {
  const base = await mkdtemp(join(tmpdir(), 'vouch-traces-'));
  onTestFinished(() => rm(base, { recursive: true, force: true }));
  const places = ['tmp', 'home', 'store'].map((name) => join(base, name));
  for (const place of places) await mkdir(place);
  const [tmp = '', home = '', store = ''] = places;
  const sample = join(root, 'assets', 'samples', '01-harrow-pike-march.pdf');
  const env = { PATH: process.env['PATH'], HOME: home, USERPROFILE: home, TMPDIR: tmp, TEMP: tmp, TMP: tmp };
  const script = join(base, 'score.mjs');
  await writeFile(script, program);
  const { stdout } = await promisify(execFile)(process.execPath, [script, store, sample], { env });
  expect(JSON.parse(stdout)).toEqual({ scores: 1 });
  expect(await readdir(tmp, { recursive: true })).toEqual([]);
  expect(await readdir(home, { recursive: true })).toEqual([]);
});
