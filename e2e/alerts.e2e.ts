import { findViolations } from './findViolations.ts';
import { Inbox } from './pages/Inbox.ts';
import { Workbench } from './pages/Workbench.ts';
import { sample } from './samples.ts';
import { expect, test } from './vouchTest.ts';

test('an alert is taken, escalated and resolved by keys, its case closes with it, and undo brings both back', async ({
  vouch,
}) => {
  const { page } = vouch;
  const bench = new Workbench(page);
  await bench.goTo('Alerts');
  await expect(page.getByRole('heading', { name: 'No alert here' })).toBeVisible();
  await bench.goTo('Inbox');
  const earlier = ['01-harrow-pike-march.pdf', '02-harrow-pike-april.pdf'];
  await bench.drop(...earlier.map(sample));
  for (const file of earlier) await expect(new Inbox(page).row(file)).toContainText('Done');
  await bench.drop(sample('11-harrow-pike-june.pdf'));
  await expect(new Inbox(page).row('11-harrow-pike-june.pdf')).toContainText('Done');
  await bench.noticesGone();

  await bench.goTo('Alerts');
  const line = page.getByRole('row', { name: /11-harrow-pike-june\.pdf/ });
  await expect(line).toHaveAttribute('aria-current', 'true');
  await expect(line).toContainText('Critical');
  await expect(line).toContainText(/in 2[34] hr/);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.waitForTimeout(300);
    expect.soft(await findViolations(page), colorScheme).toEqual([]);
    if (process.env['VOUCH_SHOTS'])
      await page.screenshot({ path: `${process.env['VOUCH_SHOTS']}/alerts-${colorScheme}.png` });
  }

  const severity = page.getByRole('combobox', { name: 'Severity' });
  await severity.selectOption('Medium');
  await expect(page.getByText('There may be some of another severity.')).toBeVisible();
  await page.getByRole('button', { name: 'Any severity' }).press('Enter');
  await expect(severity).toHaveValue('');
  await expect(line).toBeVisible();
  await page.keyboard.press('t');
  await expect(page.getByRole('radio', { name: 'In review 1' })).toBeAttached();
  await page.getByText('In review 1').click();
  await expect(line).toBeVisible();
  await page.keyboard.press('e');
  await page.keyboard.type('The account is a stranger’s.');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Escalated 1').click();
  await expect(line).toContainText('The account is a stranger’s.');
  await page.keyboard.press('r');
  await page.keyboard.type('Asked the vendor by phone.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'Say what it was and why.' })).toBeVisible();
  await page.keyboard.press('Alt+1');
  if (process.env['VOUCH_SHOTS']) await page.screenshot({ path: `${process.env['VOUCH_SHOTS']}/alerts-resolve.png` });
  await page.keyboard.press('Control+Enter');
  await page.getByText('Resolved 1').click();
  await expect(line).toContainText('Confirmed fraud');
  await bench.noticesGone();
  await page.keyboard.press('c');
  await expect(page.getByText('Asked the vendor by phone.')).toBeVisible();
  await bench.goTo('Alerts');
  await page.keyboard.press('Control+z');
  await page.getByText('Escalated 1').click();
  await expect(line).toBeVisible();
});
