import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dropFiles } from './dropFiles.ts';
import { findViolations } from './findViolations.ts';
import { Workbench } from './pages/Workbench.ts';
import { expect, test } from './vouchTest.ts';

const rows = Array.from({ length: 3000 }, (_, at) => `P${at},V${at % 40},3/${(at % 12) + 1}/2026,${at + 1}.50`);

test('a table that is dropped on the ledger is shown as it is read, imported, browsed and undone', async ({
  vouch,
  profile,
}) => {
  const { page, electron } = vouch;
  const bench = new Workbench(page);
  const file = join(profile, 'payments.csv');
  await writeFile(file, ['payment id,vendor id,payment date,amount', ...rows, 'P9999,,3/1/2026,5.00'].join('\n'));
  await bench.goTo('Ledger');
  await expect(page.getByText('No ledger data yet')).toBeVisible();
  await dropFiles(page, [file]);
  await expect(page.getByRole('heading', { name: 'Import payments.csv' })).toBeVisible();
  await expect(page.getByLabel('Payee', { exact: true })).toHaveValue('vendor id');
  // Nothing tells whether 3/4/2026 is in March, and no row names a currency.
  await expect(page.getByText('Of the first 1,000 rows 1,000 are refused.')).toBeVisible();
  await page.getByLabel('Dates are written').selectOption('mdy');
  await page.getByLabel('Currency where a row names none').fill('usd');
  await expect(page.getByText('Of the first 1,000 rows 0 are refused.')).toBeVisible();
  await expect(page.getByRole('table', { name: 'First rows' })).toContainText('1.50 USD');
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.waitForTimeout(300);
    expect.soft(await findViolations(page), `wizard, ${scheme}`).toEqual([]);
    await page.screenshot({ path: test.info().outputPath(`wizard-${scheme}.png`) });
  }
  await page.keyboard.press('Control+Enter');
  const line = page.getByRole('row', { name: 'payments.csv' });
  await expect(line).toContainText('Done', { timeout: 30_000 });
  await expect(line).toContainText('3,001');
  await expect(page.getByText('3,000 records, newest first')).toBeVisible();
  const grid = page.getByRole('grid', { name: 'Payments' });
  await expect(grid.getByRole('row').nth(1)).toContainText('P2999');
  await grid.focus();
  await page.keyboard.press('End');
  await expect(grid.getByText('P0', { exact: true })).toBeVisible();
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.waitForTimeout(300);
    expect.soft(await findViolations(page), `ledger, ${scheme}`).toEqual([]);
    await page.screenshot({ path: test.info().outputPath(`ledger-${scheme}.png`) });
  }
  const report = join(profile, 'refused.csv');
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, report);
  await line.getByRole('button', { name: 'Save refusals' }).click();
  await expect(page.getByText('1 refusal saved')).toBeVisible();
  expect(await readFile(report, 'utf8')).toContain('3001,vendor id,missing,');
  await line.getByRole('button', { name: 'Undo' }).click();
  await expect(line).toContainText('Undone', { timeout: 30_000 });
  await expect(page.getByText('No records of this kind.')).toBeVisible();
});
