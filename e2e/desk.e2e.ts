import type { Page } from '@playwright/test';
import { killEngine } from './enginePid.ts';
import { Inbox } from './pages/Inbox.ts';
import { Invoice } from './pages/Invoice.ts';
import { Workbench } from './pages/Workbench.ts';
import { sample } from './samples.ts';
import { expect, test } from './vouchTest.ts';

const file = '02-harrow-pike-april.pdf';
const notKept = 'In this window alone, not kept yet: the engine is starting again.';

async function openSample(page: Page): Promise<Invoice> {
  await new Workbench(page).goTo('Inbox');
  await new Workbench(page).drop(sample(file));
  await expect(new Inbox(page).row(file)).toContainText('Done');
  await new Inbox(page).open(file);
  const invoice = new Invoice(page);
  await expect(invoice.pageImage(1)).toBeVisible();
  return invoice;
}

test('words of the page fill the field at work: typed for, clicked, drawn around', async ({ vouch }, info) => {
  const { page } = vouch;
  const invoice = await openSample(page);
  const total = await invoice.field('Grand total').inputValue();
  const matches = page.locator('.viewer-match');

  await test.step('what is typed lights up, and Ctrl+Space takes it', async () => {
    await invoice.field('Invoice number').focus();
    const number = await invoice.field('Invoice number').inputValue();
    await page.keyboard.type(number.slice(0, 5));
    await expect(matches).not.toHaveCount(0);
    await expect(page.locator('.viewer-match.is-current')).toHaveCount(1);
    await page.screenshot({ path: info.outputPath('found.png') });
    await page.keyboard.press('Control+Space');
    await expect(invoice.field('Invoice number')).toHaveValue(number);
    await page.keyboard.press('Escape');
    await expect(matches).toHaveCount(0);
  });

  await test.step('a click takes a word, Shift and click another behind it', async () => {
    await invoice.field('Purchase order').focus();
    const order = await invoice.field('Purchase order').inputValue();
    const amount = page.locator('.viewer-box[data-field="grandTotal"] .viewer-box-frame').first();
    await amount.scrollIntoViewIfNeeded();
    const bounds = await amount.boundingBox();
    if (bounds === null) throw new Error('The total has no box');
    const middle = [bounds.x + bounds.width * 0.75, bounds.y + bounds.height / 2] as const;
    await page.mouse.click(...middle);
    await expect(invoice.field('Purchase order')).toBeFocused();
    await expect(invoice.field('Purchase order')).not.toHaveValue(order);
    const once = await invoice.field('Purchase order').inputValue();
    await page.keyboard.down('Shift');
    await page.mouse.click(...middle);
    await page.keyboard.up('Shift');
    await expect(invoice.field('Purchase order')).toHaveValue(`${once} ${once}`);
    await page.keyboard.press('Escape');
    await expect(invoice.field('Purchase order')).toHaveValue(order);
  });

  await test.step('a drawn box takes what lies in it, as an amount where the field is one', async () => {
    await invoice.field('Due payable').focus();
    const bounds = await page.locator('.viewer-box[data-field="grandTotal"] .viewer-box-frame').first().boundingBox();
    if (bounds === null) throw new Error('The total has no box');
    await page.mouse.move(bounds.x - 6, bounds.y - 3);
    await page.mouse.down();
    await page.mouse.move(bounds.x + bounds.width + 6, bounds.y + bounds.height + 3, { steps: 4 });
    await page.screenshot({ path: info.outputPath('drawn.png') });
    await page.mouse.up();
    await expect(invoice.field('Due payable')).toHaveClass(/is-typed/);
    await expect(invoice.field('Due payable')).toHaveValue(total.replace(/[^\d.]/g, ''));
    await page.keyboard.press('Enter');
    await expect(invoice.history).toContainText('Due payable');
  });
});

test('what is typed and not saved comes back after the window and the engine were killed', async ({ vouch }) => {
  const { page } = vouch;
  const invoice = await openSample(page);
  await invoice.field('Purchase order').focus();
  await page.keyboard.type('PO-1');
  await killEngine(vouch);
  await page.keyboard.type('234');
  await expect(page.getByText(notKept)).toBeVisible();
  await expect(new Workbench(page).notice('The engine was started again.')).toBeVisible();
  await expect(invoice.field('Purchase order')).toHaveValue('PO-1234');
  // The new engine has what was typed without it as soon as it opened the store, which the field says.
  await expect(page.getByText(notKept)).toHaveCount(0);
  // And the window begins anew.
  await page.reload();
  await expect(invoice.field('Purchase order')).toHaveValue('PO-1234');
  await invoice.field('Purchase order').press('Enter');
  await expect(invoice.history).toContainText('PO-1234');
});
