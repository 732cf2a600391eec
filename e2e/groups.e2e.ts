import { findViolations } from './findViolations.ts';
import { Inbox } from './pages/Inbox.ts';
import { Workbench } from './pages/Workbench.ts';
import { sample } from './samples.ts';
import { expect, test } from './vouchTest.ts';

const files = ['01-harrow-pike-march.pdf', '02-harrow-pike-april.pdf', '03-saubermann-rechnung.pdf'];
const scan = '05-waterkant-scan.pdf';

test('values of many documents are verified together by keys alone, and one undo takes a fix back', async ({
  vouch,
}) => {
  test.setTimeout(240_000);
  const { page } = vouch;
  const bench = new Workbench(page);
  await bench.goTo('Inbox');
  await bench.drop(...[...files, scan].map(sample));
  const inbox = new Inbox(page);
  for (const file of [...files, scan]) await expect(inbox.row(file)).toContainText('Done', { timeout: 120_000 });
  await bench.noticesGone();

  await page.keyboard.press('Control+6');
  const grid = page.getByRole('grid', { name: 'Values, each beside its spot of the page' });
  const tiles = grid.getByRole('gridcell');
  await grid.focus();

  // Accounts: one value is typed anew, and lands wherever the same vendor's account is read alike.
  const account = tiles.filter({ hasText: /IBAN · Harrow/ });
  await expect(account.nth(1)).toBeVisible();
  const before = await account.count();
  await expect(tiles.first().getByRole('img').locator('canvas')).toBeVisible();
  const cursorOn = (text: RegExp) => grid.locator('[aria-selected="true"]').filter({ hasText: text });
  for (let step = 0; step < 20 && (await cursorOn(/IBAN · Harrow/).count()) === 0; step += 1) {
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Enter');
  await expect(grid.getByText(/^\+ \d+ alike$/)).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('GB29NWBK60161331926819');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/values put right in \d documents\./)).toBeVisible();
  await expect(account).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(account).toHaveCount(before);
  await bench.noticesGone();

  // Dates: one is marked as wrong and stays out of what Ctrl+Enter accepts.
  await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(page.getByRole('button', { name: 'Dates', pressed: true })).toBeVisible();
  await expect(grid).toHaveAttribute('aria-busy', 'false');
  await expect(tiles.nth(3)).toBeVisible();
  const dates = await tiles.count();
  await grid.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  await expect(tiles.filter({ hasText: 'Marked as wrong' })).toHaveCount(1);
  await page.keyboard.press('Control+Enter');
  await expect(tiles).toHaveCount(1);
  await expect(tiles).toContainText('Marked as wrong');
  await page.keyboard.press('Control+z');
  await expect(tiles).toHaveCount(dates);
  await bench.noticesGone();

  // Characters: every doubtful place of the scan that was read as one character, and a fix of one of them.
  await page.getByRole('button', { name: 'Characters' }).press('Enter');
  await expect(grid.locator('mark').first()).toBeVisible();
  await expect(grid.locator('.group-glyph-frame').first()).toBeVisible();
  const glyph = await page.locator('.groups-glyphs [aria-pressed="true"] .groups-glyph').textContent();
  await grid.focus();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/values? accepted in 1 document\./)).toBeVisible();
  await expect(page.locator('.groups-glyph').filter({ hasText: glyph ?? '' })).toHaveCount(0);
  await bench.noticesGone();

  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.waitForTimeout(300);
    expect.soft(await findViolations(page), colorScheme).toEqual([]);
    if (process.env['VOUCH_SHOTS'])
      await page.screenshot({ path: `${process.env['VOUCH_SHOTS']}/groups-${colorScheme}.png` });
  }
  await page.getByRole('button', { name: 'Dates' }).press('Enter');
  if (process.env['VOUCH_SHOTS']) {
    await page.waitForTimeout(1000);
    await page.screenshot({ path: `${process.env['VOUCH_SHOTS']}/groups-dates.png` });
  }

  // The keymap lists it, and F2 leads to the document.
  await grid.focus();
  await page.keyboard.press('?');
  await expect(page.getByText('Accept all in sight')).toBeVisible();
  await page.keyboard.press('Escape');
  await grid.focus();
  await page.keyboard.press('F2');
  await expect(page.getByRole('img', { name: 'Page 1 of the document' })).toBeVisible();
});
