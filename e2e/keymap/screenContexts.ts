import { expect, type Page } from '@playwright/test';
import { dropFiles } from '../dropFiles.ts';
import type { Context } from './Context.ts';

/** Goes to a place as if it was left in between. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate('location.hash = "#/settings"');
  await page.getByRole('heading', { name: 'Appearance' }).waitFor();
  await page.evaluate(`location.hash = ${JSON.stringify(place)}`);
  await page.getByRole('heading', { name: 'Appearance' }).waitFor({ state: 'hidden' });
}

export const press =
  (...keys: readonly string[]) =>
  async ({ page }: { readonly page: Page }): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };

const onList = async (page: Page, place: string, steps: number): Promise<void> => {
  await goTo(page, place);
  await page.getByRole('row').nth(1).waitFor();
  for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowDown');
};

/** Every screen but the invoice. `ledger` is a file of payments. */
export function screenContexts(ledger: string): readonly Context[] {
  return [
    {
      name: 'flow',
      scopes: ['Flow'],
      enter: ({ page }) => goTo(page, '#/flow'),
    },
    {
      name: 'inbox',
      scopes: ['Inbox'],
      enter: ({ page }) => onList(page, '#/inbox', 3),
      before: { Escape: press('x') },
    },
    {
      name: 'review',
      scopes: ['Review'],
      enter: async ({ page }) => {
        await onList(page, '#/review', 0);
        await page.getByRole('grid').focus();
        await press('ArrowDown', 'ArrowDown')({ page });
      },
      before: {
        B: async ({ page }) => {
          await onList(page, '#/review?state=confirmed', 0);
          await page.getByRole('grid').focus();
        },
      },
      last: ['Confirm the document'],
    },
    {
      name: 'groups',
      scopes: ['Verify together'],
      enter: async ({ page }) => {
        await goTo(page, '#/groups');
        await page.locator('.group-snippet canvas').nth(2).waitFor();
        await press('Home', 'ArrowRight')({ page });
      },
      before: { 'Alt+ArrowLeft': press('Alt+ArrowRight'), ArrowUp: press('End'), PageUp: press('End') },
      last: ['Accept all in sight'],
    },
    {
      name: 'duplicates',
      scopes: ['Duplicates', 'Fields compared'],
      enter: async ({ page }) => {
        await goTo(page, '#/duplicates');
        await page.locator('.duplicates-pane').first().waitFor();
      },
      before: {
        K: press('j'),
        ArrowUp: press('j'),
        S: press('b'),
        PageDown: showSeveralPages,
        PageUp: async (app) => {
          await showSeveralPages(app);
          await press('PageDown')(app);
        },
        N: async ({ page }) => {
          await goTo(page, '#/duplicates?state=unsure');
          await page.locator('.duplicates-pane').first().waitFor();
        },
      },
      last: ['Same invoice: reject the later one', 'Not sure: keep for later', 'Different invoices: do not ask again'],
    },
    {
      name: 'folders',
      scopes: ['Folders'],
      enter: ({ page }) => onList(page, '#/sources', 1),
      before: { K: press('ArrowDown'), ArrowUp: press('ArrowDown') },
      last: ['Stop watching'],
    },
    {
      name: 'release',
      scopes: ['Release'],
      enter: async ({ page }) => {
        await goTo(page, '#/release');
        await page.getByRole('table', { name: 'Confirmed documents' }).waitFor();
        await page.getByRole('region', { name: 'As it will leave' }).getByRole('row').first().waitFor();
        await press('j')({ page });
      },
      before: { K: press('j'), ArrowUp: press('j'), 'Ctrl+A': press('Space') },
      last: ['Choose a folder', 'Release the selected'],
    },
    {
      name: 'cases',
      scopes: ['Cases'],
      enter: ({ page }) => onList(page, '#/cases', 1),
      before: { Home: press('End'), K: press('End'), ArrowUp: press('End'), PageUp: press('End') },
    },
    {
      name: 'case',
      scopes: ['Case'],
      enter: async ({ page }) => {
        await onList(page, '#/cases', 1);
        await page.keyboard.press('Enter');
        await page.getByRole('link', { name: 'Invoice' }).or(page.getByText('Timeline')).first().waitFor();
      },
    },
    {
      name: 'alerts',
      scopes: ['Alerts'],
      enter: ({ page }) => onList(page, '#/alerts', 0),
      before: { K: press('j'), ArrowUp: press('j') },
      last: ['Give back', 'Take'],
    },
    {
      name: 'thresholds',
      scopes: ['Thresholds'],
      enter: async ({ page }) => {
        await goTo(page, '#/thresholds');
        await page.getByRole('slider').first().waitFor();
      },
      before: { Backspace: press(']') },
    },
    {
      name: 'ledger',
      scopes: ['Ledger'],
      enter: ({ page }) => goTo(page, '#/ledger'),
    },
    {
      name: 'ledger-import',
      scopes: ['Import'],
      enter: async ({ page }) => {
        await goTo(page, '#/ledger');
        await dropFiles(page, [ledger]);
        await page.getByRole('table', { name: 'First rows' }).waitFor();
      },
      before: { 'Ctrl+Enter': ({ page }) => page.getByLabel('Currency where a row names none').fill('eur') },
    },
    {
      name: 'controls',
      scopes: ['Control tests'],
      enter: async ({ page }) => {
        await goTo(page, '#/controls');
        await expect(page.getByRole('button', { name: /^Run/ })).toBeEnabled();
      },
    },
    {
      name: 'vendors',
      scopes: ['Vendors'],
      enter: async ({ page }) => {
        await goTo(page, '#/vendors');
        await page.getByRole('row', { name: /^Record/ }).waitFor();
      },
      before: {
        K: press('j'),
        ArrowUp: press('j'),
        Z: press('h'),
        Y: async ({ page }) => {
          await goTo(page, '#/vendors?state=unsure');
          await page.getByRole('row', { name: /^Record/ }).waitFor();
        },
      },
      last: [
        'Take back what was said last',
        'Not sure: keep for later',
        'Same vendor: link both',
        'Different vendors: do not ask again',
      ],
    },
    {
      name: 'rules',
      scopes: ['Rules'],
      enter: ({ page }) => onList(page, '#/rules', 0),
      before: { K: press('j'), ArrowUp: press('j') },
      last: ['Remove'],
    },
    {
      name: 'rule',
      scopes: ['Rules'],
      enter: async ({ page }) => {
        await goTo(page, '#/rules?rule=new');
        await page.getByLabel('Name', { exact: true }).waitFor();
      },
    },
    {
      name: 'everywhere',
      scopes: ['Everywhere'],
      enter: ({ page }) => goTo(page, '#/'),
      before: { 'Ctrl+1': ({ page }) => goTo(page, '#/inbox') },
      instead: Object.fromEntries(Object.entries(placeOf).map(([stroke, place]) => [stroke, leadsTo(stroke, place)])),
    },
  ];
}

/** Where the keys that go to a screen lead. */
const placeOf: Readonly<Record<string, string>> = {
  'Ctrl+2': '#/inbox',
  'Ctrl+3': '#/cases',
  'Ctrl+4': '#/settings',
  'Ctrl+5': '#/review',
  'Ctrl+6': '#/groups',
  'Ctrl+7': '#/sources',
  'Ctrl+Shift+D': '#/duplicates',
  'Ctrl+Shift+E': '#/release',
  'Ctrl+Shift+F': '#/flow',
  'Ctrl+Shift+T': '#/thresholds',
};

function leadsTo(stroke: string, place: string) {
  return async ({ page }: { readonly page: Page }): Promise<void> => {
    await page.keyboard.press(stroke.replace('Ctrl', 'Control'));
    await expect.poll(() => page.evaluate('location.hash')).toBe(place);
  };
}

async function showSeveralPages({ page }: { readonly page: Page }): Promise<void> {
  await page.getByText('sent-again.pdf').first().click();
}
