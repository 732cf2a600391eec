import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inbox } from './pages/Inbox.ts';
import { Invoice } from './pages/Invoice.ts';
import { Workbench } from './pages/Workbench.ts';
import { sample } from './samples.ts';
import { expect, test } from './vouchTest.ts';

const words = ['Waterkant', 'Technische Handel', '05-waterkant-scan'];

/** Names of files whose bytes hold one of the words, as UTF-8 or UTF-16. */
async function filesThatTell(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const telling: string[] = [];
  for (const entry of entries.filter((found) => found.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    if (words.some((word) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')))) telling.push(path);
  }
  return telling;
}

test('nothing of a document is left in clear anywhere in the profile', async ({ profile, start }) => {
  const vouch = await start();
  const bench = new Workbench(vouch.page);
  const inbox = new Inbox(vouch.page);
  await bench.goTo('Inbox');
  await bench.drop(sample('05-waterkant-scan.pdf'));
  await expect(inbox.row('05-waterkant-scan.pdf')).toContainText('Done', { timeout: 90_000 });
  await inbox.open('05-waterkant-scan.pdf');
  const invoice = new Invoice(vouch.page);
  await expect(invoice.field('Vendor')).toHaveValue(/Waterkant/);
  await expect(invoice.pageImage(1)).toBeVisible();
  // While it runs, with its write-ahead log, and after it has ended.
  expect(await filesThatTell(profile)).toEqual([]);
  await vouch.electron.close();
  expect(await filesThatTell(profile)).toEqual([]);
});
