import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import type { ElectronApplication, Page } from '@playwright/test';
import { dropFiles } from './dropFiles.ts';
import { findClipped } from './findClipped.ts';
import { isBlank } from './isBlank.ts';
import { Inbox } from './pages/Inbox.ts';
import { LockScreen } from './pages/LockScreen.ts';
import { Workbench } from './pages/Workbench.ts';
import { appFolder } from './launchVouch.ts';
import { vendorRows } from './vendorRows.ts';
import { expect, passphrase, test } from './vouchTest.ts';

/**
 * Every screen and dialog, light and dark, on the bundled samples: none throws, none is blank, and at 150 and 200 % no
 * word is cut. The pictures lie beside the test's results; `npm run screenshots` has them put into `docs/screenshots/`.
 */
const fraud = '11-harrow-pike-june.pdf';
const released = ['01-harrow-pike-march.pdf', '02-harrow-pike-april.pdf', '09-harrow-pike-three-pages.pdf'];

// Screens show where the store and the folders lie: a place that says nothing of the machine.
const place = join(tmpdir(), 'Vouch');
const ledgerFile = join(place, 'payments.csv');
const vendorFile = join(place, 'vendors.csv');
const payments = Array.from(
  { length: 240 },
  (_, at) => `P${1000 + at},V${at % 17},2026-03-${10 + (at % 18)},${37 * at + 12}.50,R-${5000 + 7 * at}`,
);
// Paid twice.
payments.push('P1300,V3,2026-03-29,123.50,R-5021');

interface Stop {
  readonly name: string;
  readonly show: (page: Page, bench: Workbench) => Promise<void>;
  /** Back to where the next one may begin. */
  readonly leave?: (page: Page) => Promise<void>;
}

const escape = (page: Page): Promise<void> => page.keyboard.press('Escape');
const link = (page: Page, name: string) => page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name });
const goTo = (name: string, screen: string): Stop => ({
  name,
  show: async (page) => {
    await link(page, screen).click();
    await page.waitForTimeout(300);
  },
});

const snippetsDrawn = async (page: Page): Promise<void> => {
  await page.locator('.group-snippet canvas').first().waitFor();
  await expect(page.locator('.group-snippet:not(:has(canvas))')).toHaveCount(0);
};

const openInvoice = async (page: Page): Promise<void> => {
  await link(page, 'Inbox').click();
  await new Inbox(page).open(fraud);
  await page.getByRole('img', { name: 'Page 1 of the document' }).waitFor();
};

const stops: readonly Stop[] = [
  goTo('home', 'Home'),
  goTo('inbox', 'Inbox'),
  { name: 'invoice', show: openInvoice },
  {
    name: 'case',
    show: async (page) => {
      await openInvoice(page);
      await page.getByRole('link', { name: /^Case \d+/ }).click();
      await page.getByRole('heading', { level: 1 }).first().waitFor();
    },
  },
  goTo('cases', 'Cases'),
  goTo('review', 'Review'),
  {
    name: 'reject',
    show: async (page) => {
      await link(page, 'Review').click();
      await page.getByRole('grid').focus();
      await page.keyboard.press('x');
      await page.getByRole('dialog').waitFor();
    },
    leave: escape,
  },
  {
    name: 'postpone',
    show: async (page) => {
      await page.getByRole('grid').focus();
      await page.keyboard.press('p');
      await page.getByRole('dialog').waitFor();
    },
    leave: escape,
  },
  {
    name: 'groups-accounts',
    show: async (page) => {
      await link(page, 'Verify together').click();
      await snippetsDrawn(page);
    },
  },
  {
    name: 'groups-characters',
    show: async (page) => {
      await page.getByRole('button', { name: 'Characters' }).click();
      await page.locator('.group-glyph-frame').first().waitFor();
      await snippetsDrawn(page);
    },
  },
  goTo('duplicates', 'Duplicates'),
  goTo('vendors', 'Vendors'),
  {
    name: 'vendor-groups',
    show: async (page) => {
      await page.evaluate('location.hash = "#/vendors?state=groups"');
      await page.getByRole('heading', { name: '1 group' }).waitFor();
    },
  },
  goTo('folders', 'Folders'),
  {
    name: 'folder',
    show: async (page) => {
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
    },
    leave: escape,
  },
  goTo('release', 'Release'),
  goTo('flow', 'Flow'),
  goTo('ledger', 'Ledger'),
  {
    name: 'ledger-import',
    show: async (page) => {
      await dropFiles(page, [ledgerFile]);
      await page.getByRole('table', { name: 'First rows' }).waitFor();
    },
    leave: escape,
  },
  goTo('controls', 'Control tests'),
  {
    name: 'control',
    show: async (page) => {
      await link(page, 'Control tests').click();
      await page.getByRole('link', { name: 'Exact duplicate' }).click();
      await page
        .getByRole('button', { name: /^Show evidence of/ })
        .first()
        .click();
      await page.getByRole('table', { name: 'Evidence' }).waitFor();
    },
  },
  goTo('alerts', 'Alerts'),
  goTo('models', 'Models'),
  goTo('thresholds', 'Thresholds'),
  goTo('rules', 'Rules'),
  {
    name: 'rule',
    show: async (page) => {
      await link(page, 'Rules').click();
      await page.getByRole('button', { name: 'Use: Nearly the same again' }).click();
      await page.getByText(/\d+ hits?$/).waitFor();
    },
    leave: escape,
  },
  goTo('settings', 'Settings'),
  {
    name: 'memory',
    show: async (page) => {
      await page.evaluate('location.hash = "#/memory"');
    },
  },
  {
    name: 'palette',
    show: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').waitFor();
    },
    leave: escape,
  },
  {
    name: 'keys',
    show: async (page) => {
      await page.evaluate('location.hash = "#/review"');
      await page.getByRole('grid').focus();
      await page.keyboard.press('F1');
      await page.getByRole('dialog').waitFor();
    },
    leave: escape,
  },
];

const pictures = process.env['VOUCH_SCREENSHOTS'];

test('every screen shows, light and dark, and at 150 and 200 % nothing is cut', async ({ start }) => {
  test.setTimeout(600_000);
  await rm(place, { recursive: true, force: true });
  await mkdir(join(place, 'Invoices'), { recursive: true });
  await writeFile(ledgerFile, ['payment id,vendor id,payment date,amount,invoice number', ...payments].join('\n'));
  await writeFile(vendorFile, vendorRows.join('\n'));
  const { page, electron } = await start({ profile: place });
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  await prepare(page, electron, join(place, 'Invoices'));
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    for (const stop of stops) await visit(page, stop, theme, problems);
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  for (const scale of [1.5, 2]) {
    await zoom(electron, scale);
    for (const stop of stops) await inspect(page, electron, stop, scale);
  }
  await zoom(electron, 1);
  expect(problems).toEqual([]);
});

test('the gate shows, light and dark', async ({ start }) => {
  const first = await start({ passphrase: '' });
  for (const theme of ['light', 'dark'] as const) {
    await first.page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await shoot(first.page, 'passphrase', theme);
  }
  await new LockScreen(first.page).makeStore(passphrase);
  await first.page.getByRole('navigation', { name: 'Main' }).waitFor();
  await first.electron.close();
  const { page } = await start({ passphrase: '' });
  await page.getByLabel('Passphrase', { exact: true }).waitFor();
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await shoot(page, 'locked', theme);
  }
});

/** Samples read, some confirmed, one folder watched, a ledger imported. */
async function prepare(page: Page, electron: ElectronApplication, folder: string): Promise<void> {
  const bench = new Workbench(page);
  const inbox = new Inbox(page);
  await bench.goTo('Inbox');
  await shoot(page, 'empty', 'light');
  await bench.drop(join(appFolder, 'assets', 'samples'));
  await expect(inbox.row(fraud)).toContainText('Done', { timeout: 240_000 });
  await expect(page.getByRole('row').filter({ hasText: /Queued|Reading|Working/ })).toHaveCount(0, {
    timeout: 240_000,
  });
  for (const file of released) {
    await bench.goTo('Inbox');
    await inbox.open(file);
    await page.getByRole('img', { name: 'Page 1 of the document' }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.waitForTimeout(1000);
  }
  await electron.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, folder);
  await bench.goTo('Folders');
  await page.getByRole('button', { name: 'Watch a folder' }).click();
  await page.getByRole('row', { name: 'Invoices' }).waitFor();
  await importLedger(page, bench);
  for (const toast of await page.locator('.bp6-toast').all()) await toast.getByRole('button').last().click();
  await bench.noticesGone();
}

async function importLedger(page: Page, bench: Workbench): Promise<void> {
  await bench.goTo('Ledger');
  await dropFiles(page, [ledgerFile]);
  await page.getByLabel('Currency where a row names none').fill('eur');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('row', { name: 'payments.csv' })).toContainText('Done', { timeout: 30_000 });
  await dropFiles(page, [vendorFile]);
  await page.getByRole('table', { name: 'First rows' }).waitFor();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('row', { name: 'vendors.csv' })).toContainText('Done', { timeout: 30_000 });
  await bench.goTo('Vendors');
  await page.getByRole('button', { name: /^Open 2$/ }).waitFor();
  await page.keyboard.press('y');
  await page.getByRole('button', { name: /^Open 1$/ }).waitFor();
}

async function visit(page: Page, stop: Stop, theme: 'light' | 'dark', problems: string[]): Promise<void> {
  await test.step(`${stop.name}, ${theme}`, async () => {
    await stop.show(page, new Workbench(page));
    await shoot(page, stop.name, theme);
    if (await page.getByRole('heading', { name: 'This screen failed' }).isVisible())
      problems.push(`${stop.name} failed`);
    await stop.leave?.(page);
  });
}

async function inspect(page: Page, electron: ElectronApplication, stop: Stop, scale: number): Promise<void> {
  await test.step(`${stop.name}, ${scale * 100} %`, async () => {
    await stop.show(page, new Workbench(page));
    await page.waitForTimeout(400);
    expect.soft(await findClipped(page), `${stop.name} at ${scale * 100} %`).toEqual([]);
    await writeFile(test.info().outputPath(`${stop.name}-${scale * 100}.png`), await capture(electron));
    await stop.leave?.(page);
  });
}

/** Waits until the picture stands still, and takes it. */
async function shoot(page: Page, name: string, theme: 'light' | 'dark'): Promise<void> {
  await page.waitForTimeout(900);
  const path = pictures ? join(pictures, `${name}-${theme}.png`) : test.info().outputPath(`${name}-${theme}.png`);
  const picture = await page.screenshot({ path });
  expect.soft(await isBlank(picture), `${name}, ${theme}, is blank`).toBe(false);
}

async function zoom(electron: ElectronApplication, factor: number): Promise<void> {
  await electron.evaluate(
    ({ BrowserWindow }, by) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(by),
    factor,
  );
}

/** The window as it is; Playwright's own pictures of a magnified window show a part of it. */
async function capture(electron: ElectronApplication): Promise<Buffer> {
  const png = await electron.evaluate(async ({ BrowserWindow }) => {
    const picture = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
    return picture?.toPNG().toString('base64') ?? '';
  });
  return Buffer.from(png, 'base64');
}
