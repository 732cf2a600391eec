import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { join } from 'node:path';

export interface LaunchOptions {
  /** Folder of the whole profile: window state, key, log, and the store unless it is moved. */
  profile: string;
  /** Opens the store without asking; leave out to see the lock screen. */
  passphrase?: string;
  /** Files given on the command line. */
  files?: readonly string[];
  environment?: Readonly<Record<string, string>>;
  /** Language of the system, e.g. "de"; else that of this machine. */
  language?: string;
}

export interface VouchApp {
  electron: ElectronApplication;
  page: Page;
}

export const appFolder = join(import.meta.dirname, '..');
/** The same app, which waits for Playwright before it opens its window. */
const heldFolder = join(import.meta.dirname, 'held');

/** The Electron that `npm run e2e` prepared. */
export function electronPath(): string {
  const path = process.env['VOUCH_E2E_ELECTRON'];
  if (!path) throw new Error('Start these tests with: npm run e2e');
  return path;
}

/** Chromium refuses its sandbox to root. */
export const chromiumFlags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** The environment of an app under test: this one's, with its own profile, and no keychain of the machine's user. */
export function environmentFor(options: LaunchOptions): Record<string, string> {
  const kept = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    ...Object.fromEntries(kept),
    VOUCH_PROFILE: options.profile,
    ...(options.passphrase ? { VOUCH_PASSPHRASE: options.passphrase } : {}),
    ...options.environment,
  };
}

function languageFlags({ language }: LaunchOptions): readonly string[] {
  return language === undefined ? [] : [`--lang=${language}`];
}

/** Starts Vouch and waits for its window. */
export async function launchVouch(options: LaunchOptions): Promise<VouchApp> {
  const electron = await _electron.launch({
    executablePath: electronPath(),
    args: [...chromiumFlags, ...languageFlags(options), '--password-store=basic', heldFolder, ...(options.files ?? [])],
    env: environmentFor(options),
  });
  const page = await electron.firstWindow();
  // A virtual display without a window manager may leave the window inactive; the page is to behave as the one in front.
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  await page.waitForLoadState();
  return { electron, page };
}
