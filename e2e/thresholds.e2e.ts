import { findViolations } from './findViolations.ts';
import { Inbox } from './pages/Inbox.ts';
import { Workbench } from './pages/Workbench.ts';
import { sample } from './samples.ts';
import { expect, test } from './vouchTest.ts';

test('a threshold is tried on the own history by keys, put to work under a name, and taken back', async ({ vouch }) => {
  const { page } = vouch;
  const bench = new Workbench(page);
  await bench.goTo('Thresholds');
  await expect(page.getByRole('heading', { name: 'No scored documents in this period' })).toBeVisible();
  await bench.goTo('Inbox');
  const files = ['01-harrow-pike-march.pdf', '02-harrow-pike-april.pdf'];
  await bench.drop(...files.map(sample));
  for (const file of files) await expect(new Inbox(page).row(file)).toContainText('Done');
  await bench.drop(sample('11-harrow-pike-june.pdf'));
  await expect(new Inbox(page).row('11-harrow-pike-june.pdf')).toContainText('Done');
  await bench.noticesGone();

  await bench.goTo('Thresholds');
  await expect(page.getByText('3 documents received on one day')).toBeVisible();
  const slider = page.getByRole('slider', { name: 'Alert from a risk of' });
  const before = await slider.getAttribute('aria-valuetext');
  await expect(page.getByText('This is the threshold at work.')).toBeVisible();
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(slider).not.toHaveAttribute('aria-valuetext', before ?? '');
  await expect(slider).toHaveAttribute('aria-valuetext', /^0\.1%: 3 alerts a day/);
  await expect(page.getByRole('heading', { name: /more alerts over EUR/ })).toBeVisible();
  await expect(page.getByRole('link', { name: '01-harrow-pike-march.pdf' })).toBeVisible();

  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.waitForTimeout(300);
    expect.soft(await findViolations(page), colorScheme).toEqual([]);
    if (process.env['VOUCH_SHOTS'])
      await page.screenshot({ path: `${process.env['VOUCH_SHOTS']}/thresholds-${colorScheme}.png` });
  }

  await page.keyboard.press('Control+Enter');
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused();
  await page.keyboard.type('Look at everything');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('cell', { name: '1 Look at everything' })).toBeVisible();
  await expect(page.getByText('This is the threshold at work.')).toBeVisible();
  await expect(slider).toHaveAttribute('aria-valuetext', /^0\.1%: 3 alerts a day/);
  await bench.noticesGone();
  await slider.focus();
  await page.keyboard.press('Control+z');
  await expect(slider).toHaveAttribute('aria-valuetext', before ?? '');
  await page.getByRole('button', { name: 'Use again' }).click();
  await expect(slider).toHaveAttribute('aria-valuetext', /^0\.1%: 3 alerts a day/);
});
