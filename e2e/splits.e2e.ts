import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mergedFile } from '../core/testing/mergedFile.ts';
import { Inbox } from './pages/Inbox.ts';
import { Invoice } from './pages/Invoice.ts';
import { Workbench } from './pages/Workbench.ts';
import { expect, test } from './vouchTest.ts';

const fileName = 'monday.pdf';

test('a file of three invoices is divided by one key, and one document again by another', async ({
  vouch,
  profile,
}) => {
  const { page } = vouch;
  const bench = new Workbench(page);
  const inbox = new Inbox(page);
  const path = join(profile, fileName);
  await writeFile(
    path,
    await mergedFile([
      { sample: '02-harrow-pike-april.pdf' },
      'terms',
      'blank',
      { sample: '03-saubermann-rechnung.pdf' },
      { sample: '09-harrow-pike-three-pages.pdf' },
    ]),
  );
  await bench.goTo('Inbox');
  await bench.drop(path);
  await expect(inbox.row(fileName)).toContainText('Done');
  await expect(inbox.row(fileName)).toContainText('Seems to hold 3 documents');
  await inbox.open(fileName);

  const strip = page.getByRole('region', { name: 'Division of the file' });
  await expect(strip).toContainText('This file seems to hold 3 documents.');
  await expect(strip.getByRole('button', { name: 'Page 2, left out as terms' })).toBeVisible();
  await expect(page.getByText('This file seems to hold 3 documents: pages 1–3, 4, 5–7.')).toBeVisible();

  // By hand: page 3 becomes a document of its own, and is joined again.
  await strip.getByRole('button', { name: 'Begin a document at page 6' }).click();
  await expect(strip).toContainText('4 documents, as drawn.');
  await page.keyboard.press('Control+d');
  await expect(strip).toContainText('This file seems to hold 3 documents.');

  await page.keyboard.press('Control+Enter');
  await expect(bench.notice(/^Split into 3 documents$/)).toBeVisible();
  await expect(strip).toContainText('This file was split into 3 documents and is no invoice itself.');
  await strip.getByRole('link', { name: /page 4$/ }).click();
  const invoice = new Invoice(page);
  await expect(strip).toContainText(`Part 2 of 3 of ${fileName}: page 4.`);
  await expect(invoice.field('Invoice number')).toHaveValue('RE-2026-0388');
  await expect(invoice.pageImage(4)).toBeVisible();

  await bench.goTo('Inbox');
  await expect(page.getByRole('row').filter({ hasText: fileName })).toHaveCount(3);
  for (const number of ['HP-20533', 'RE-2026-0388', 'HP-20701']) {
    await expect(page.getByRole('row').filter({ hasText: number })).toContainText('Done');
  }

  await page.keyboard.press('Control+z');
  await expect(bench.notice('Undone: division of a file')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: fileName })).toHaveCount(1);
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByRole('row').filter({ hasText: fileName })).toHaveCount(3);
});
