import { findViolations } from './findViolations.ts';
import { Inbox } from './pages/Inbox.ts';
import { Workbench } from './pages/Workbench.ts';
import { sample } from './samples.ts';
import { expect, test } from './vouchTest.ts';

test('the model says what it scored, how far that is from its training, and what became of its alerts', async ({
  vouch,
}) => {
  const { page } = vouch;
  const bench = new Workbench(page);
  await bench.goTo('Inbox');
  await bench.drop(sample('01-harrow-pike-march.pdf'));
  await expect(new Inbox(page).row('01-harrow-pike-march.pdf')).toContainText('Done');
  await bench.noticesGone();
  await bench.goTo('Models');
  await expect(page.getByText('document it scored', { exact: true })).toBeVisible();
  await expect(page.getByRole('row', { name: /^Score .* too few/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Size of the total/ })).toBeVisible();
  await expect(page.getByText('nothing decided yet').first()).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.waitForTimeout(300);
    expect.soft(await findViolations(page), colorScheme).toEqual([]);
    if (process.env['VOUCH_SHOTS'])
      await page.screenshot({ path: `${process.env['VOUCH_SHOTS']}/models-${colorScheme}.png` });
  }
});
