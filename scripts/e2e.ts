import { readFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { isStale } from './build/isStale.ts';
import { root } from './build/bundles.ts';
import { build } from './build.ts';
import { withDisplay } from './runtime/electronLibraries.ts';
import { ensureElectron } from './runtime/ensureElectron.ts';
import { run } from './runtime/run.ts';

/**
 * `npm run e2e [-- FILE… OPTIONS]`: builds, then drives the real Electron with Playwright. Ends with one line
 * `N passed, N failed`; exit status 0 only when none failed.
 */
const reportSchema = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
});

async function readTally(report: string): Promise<{ passed: number; failed: number }> {
  try {
    const { stats, errors } = reportSchema.parse(JSON.parse(await readFile(report, 'utf8')));
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky + (errors.length > 0 ? 1 : 0) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

if (await isStale()) await build();
const electron = await ensureElectron();
const folder = await mkdtemp(join(tmpdir(), 'vouch-e2e-'));
const report = join(folder, 'report.json');
const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
const options = process.argv.slice(2);
const [program, args] = withDisplay(process.execPath, [
  playwright,
  'test',
  '--config',
  join(root, 'e2e', 'playwright.config.ts'),
  ...options,
]);
const { code } = await run(program, args, {
  cwd: root,
  environment: {
    ...process.env,
    VOUCH_E2E_REPORT: report,
    VOUCH_E2E_ELECTRON: electron.executablePath,
    ...(electron.sqliteBinding ? { VOUCH_SQLITE_BINDING: electron.sqliteBinding } : {}),
  },
});
const { passed, failed } = await readTally(report);
await rm(folder, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = code === 0 && failed === 0 && passed > 0 ? 0 : 1;
