import { z } from 'zod';
import { Inbox } from './pages/Inbox.ts';
import { Invoice } from './pages/Invoice.ts';
import { Workbench } from './pages/Workbench.ts';
import { sample } from './samples.ts';
import { expect, test } from './vouchTest.ts';

const file = '01-harrow-pike-march.pdf';

test('the desk postpones, rejects, escalates and returns by key, and shows the trail of a value', async ({ vouch }) => {
  const { page } = vouch;
  const inbox = new Inbox(page);
  const invoice = new Invoice(page);
  await new Workbench(page).goTo('Inbox');
  await new Workbench(page).drop(sample(file));
  await expect(inbox.row(file)).toContainText('Done');
  await inbox.open(file);
  await expect(invoice.pageImage(1)).toBeVisible();
  const desk = z.string().parse(await page.evaluate('location.hash'));
  await invoice.correct('Purchase order', 'PO-4711');
  await invoice.field('Purchase order').focus();
  await page.keyboard.press('Alt+h');
  await expect(page.locator('.invoice-field-detail .invoice-history')).toContainText('PO-4711');

  for (const [key, state] of [
    ['Alt+x', 'Rejected'],
    ['Alt+e', 'Escalated'],
    ['Alt+p', 'Postponed'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toBeVisible();
    if (key !== 'Alt+p') await page.keyboard.type('Not ordered by us.');
    await page.keyboard.press('Control+Enter');
    await expect(page).toHaveURL(/#\/review/);
    await page.evaluate(`location.hash = ${JSON.stringify(desk)}`);
    const bar = page.getByRole('region', { name: 'Review', exact: true });
    await expect(bar).toContainText(state);
    await page.keyboard.press('Alt+b');
    await page.keyboard.type('Looked at again.');
    await page.keyboard.press('Control+Enter');
    await expect(bar).toContainText('To review');
    await expect.poll(() => page.evaluate('location.hash')).toBe(desk);
  }
});
