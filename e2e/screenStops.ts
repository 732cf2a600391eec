import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { expect, type Page } from '@playwright/test';
import { dropFiles } from './dropFiles.ts';
import { Inbox } from './pages/Inbox.ts';
import type { Workbench } from './pages/Workbench.ts';

export const fraud = '11-harrow-pike-june.pdf';
const severalPages = '09-harrow-pike-three-pages.pdf';

/** Screens show where the store and the folders lie: a place that says nothing of the machine. */
export const place = join(tmpdir(), 'Vouch');
export const ledgerFile = join(place, 'payments.csv');
export const vendorFile = join(place, 'vendors.csv');

/** A screen or dialog of the walk. */
export interface Stop {
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

/** Pages of one file drawn as two documents, and one of them turned. */
const openPages = async (page: Page): Promise<void> => {
  await link(page, 'Inbox').click();
  await new Inbox(page).open(severalPages);
  await page.getByRole('img', { name: 'Page 1 of the document' }).waitFor();
  await page.keyboard.press('Alt+s');
  await page.keyboard.press('End');
  await page.keyboard.press('s');
  if (!(await isWide(page, 3))) await page.keyboard.press('r');
};

async function isWide(page: Page, number: number): Promise<boolean> {
  const box = await page.locator(`.viewer-page[data-page="${number}"]`).boundingBox();
  return box !== null && box.width > box.height;
}

/** Every screen and its dialogs, in the order of the walk. */
export const stops: readonly Stop[] = [
  goTo('home', 'Home'),
  goTo('inbox', 'Inbox'),
  { name: 'invoice', show: openInvoice },
  {
    name: 'draw-table',
    show: async (page) => {
      await openInvoice(page);
      await page.keyboard.press('Alt+l');
      await page.getByRole('region', { name: 'Drawing columns' }).waitFor();
    },
    leave: escape,
  },
  {
    name: 'pages',
    show: async (page) => {
      await openPages(page);
      const small = page.getByRole('navigation', { name: 'Small pages' });
      await small.getByRole('button', { name: 'Page 2' }).click({ button: 'right' });
      await page.getByRole('menu').waitFor();
    },
    leave: escape,
  },
  {
    name: 'jump',
    show: async (page) => {
      await openInvoice(page);
      await page.keyboard.press('Alt+h');
      await page.keyboard.press('Control+j');
    },
    leave: async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Alt+h');
    },
  },
  {
    name: 'case',
    show: async (page) => {
      await openInvoice(page);
      await page.getByRole('link', { name: /^Case \d+/ }).click();
      await page.getByRole('heading', { level: 1 }).first().waitFor();
    },
  },
  {
    name: 'decision',
    show: async (page) => {
      await page.keyboard.press('d');
      await page.getByRole('dialog').waitFor();
    },
    leave: escape,
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
    name: 'escalate',
    show: async (page) => {
      await page.getByRole('grid').focus();
      await page.keyboard.press('e');
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
