import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchVouch, type VouchApp } from '../e2e/launchVouch.ts';
import { build } from '../scripts/build.ts';
import { isStale } from '../scripts/build/isStale.ts';
import { ensureElectron } from '../scripts/runtime/ensureElectron.ts';

/** Opens the store of every bench. */
export const passphrase = 'correct horse battery staple';

/** Builds the app where needed and names the Electron to run, as `npm run e2e` does. */
export async function prepareDesktopApp(): Promise<void> {
  if (await isStale()) await build();
  const electron = await ensureElectron();
  process.env['VOUCH_E2E_ELECTRON'] = electron.executablePath;
  if (electron.sqliteBinding !== null) process.env['VOUCH_SQLITE_BINDING'] = electron.sqliteBinding;
}

/** Runs `use` with a fresh profile folder. */
export async function withProfile<Result>(use: (profile: string) => Promise<Result>): Promise<Result> {
  const profile = await mkdtemp(join(tmpdir(), 'vouch-bench-profile-'));
  try {
    return await use(profile);
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Starts the real app on a profile and closes it after `use`. */
export async function withDesktopApp<Result>(
  profile: string,
  use: (app: VouchApp) => Promise<Result>,
): Promise<Result> {
  const app = await launchVouch({ profile, passphrase });
  try {
    return await use(app);
  } finally {
    await app.electron.close();
  }
}
