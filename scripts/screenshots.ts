/**
 * `npm run screenshots`: the walk of `e2e/screens.e2e.ts` over every screen, light and dark, with its pictures put into
 * `docs/screenshots/`. `npm test` takes the same walk and leaves them beside its results.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './build/bundles.ts';
import { run } from './runtime/run.ts';

const folder = join(root, 'docs', 'screenshots');
await mkdir(folder, { recursive: true });
const { code } = await run(process.execPath, ['scripts/e2e.ts', 'screens.e2e.ts'], {
  cwd: root,
  environment: { ...process.env, VOUCH_SCREENSHOTS: folder },
});
process.exitCode = code;
