import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { launchVouch, type LaunchOptions, type VouchApp } from './launchVouch.ts';

interface Fixtures {
  /** A fresh folder, removed after the test. */
  profile: string;
  /** Starts Vouch on this test's profile; may be called again after the app was closed. Closed after the test. */
  start: (options?: Partial<LaunchOptions>) => Promise<VouchApp>;
  /** Vouch, started and unlocked. */
  vouch: VouchApp;
}

/** Opens the store of every test. */
export const passphrase = 'correct horse battery staple';

/** Every test gets a profile, a store and an app of its own. */
export const test = base.extend<Fixtures>({
  // Playwright finds out what a fixture needs by its first argument, which must be a pattern.
  // oxlint-disable-next-line no-empty-pattern
  profile: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'vouch-profile-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  start: async ({ profile }, use) => {
    const running: VouchApp[] = [];
    await use(async (options) => {
      const app = await launchVouch({ profile, passphrase, ...options });
      running.push(app);
      return app;
    });
    for (const { electron } of running) await electron.close().catch(() => undefined);
  },
  vouch: async ({ start }, use) => {
    await use(await start());
  },
});

export { expect } from '@playwright/test';
