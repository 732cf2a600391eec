import { expect, type Page } from '@playwright/test';
import { Inbox } from '../pages/Inbox.ts';
import { Invoice } from '../pages/Invoice.ts';
import type { Context } from './Context.ts';
import { goTo, press } from './screenContexts.ts';

/** Files by what they are good for. */
export interface WalkedFiles {
  /** Waits for review, with something wrong in it, amid others. */
  readonly doubtful: string;
  readonly withLines: string;
  readonly confirmed: string;
  /** A scanned page, an invoice and a page of terms. */
  readonly several: string;
}

const open = async (page: Page, file: string, field: string | null = 'Invoice number'): Promise<void> => {
  await goTo(page, '#/inbox');
  const inbox = new Inbox(page);
  await expect(inbox.row(file).first()).toContainText('Done', { timeout: 120_000 });
  await inbox.row(file).first().dblclick();
  await new Invoice(page).pageImage(1).waitFor();
  if (field !== null) await new Invoice(page).field(field).focus();
};

const focus =
  (field: string) =>
  ({ page }: { readonly page: Page }) =>
    new Invoice(page).field(field).focus();

const turned = async ({ page }: { readonly page: Page }) => {
  await page.keyboard.press('Home');
  await page.keyboard.press('Alt+r');
  await page.getByText('was recognised as it lay before').waitFor();
};

/** The desk and its parts. */
export function invoiceContexts({ doubtful, withLines, confirmed, several }: WalkedFiles): readonly Context[] {
  const small = async (page: Page, number: number) => {
    await open(page, several);
    await page.keyboard.press('Alt+s');
    await page.keyboard.press('Home');
    for (let at = 1; at < number; at += 1) await page.keyboard.press('ArrowDown');
  };
  const onGrid = async (page: Page) => {
    await open(page, withLines, null);
    await page.getByRole('grid', { name: 'Line items' }).focus();
    await press('Control+Home', 'ArrowDown', 'ArrowRight')({ page });
  };
  const drawing = async (page: Page) => {
    await open(page, withLines);
    await page.keyboard.press('Alt+l');
    await expect(page.getByRole('slider').first()).toBeFocused();
  };
  return [
    {
      name: 'before-the-table',
      scopes: ['Drawing columns'],
      enter: ({ page }) => open(page, withLines),
    },
    {
      name: 'table',
      scopes: ['Drawing columns'],
      enter: ({ page }) => drawing(page),
      before: {
        ArrowUp: ({ page }) => page.getByRole('slider', { name: 'Top' }).focus(),
        ArrowDown: ({ page }) => page.getByRole('slider', { name: 'Top' }).focus(),
      },
      last: [
        'Leave the lines as they are',
        'Append them, where the table goes on',
        'Take the lines in place of those there are',
      ],
    },
    {
      name: 'lines',
      scopes: ['Line items'],
      enter: ({ page }) => onGrid(page),
      instead: {
        'Ctrl+C': async ({ page }) => {
          await press('Control+c')({ page });
          const copied = page.locator('[role=grid] td[aria-rowindex="2"], tbody tr[aria-rowindex="3"] td').nth(1);
          const text = await copied.innerText();
          await press('ArrowDown', 'Control+v')({ page });
          await expect(page.locator('tbody tr[aria-rowindex="4"] td').nth(1)).toHaveText(text);
        },
        'Ctrl+V': async ({ page }) => {
          await press('Control+c', 'ArrowUp', 'Control+v')({ page });
          await expect(page.locator('tbody tr[aria-rowindex="2"] td').nth(1)).not.toBeEmpty();
        },
        Escape: async ({ page }) => {
          await press('Escape', 'Tab')({ page });
          await expect(page.getByRole('grid', { name: 'Line items' }).locator(':focus')).toHaveCount(0);
        },
      },
      // A suggestion needs a misread value: lines.e2e.ts takes one.
      notHere: ['Take the suggestion for this value'],
    },
    {
      name: 'desk',
      scopes: ['Invoice', 'Document pages'],
      enter: ({ page }) => open(page, doubtful),
      before: {
        Escape: ({ page }) => new Invoice(page).leaveField(),
        'Ctrl+Space': async ({ page }) => {
          await page.keyboard.type('20');
          await page.locator('.viewer-match.is-current').waitFor();
        },
        'Alt+ArrowUp': focus('BIC'),
        'Ctrl+9': press('Control+0'),
        'Shift+Tab': focus('IBAN'),
        'Ctrl+Shift+Enter': ({ page }) => open(page, withLines),
      },
      notHere: ['Return to review…', 'Read again as it lies'],
      last: ['Confirm the document and open the next', 'Confirm although required values are missing'],
    },
    {
      name: 'decided',
      scopes: ['Invoice'],
      enter: ({ page }) => open(page, confirmed),
    },
    {
      name: 'small pages',
      scopes: ['Small pages', 'Division of the file'],
      enter: ({ page }) => small(page, 2),
      before: {
        'Alt+S': focus('Invoice number'),
        Space: press('Shift+ArrowUp'),
        S: press('ArrowDown'),
        D: press('ArrowDown'),
        A: turned,
        'Ctrl+Z': press('x'),
        'Ctrl+Y': press('x', 'Control+z'),
        'Ctrl+Shift+Z': press('x', 'Control+z'),
      },
      last: ['Read again as it lies', 'Accept the split', 'Dismiss the split, or make one document again'],
    },
    {
      name: 'turned scan',
      scopes: ['Document pages'],
      enter: ({ page }) => small(page, 1),
      before: { 'Alt+A': turned },
    },
  ];
}
