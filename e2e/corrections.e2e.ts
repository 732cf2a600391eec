import { Inbox } from './pages/Inbox.ts';
import { Invoice } from './pages/Invoice.ts';
import { Workbench } from './pages/Workbench.ts';
import { sample } from './samples.ts';
import { expect, test } from './vouchTest.ts';

test('a correction is undone and made again by keys, says so, and stays in the history', async ({ vouch }) => {
  const { page } = vouch;
  const bench = new Workbench(page);
  const invoice = new Invoice(page);
  await bench.goTo('Inbox');
  await bench.drop(sample('02-harrow-pike-april.pdf'));
  await expect(new Inbox(page).row('02-harrow-pike-april.pdf')).toContainText('Done');
  await new Inbox(page).open('02-harrow-pike-april.pdf');
  const before = await invoice.field('Invoice number').inputValue();
  const entries = await invoice.history.getByRole('listitem').count();

  await invoice.correct('Invoice number', 'HP-9999');
  await expect(bench.notice('Invoice number set to HP-9999')).toBeVisible();
  await expect(invoice.field('Invoice number')).toHaveValue('HP-9999');
  await expect(invoice.history.getByRole('listitem')).toHaveCount(entries + 1);
  await expect(invoice.history.getByRole('listitem').first()).toContainText(`${before} → HP-9999`);

  await invoice.leaveField();
  await page.keyboard.press('Control+Z');
  await expect(bench.notice(/^Undone: /)).toBeVisible();
  await expect(invoice.field('Invoice number')).toHaveValue(before);
  await expect(invoice.history.getByRole('listitem').first()).toContainText(`HP-9999 → ${before}`);

  await page.keyboard.press('Control+Shift+Z');
  await expect(bench.notice(/^Redone: /)).toBeVisible();
  await expect(invoice.field('Invoice number')).toHaveValue('HP-9999');
  await expect(invoice.history.getByRole('listitem')).toHaveCount(entries + 3);

  // In a field the keys are the field's own: they take back what was typed, not what was saved.
  await invoice.field('Purchase order').fill('typed by mistake');
  await page.keyboard.press('Control+Z');
  await expect(invoice.field('Purchase order')).not.toHaveValue('typed by mistake');
  await expect(invoice.field('Invoice number')).toHaveValue('HP-9999');
});
