import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type MadeVendor, makeVendorMaster } from '../core/testing/vendorMaster.ts';
import { dropFiles } from './dropFiles.ts';
import { findViolations } from './findViolations.ts';
import { Workbench } from './pages/Workbench.ts';
import { expect, test } from './vouchTest.ts';

const made = makeVendorMaster(300, { seed: 11 });
const truthOf = new Map(made.map(({ ref, truth }) => [ref.slice(2), truth]));
const quoted = (text: string | null): string => `"${(text ?? '').replaceAll('"', '""')}"`;
const csv = (rows: readonly MadeVendor[]): string =>
  [
    'vendor id,vendor name,tax id,iban,country,street,postcode,city,phone,email',
    ...rows.map(({ ref, name, taxId, account, country, street, postcode, city, phone, email }) =>
      [ref.slice(2), name, taxId, account, country, street, postcode, city, phone, email].map(quoted).join(),
    ),
  ].join('\n');

/** Numbers of the two records that are compared. */
async function compared(page: Page): Promise<readonly [string, string]> {
  const cells = page.getByRole('row', { name: /^Record/ }).getByRole('cell');
  const [one = '', other = ''] = await cells.allTextContents();
  return [one.split('· ')[1] ?? '', other.split('· ')[1] ?? ''];
}

async function importFile(page: Page, bench: Workbench, path: string): Promise<void> {
  await bench.goTo('Ledger');
  await dropFiles(page, [path]);
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('vendor name');
  await expect(page.getByLabel('System the ids are of')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('row', { name: 'vendors.csv' }).first()).toContainText('Done', { timeout: 30_000 });
}

test('a vendor master with vendors that are there twice is sorted out by keys alone, and what was decided never returns', async ({
  vouch,
  profile,
}) => {
  test.setTimeout(180_000);
  const { page } = vouch;
  const bench = new Workbench(page);
  await bench.goTo('Vendors');
  await expect(page.getByRole('heading', { name: 'No vendor master yet' })).toBeVisible();
  const path = join(profile, 'vendors.csv');
  await writeFile(path, csv(made));
  await importFile(page, bench, path);
  await page.keyboard.press('Control+Shift+V');
  const list = page.getByRole('region', { name: 'Pairs, most money and doubt first' });
  await expect(list.getByText(/^300 vendors compared/)).toBeVisible({ timeout: 60_000 });
  const first = list.getByRole('listitem').first().getByRole('button');
  await expect(first).toHaveAttribute('aria-current', 'true');
  const open = await list.getByRole('listitem').count();
  expect(open).toBeGreaterThan(20);

  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.waitForTimeout(300);
    expect.soft(await findViolations(page), colorScheme).toEqual([]);
    await page.screenshot({ path: test.info().outputPath(`vendors-${colorScheme}.png`) });
  }

  // Each of the first eight is decided as the truth is.
  const links: string[] = [];
  for (let left = open; left > open - 8; left -= 1) {
    const [one, other] = await compared(page);
    const isSame = truthOf.get(one) === truthOf.get(other);
    if (isSame) links.push(`${one} ${other}`);
    await page.keyboard.press(isSame ? 'y' : 'n');
    await expect(list.getByRole('button', { name: `Open ${left - 1}`, exact: true })).toBeVisible();
  }
  expect(links.length).toBeGreaterThan(0);
  await expect(list.getByText(`8 of ${open} pairs looked at`)).toBeVisible();
  await page.keyboard.press('h');
  await expect(list.getByRole('button', { name: 'Unsure 1', exact: true })).toBeVisible();
  await page.keyboard.press('z');
  await expect(list.getByRole('button', { name: 'Unsure 0', exact: true })).toBeVisible();
  await bench.noticesGone();

  await importFile(page, bench, path);
  await bench.goTo('Vendors');
  await list.getByRole('button', { name: 'Search again' }).click();
  await expect(list.getByRole('button', { name: 'Search again' })).toBeEnabled({ timeout: 60_000 });
  await expect(list.getByRole('button', { name: `Open ${open - 8}`, exact: true })).toBeVisible();
  await expect(list.getByRole('button', { name: 'Settled 8', exact: true })).toBeVisible();

  await page.keyboard.press('g');
  const groups = page.getByRole('region', { name: 'Linked vendors' });
  await expect(groups.getByRole('article').first()).toBeVisible();
  const before = await groups.getByRole('article').count();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.waitForTimeout(300);
    expect.soft(await findViolations(page), `groups, ${colorScheme}`).toEqual([]);
    await page.screenshot({ path: test.info().outputPath(`vendor-groups-${colorScheme}.png`) });
  }
  const group = groups.getByRole('article').first();
  const members = await group.getByRole('listitem').count();
  await group
    .getByRole('button', { name: /^Split .* off$/ })
    .last()
    .click();
  if (members === 2) await expect(groups.getByRole('article')).toHaveCount(before - 1);
  else await expect(group.getByRole('listitem')).toHaveCount(members - 1);
  await page.keyboard.press('Control+z');
  await expect(groups.getByRole('article')).toHaveCount(before);
});
