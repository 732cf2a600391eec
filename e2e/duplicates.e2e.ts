import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findViolations } from './findViolations.ts';
import { Inbox } from './pages/Inbox.ts';
import { Workbench } from './pages/Workbench.ts';
import { sample } from './samples.ts';
import { expect, test } from './vouchTest.ts';

test('two files of one invoice are compared by blinking and told apart by keys alone', async ({ vouch, profile }) => {
  const { page } = vouch;
  const bench = new Workbench(page);
  const original = await readFile(sample('02-harrow-pike-april.pdf'));
  const again = join(profile, 'scanned-again.pdf');
  await writeFile(again, Buffer.concat([original, Buffer.from('\n% scanned once more\n%%EOF\n')]));
  await bench.goTo('Duplicates');
  await expect(page.getByRole('heading', { name: 'No pair waits' })).toBeVisible();
  await bench.goTo('Inbox');
  await bench.drop(sample('02-harrow-pike-april.pdf'));
  await expect(new Inbox(page).row('02-harrow-pike-april.pdf')).toContainText('Done');
  await bench.drop(again);
  await expect(new Inbox(page).row('scanned-again.pdf')).toContainText('Done');
  await bench.noticesGone();

  await bench.goTo('Duplicates');
  const list = page.getByRole('region', { name: 'Pairs, most money first' });
  await expect(list.getByRole('button', { name: /scanned-again\.pdf$/ })).toHaveAttribute('aria-current', 'true');
  await expect(page.getByText('came before with the same total')).toBeVisible();
  const [a, b] = [page.getByRole('region', { name: 'A, earlier' }), page.getByRole('region', { name: 'B, later' })];
  await expect(a.getByRole('img')).toBeVisible();
  await expect(b.getByRole('img')).toBeVisible();

  // One lies over the other at the same place and size, and a key shows now this, now that.
  await page.keyboard.press('b');
  await page.keyboard.press('+');
  await expect(page.getByText('Shown: A, earlier')).toBeVisible();
  const placeOfA = await page.locator('.duplicates-pane[data-hidden="false"] img').boundingBox();
  await page.keyboard.press('b');
  await expect(page.getByText('Shown: B, later')).toBeVisible();
  expect(await page.locator('.duplicates-pane[data-hidden="false"] img').boundingBox()).toEqual(placeOfA);
  await page.keyboard.press('s');

  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.waitForTimeout(300);
    expect.soft(await findViolations(page), colorScheme).toEqual([]);
    if (process.env['VOUCH_SHOTS'])
      await page.screenshot({ path: `${process.env['VOUCH_SHOTS']}/duplicates-${colorScheme}.png` });
  }

  await page.keyboard.press('n');
  await expect(page.getByRole('heading', { name: 'No pair waits' })).toBeVisible();
  await page.getByRole('button', { name: /^Settled 1$/ }).click();
  await expect(page.getByText('Nothing is held against this pair any more.')).toBeVisible();

  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: /^Open 1$/ }).click();
  await expect(list.getByRole('button', { name: /scanned-again\.pdf$/ })).toBeVisible();
  await page.keyboard.press('y');
  await expect(page.getByRole('heading', { name: 'No pair waits' })).toBeVisible();
  await page.getByRole('button', { name: /^Settled 1$/ }).click();
  await expect(page.getByText(/^Same, said by/)).toBeVisible();
});
