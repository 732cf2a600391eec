import { mkdir, readFile, readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { invoiceRecordsSchema } from '../core/contract/invoiceRecord.ts';
import { confirmAll } from './confirmAll.ts';
import { findViolations } from './findViolations.ts';
import { Inbox } from './pages/Inbox.ts';
import { Workbench } from './pages/Workbench.ts';
import { sample } from './samples.ts';
import { expect, test } from './vouchTest.ts';

const files = ['01-harrow-pike-march.pdf', '02-harrow-pike-april.pdf', '03-saubermann-rechnung.pdf'];

/** The system's dialog answers this folder. */
async function chooseIn(electron: ElectronApplication, folder: string): Promise<void> {
  await electron.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, folder);
}

test('confirmed documents leave by keyboard, once, and the ledger says so', async ({ start, profile }) => {
  const first = await start();
  const inbox = new Inbox(first.page);
  await new Workbench(first.page).goTo('Inbox');
  await new Workbench(first.page).drop(...files.map(sample));
  for (const file of files) await expect(inbox.row(file)).toContainText('Done');
  await first.page.keyboard.press('Control+Shift+E');
  await expect(first.page.getByRole('heading', { name: 'Nothing to release' })).toBeVisible();
  await first.electron.close();
  await confirmAll(profile, { [files[0] ?? '']: { purchaseOrder: "=cmd|'/C calc'!A0" } });

  const out = join(profile, 'out');
  await mkdir(out);
  const { page, electron } = await start();
  await chooseIn(electron, out);
  await new Workbench(page).navigation.waitFor();
  await page.keyboard.press('Control+Shift+E');
  const list = page.getByRole('table', { name: 'Confirmed documents' });
  await expect(list.getByRole('row')).toHaveCount(4);
  await expect(page.getByText('3 documents selected')).toBeVisible();
  const preview = page.getByRole('region', { name: 'As it will leave' }).last();
  await expect(preview.getByRole('row')).toHaveCount(4);
  await expect(page.getByText('One text begins like a formula')).toBeVisible();
  await page.keyboard.press('o');
  await expect(page.getByLabel('Where to')).toContainText('out');

  await page.getByLabel('Profile').selectOption({ label: 'JSON' });
  await expect(page.getByText('One file: JSON')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('3 documents released to out.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Nothing to release' })).toBeVisible();
  const [json = ''] = await readdir(out);
  const records = invoiceRecordsSchema.parse(JSON.parse(await readFile(join(out, json), 'utf8')));
  expect(records.invoices.map(({ document }) => document.fileName).toSorted()).toEqual(files);

  // Once more only on a person's word.
  await page.getByRole('button', { name: 'All confirmed' }).click();
  await page.getByRole('checkbox', { name: 'Select all' }).check();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Some have left before in this very version.')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(await readdir(out)).toHaveLength(1);

  // The original with its data attached.
  await page.getByLabel('Profile').selectOption({ label: 'E-invoice Factur-X (PDF)' });
  await expect(page.getByText(/documents? stays? here|The invoice as PDF/).first()).toBeVisible();

  await page.keyboard.press('Control+.');
  await page.getByRole('button', { name: /^Show what left/ }).click();
  await expect(page.getByRole('table', { name: 'What left' }).getByRole('row')).toHaveCount(4);
  await expect(page.getByText('as it left').first()).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.waitForTimeout(250);
    expect(await findViolations(page), colorScheme).toEqual([]);
  }
});

test('a profile is copied, changed and used; a push waits in the outbox until its receiver is there', async ({
  start,
  profile,
}) => {
  const first = await start();
  const inbox = new Inbox(first.page);
  await new Workbench(first.page).goTo('Inbox');
  await new Workbench(first.page).drop(sample(files[0] ?? ''));
  await expect(inbox.row(files[0] ?? '')).toContainText('Done');
  await first.electron.close();
  await confirmAll(profile);

  const { page } = await start();
  await new Workbench(page).goTo('Release');
  await page.getByRole('link', { name: 'Profiles' }).click();
  await page.getByRole('row').filter({ hasText: 'CSV, German format' }).getByRole('button', { name: 'Copy' }).click();
  const editor = page.getByRole('dialog');
  await editor.getByLabel('Name', { exact: true }).fill('Mine');
  await editor.getByLabel('Name of column 2', { exact: true }).fill('Lieferant');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.waitForTimeout(250);
    expect(await findViolations(page), colorScheme).toEqual([]);
  }
  await editor.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Mine' })).toContainText('made here');

  let received = 0;
  const server = createServer((request, response) => {
    received += 1;
    request.resume();
    response.writeHead(received === 1 ? 400 : 204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  await page.getByRole('link', { name: 'To release' }).click();
  await page.getByLabel('Profile').selectOption({ label: 'Mine' });
  await expect(page.getByRole('columnheader', { name: 'Lieferant' })).toBeVisible();
  await page.getByRole('button', { name: 'Add address…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('ERP');
  await dialog.getByLabel('Address (https)').fill(`http://127.0.0.1:${String(port)}/in`);
  await dialog.getByLabel(/^Shared secret/).fill('a secret both sides know');
  await dialog.getByRole('button', { name: 'Add' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByLabel('Where to')).toContainText('ERP');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('1 document released to ERP.')).toBeVisible();
  await page.getByRole('link', { name: 'Outbox' }).click();
  const push = page.getByRole('table', { name: 'Outbox' }).getByRole('row').nth(1);
  await expect(push).toContainText('Given up');
  await expect(push).toContainText('HTTP 400');
  await push.getByRole('button', { name: 'Read' }).click();
  await expect(page.getByRole('dialog')).toContainText('Lieferant');
  await page.keyboard.press('Escape');
  await push.getByRole('button', { name: 'Send now' }).click();
  await expect(push).toContainText('Delivered');
  server.close();
});
