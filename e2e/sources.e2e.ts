import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mailText } from '../core/testing/mailText.ts';
import { findViolations } from './findViolations.ts';
import { Inbox } from './pages/Inbox.ts';
import { Workbench } from './pages/Workbench.ts';
import { sample } from './samples.ts';
import { expect, test } from './vouchTest.ts';

test('a watched folder takes what comes into it, obeys its rules, and every change can be undone', async ({
  vouch,
  profile,
}) => {
  const { page, electron } = vouch;
  const bench = new Workbench(page);
  const folder = join(profile, 'post');
  await mkdir(folder);
  await electron.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, folder);
  await bench.goTo('Folders');
  await expect(page.getByText('No folder is watched yet')).toBeVisible();
  await page.getByRole('button', { name: 'Watch a folder' }).click();
  const row = page.getByRole('row', { name: 'post' });
  await expect(row).toContainText('Watching');

  await page.keyboard.press('ArrowDown');
  await expect(row).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByLabel('Tag').fill('energy');
  await page.getByLabel('Turn away names like').fill('*terms*');
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.waitForTimeout(300);
    expect.soft(await findViolations(page), `dialog, ${scheme}`).toEqual([]);
    await page.screenshot({ path: test.info().outputPath(`dialog-${scheme}.png`) });
  }
  await page.keyboard.press('Enter');
  await expect(row).toContainText('Tag: energy');

  await copyFile(sample('01-harrow-pike-march.pdf'), join(folder, 'march.pdf'));
  await writeFile(join(folder, 'our terms.pdf'), '%PDF-1.4 terms');
  await expect(row.getByRole('link', { name: '2' })).toBeVisible({ timeout: 20_000 });
  await expect(row.getByRole('link', { name: '1' })).toBeVisible();
  await bench.noticesGone();
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.waitForTimeout(300);
    expect.soft(await findViolations(page), `folders, ${scheme}`).toEqual([]);
    await page.screenshot({ path: test.info().outputPath(`folders-${scheme}.png`) });
  }
  await row.getByRole('link', { name: '2' }).click();
  const inbox = new Inbox(page);
  await expect(inbox.row('march.pdf')).toContainText('Done');
  await expect(inbox.row('our terms.pdf')).toContainText('Rejected');

  await bench.goTo('Folders');
  await row.focus();
  await page.keyboard.press('p');
  await expect(row).toContainText('Paused');
  await row.focus();
  await page.keyboard.press('Delete');
  await expect(row).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(row).toContainText('Paused');
  await page.keyboard.press('Control+z');
  await expect(row).toContainText('Watching');
});

test('a mail that is dropped becomes its attachment, with the way it came', async ({ vouch, profile }) => {
  const { page } = vouch;
  const bench = new Workbench(page);
  const inbox = new Inbox(page);
  const path = join(profile, 'mail.eml');
  const bytes = await readFile(sample('01-harrow-pike-march.pdf'));
  const logo = { type: 'image/gif', name: 'logo.gif', disposition: 'inline', bytes: Buffer.from('GIF89a') } as const;
  const parts = [{ type: 'application/pdf', name: 'from-mail.pdf', bytes }, logo];
  await writeFile(path, mailText({ subject: 'Invoice for March', parts }));
  await bench.goTo('Inbox');
  await bench.drop(path);
  await expect(inbox.row('from-mail.pdf')).toContainText('Done');
  await expect(inbox.rows).toHaveCount(1);
  await inbox.open('from-mail.pdf');
  const origin = page.getByRole('list', { name: 'Where it came from' });
  await expect(origin).toContainText('Invoice for March');
  await expect(origin).toContainText('rechnung@nordlicht.example');
  await page.screenshot({ path: test.info().outputPath('origin.png') });
  await origin.getByRole('link', { name: 'Invoice for March' }).click();
  await expect(page.getByText('Not taken: a picture in the text, too small for a page')).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('container.png') });
});

test('Ctrl+V in the inbox takes in the picture on the clipboard, and says where there is none', async ({ vouch }) => {
  const { page, electron } = vouch;
  const bench = new Workbench(page);
  const inbox = new Inbox(page);
  await electron.evaluate(({ clipboard }) => clipboard.clear());
  await bench.goTo('Inbox');
  await page.keyboard.press('Control+v');
  await expect(bench.notice('There is no picture and no file on the clipboard.')).toBeVisible();
  const picture = (await readFile(sample('12-corner-hardware-receipt.png'))).toString('base64');
  await electron.evaluate(({ clipboard, nativeImage }, base64) => {
    Object.assign(clipboard, {
      readImage: () => nativeImage.createFromBuffer(Buffer.from(base64, 'base64')),
      read: () => '',
    });
  }, picture);
  await page.keyboard.press('Control+v');
  await expect(page.getByRole('row').filter({ hasText: /Clipboard \d{4}-\d\d-\d\d \d\d\.\d\d\.png/ })).toContainText(
    'Done',
    { timeout: 60_000 },
  );
  await expect(inbox.rows).toHaveCount(1);
});
