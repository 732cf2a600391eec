/**
 * `npm test`: everything. Checks, unit and integration tests, then the real Electron driven by Playwright. Ends with one
 * line `N passed, N failed` that adds up all of them; each check of `npm run check` counts as one when it fails.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { run } from './runtime/run.ts';

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numFailedTestSuites: z.number(),
});

/** A suite that fails to load has no tests of its own to fail: it counts as one. */
async function unitTests(): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'vouch-tests-'));
  const file = join(folder, 'report.json');
  const { code } = await run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  const report = vitestReport.parse(JSON.parse(await readFile(file, 'utf8')));
  await rm(folder, { recursive: true, force: true });
  const failed = report.numFailedTests || (code === 0 ? 0 : Math.max(1, report.numFailedTestSuites));
  return { passed: report.numPassedTests, failed };
}

async function endToEndTests(): Promise<Tally> {
  const { code, output } = await run(process.execPath, ['scripts/e2e.ts'], { quiet: true });
  console.log(output);
  const tally = [...output.matchAll(/^(\d+) passed, (\d+) failed/gm)].at(-1);
  if (tally === undefined) return { passed: 0, failed: 1 };
  const failed = Number(tally[2]);
  return { passed: Number(tally[1]), failed: failed || (code === 0 ? 0 : 1) };
}

async function checks(): Promise<Tally> {
  const { code } = await run(process.execPath, ['scripts/check.ts']);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

const parts = [];
for (const [name, part] of [
  ['Checks', checks],
  ['Unit and integration tests', unitTests],
  ['End-to-end tests in Electron', endToEndTests],
] as const) {
  console.log(`\n== ${name}`);
  parts.push(await part());
}
const passed = parts.reduce((sum, part) => sum + part.passed, 0);
const failed = parts.reduce((sum, part) => sum + part.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
