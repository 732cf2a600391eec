import type { Page } from '@playwright/test';
import { inkIn, settledBox, whenDrawn } from './inkIn.ts';
import { Inbox } from './pages/Inbox.ts';
import { Invoice } from './pages/Invoice.ts';
import { Workbench } from './pages/Workbench.ts';
import { sample } from './samples.ts';
import { expect, test } from './vouchTest.ts';

const file = '09-harrow-pike-three-pages.pdf';

async function opened(page: Page): Promise<Invoice> {
  const inbox = new Inbox(page);
  await new Workbench(page).goTo('Inbox');
  await expect(inbox.row(file)).toContainText('Done', { timeout: 60_000 });
  await inbox.open(file);
  await whenDrawn(page);
  return new Invoice(page);
}

test('a page is turned by key over restarts, its boxes stay on their print, and words are taken from it', async ({
  start,
}) => {
  const first = await start();
  await new Workbench(first.page).goTo('Inbox');
  await new Workbench(first.page).drop(sample(file));
  await opened(first.page);
  await first.page.keyboard.press('Alt+r');
  const turned = first.page.locator('.viewer-page[data-page="1"]');
  await expect.poll(async () => isWide(turned)).toBe(true);
  await first.electron.close();

  const { page } = await start();
  const invoice = await opened(page);
  await expect.poll(async () => isWide(page.locator('.viewer-page[data-page="1"]'))).toBe(true);
  const number = invoice.field('Invoice number');
  await number.focus();
  const box = await settledBox(page, 'invoiceNumber');
  expect(box.height).toBeGreaterThan(box.width);
  const ink = await inkIn(page, box);
  expect(ink.height).toBeGreaterThan(0.85);
  expect(ink.around).toBeLessThan(0.03);

  const printed = await number.inputValue();
  await invoice.field('Purchase order').focus();
  const place = await settledBox(page, 'invoiceNumber');
  await page.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
  await expect(invoice.field('Purchase order')).toHaveValue(printed);
  await page.keyboard.press('Escape');
  await invoice.leaveField();
  await page.keyboard.press('Control+z');
  await expect.poll(async () => isWide(page.locator('.viewer-page[data-page="1"]'))).toBe(false);
  await expect(new Workbench(page).notice('Undone: turn of a page')).toBeVisible();
});

test('pages are chosen among the small ones, divided and joined by keys and by their menu', async ({ vouch }) => {
  const { page } = vouch;
  await new Workbench(page).goTo('Inbox');
  await new Workbench(page).drop(sample(file));
  await opened(page);
  const strip = page.getByRole('region', { name: 'Division of the file' });
  const small = page.getByRole('navigation', { name: 'Small pages' });

  await page.keyboard.press('Alt+s');
  await expect(small.getByRole('button', { name: 'Page 1' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(small.locator('[aria-pressed=true]')).toHaveCount(2);
  await page.keyboard.press('d');
  await expect(strip).toContainText('2 documents, as drawn.');
  await small.getByRole('button', { name: 'Page 3' }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Begin a document here' }).click();
  await expect(strip).toContainText('3 documents, as drawn.');
  await small.getByRole('button', { name: 'Page 3' }).focus();
  await page.keyboard.press('Control+z');
  await expect(strip).toContainText('2 documents, as drawn.');
  await page.keyboard.press('Control+Enter');
  await expect(strip).toContainText('This file was split into 2 documents');

  // From within a part: its first page is joined to the part before it.
  await strip.getByRole('link', { name: /pages 2–3$/ }).click();
  await expect(strip).toContainText('Part 2 of 2');
  // A part is divided once it has been read.
  await expect(async () => {
    await page.keyboard.press('Alt+s');
    await page.keyboard.press('m');
    await expect(strip).toContainText('One document, as drawn.', { timeout: 2000 });
  }).toPass();
  await page.keyboard.press('Control+Enter');
  await expect(strip).toBeHidden();
  await expect(small.getByRole('button')).toHaveCount(3);
  await page.keyboard.press('Control+z');
  await expect(strip).toContainText('This file was split into 2 documents');

  // Turning goes by the same choice.
  await page.keyboard.press('Alt+s');
  await page.keyboard.press('End');
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Shift+R');
  await expect.poll(async () => isWide(page.locator('.viewer-page[data-page="3"]'))).toBe(true);
  await expect.poll(async () => isWide(page.locator('.viewer-page[data-page="2"]'))).toBe(true);
  await expect.poll(async () => isWide(page.locator('.viewer-page[data-page="1"]'))).toBe(false);
});

async function isWide(page: {
  boundingBox: () => Promise<{ width: number; height: number } | null>;
}): Promise<boolean> {
  const box = await page.boundingBox();
  return box !== null && box.width > box.height;
}
