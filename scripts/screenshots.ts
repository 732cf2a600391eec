/** `npm run screenshots`: the pictures in `docs/screenshots/`, taken by the app itself on the bundled samples, light and dark. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { prepareDesktopApp, withDesktopApp, withProfile } from '../bench/DesktopApp.ts';
import { dropFiles } from '../e2e/dropFiles.ts';
import { root } from './build/bundles.ts';
import { ensureElectronLibraries, hasDisplay, withDisplay } from './runtime/electronLibraries.ts';
import { run } from './runtime/run.ts';

const folder = join(root, 'docs', 'screenshots');
const fraud = '11-harrow-pike-june.pdf';

async function go(page: Page, place: string): Promise<void> {
  await page.getByRole('link', { name: new RegExp(`^${place}`) }).click();
}

/** Waits until the picture stands still: images decoded, charts drawn, no toast in the way. */
async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(1500);
}

async function shoot(page: Page, name: string): Promise<void> {
  await settle(page);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

async function shootScreens(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await go(page, 'Inbox');
  await shoot(page, `inbox-${theme}`);
  await page.getByRole('row').filter({ hasText: fraud }).dblclick();
  await page.getByRole('img', { name: 'Page 1 of the document' }).waitFor();
  await shoot(page, `invoice-${theme}`);
  await page.getByRole('link', { name: /^Case \d+/ }).click();
  await shoot(page, `case-${theme}`);
  await go(page, 'Cases');
  await shoot(page, `cases-${theme}`);
  await go(page, 'Home');
  await shoot(page, `home-${theme}`);
  for (const place of ['Review', 'Duplicates', 'Release', 'Flow']) {
    await go(page, place);
    await shoot(page, `${place.toLowerCase()}-${theme}`);
  }
  // Settings show a folder of this machine: not for the documentation.
  await go(page, 'Settings');
}

/** Confirms some documents, so that there is something to release. */
async function confirmSome(page: Page): Promise<void> {
  for (const file of ['01-harrow-pike-march.pdf', '02-harrow-pike-april.pdf', '09-harrow-pike-three-pages.pdf']) {
    await go(page, 'Inbox');
    await page.getByRole('row').filter({ hasText: file }).dblclick();
    await page.getByRole('img', { name: 'Page 1 of the document' }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.waitForTimeout(1000);
  }
}

async function takeAll(): Promise<void> {
  await mkdir(folder, { recursive: true });
  await prepareDesktopApp();
  await withProfile((profile) =>
    withDesktopApp(profile, async ({ page }) => {
      await go(page, 'Inbox');
      await shoot(page, 'empty');
      await dropFiles(page, [join(root, 'assets', 'samples')]);
      await page.getByRole('row').filter({ hasText: fraud }).getByText('Done').waitFor({ timeout: 180_000 });
      await page.waitForTimeout(15_000);
      await confirmSome(page);
      await go(page, 'Settings');
      await page.getByText('Light', { exact: true }).first().click();
      await shootScreens(page, 'light');
      await page.getByText('Dark', { exact: true }).first().click();
      await shootScreens(page, 'dark');
    }),
  );
}

await ensureElectronLibraries();
if (hasDisplay()) {
  await takeAll();
} else {
  const [program, args] = withDisplay(process.execPath, process.argv.slice(1));
  process.exitCode = (await run(program, args)).code;
}
