import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dropFiles } from './dropFiles.ts';
import { findViolations } from './findViolations.ts';
import { Workbench } from './pages/Workbench.ts';
import { expect, test } from './vouchTest.ts';

const head = 'payment id,vendor id,payment date,amount,invoice number,invoice date';
const honest = Array.from({ length: 120 }, (_, at) => {
  const day = `2026-03-${String(10 + (at % 18)).padStart(2, '0')}`;
  return `P${1000 + at},V${at % 9},${day},${(371 * at + 1234) / 100},R-${5000 + 13 * at},${day}`;
});
const paidTwice = 'P2000,V3,2026-03-29,23.47,R-5039,2026-03-13';
const paidAgain = 'P3000,V4,2026-03-30,27.18,R-5052,2026-03-14';

test('an imported ledger is tested by itself; a duplicate opens an alert whose disposition is the precision of the test', async ({
  vouch,
  profile,
}) => {
  const { page } = vouch;
  const bench = new Workbench(page);
  const first = join(profile, 'payments.csv');
  await writeFile(first, [head, ...honest, paidTwice].join('\n'));
  await bench.goTo('Control tests');
  await expect(page.getByRole('heading', { name: 'No ledger data yet' })).toBeVisible();
  await bench.goTo('Ledger');
  await dropFiles(page, [first]);
  await page.getByLabel('Currency where a row names none').fill('eur');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('row', { name: 'payments.csv' })).toContainText('Done', { timeout: 30_000 });

  await page.keyboard.press('Control+Shift+K');
  const line = page.getByRole('row', { name: /Exact duplicate/ });
  await expect(line.getByRole('cell').nth(1)).toHaveText('1', { timeout: 30_000 });
  await expect(line).toContainText('Critical');
  await expect(page.getByRole('row', { name: /Three-way match/ })).toContainText('Purchase orders');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.waitForTimeout(300);
    expect.soft(await findViolations(page), `list, ${colorScheme}`).toEqual([]);
    await page.screenshot({ path: test.info().outputPath(`controls-${colorScheme}.png`) });
  }

  await bench.goTo('Alerts');
  const alert = page.getByRole('row').filter({ hasText: 'Exact duplicate' }).filter({ hasText: 'V3' });
  await alert.getByRole('link', { name: '1 hit' }).click();
  await expect(page.getByText('Only hits of one alert.')).toBeVisible();
  const evidence = page.getByRole('table', { name: 'Evidence' });
  await expect(evidence).toContainText('P2000');
  await expect(evidence).toContainText('P1003');
  await expect(evidence).toContainText('29 Mar 2026');
  await expect(evidence).toContainText('payments.csv, row 121');
  await expect(page.getByText('lay both invoices side by side', { exact: false }).first()).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.waitForTimeout(300);
    expect.soft(await findViolations(page), `detail, ${colorScheme}`).toEqual([]);
    await page.screenshot({ path: test.info().outputPath(`control-${colorScheme}.png`), fullPage: true });
  }

  await bench.goTo('Alerts');
  await alert.getByRole('checkbox').check();
  await page.keyboard.press('r');
  await expect(page.getByRole('textbox', { name: 'Why' })).toBeFocused();
  await page.keyboard.type('The vendor confirmed it by phone.');
  await page.keyboard.press('Alt+4');
  await page.keyboard.press('Control+Enter');
  await bench.goTo('Control tests');
  await expect(line).toContainText('1 of 1');
  await bench.noticesGone();

  const second = join(profile, 'more.csv');
  await writeFile(second, [head, paidAgain].join('\n'));
  await bench.goTo('Ledger');
  await dropFiles(page, [second]);
  await page.getByLabel('Currency where a row names none').fill('eur');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('row', { name: 'more.csv' })).toContainText('Done', { timeout: 30_000 });
  await bench.goTo('Control tests');
  await expect(line.getByRole('cell').nth(1)).toHaveText('2', { timeout: 30_000 });

  await line.getByRole('link').click();
  await page.getByLabel('Numbers may restart after').fill('5');
  await page.getByLabel('Why changed').fill('numbers begin anew each week');
  await page.getByRole('button', { name: 'Save as new version' }).click();
  await expect(page.getByText('Version 1 counts from the next run on')).toBeVisible();
  await expect(page.getByRole('row', { name: /^1 Numbers may restart after 5/ })).toContainText('in use');
  await page.getByRole('heading', { name: 'Versions' }).click();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('row', { name: /^0 as declared/ })).toContainText('in use');
  await expect(page.getByLabel('Numbers may restart after')).toHaveValue('300');
});
