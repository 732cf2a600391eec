/**
 * `npm run demo`: the main job on the bundled sample invoices. Reads them into a fresh encrypted store with the command line's
 * engine, prints what was found, and opens the workstation on that store where there is a display.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { demoRowSchema, demoTable, type DemoRow } from './demoTable.ts';
import { hasDisplay } from './runtime/electronLibraries.ts';
import { run } from './runtime/run.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const store = join(root, '.demo', 'store');

/** The demo's store lives as long as the demo: its passphrase is made anew each time and never written down. */
const environment = { ...process.env, VOUCH_PASSPHRASE: randomBytes(18).toString('base64url'), VOUCH_STORE: store };

async function readSamples(): Promise<DemoRow[]> {
  const args = [join(root, 'core/cli/vouch.ts'), 'read', join(root, 'assets/samples'), '--json', '--store', store];
  const child = spawn(process.execPath, args, { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
  const rows: DemoRow[] = [];
  for await (const line of createInterface({ input: child.stdout })) rows.push(demoRowSchema.parse(JSON.parse(line)));
  const code = await ended;
  if (code !== 0) throw new Error(`Reading the samples ended with status ${code}.`);
  return rows;
}

await rm(store, { recursive: true, force: true });
const began = performance.now();
const rows = await readSamples();
console.log(demoTable(rows));
console.log(
  `\n${rows.length} files in ${((performance.now() - began) / 1000).toFixed(1)} s, nothing left this machine.`,
);
if (hasDisplay()) {
  console.log('Opening the workstation on these invoices. Close its window to end the demo.');
  const { code } = await run(process.execPath, [join(root, 'scripts/start.ts')], { environment });
  process.exitCode = code;
} else {
  console.log(
    'There is no display here, so no window opens. With one, this command opens the workstation on these invoices.',
  );
}
