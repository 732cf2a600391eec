import { findViolations } from './findViolations.ts';
import { Inbox } from './pages/Inbox.ts';
import { Workbench } from './pages/Workbench.ts';
import { sample } from './samples.ts';
import { expect, test } from './vouchTest.ts';

const invoice = '02-harrow-pike-april.pdf';

test('the stages are drawn and listed, lead to their rows, and are run again from any of them', async ({ vouch }) => {
  const { page } = vouch;
  const bench = new Workbench(page);
  const inbox = new Inbox(page);
  await bench.goTo('Flow');
  await expect(page.getByRole('heading', { name: 'Nothing went through yet' })).toBeVisible();
  await bench.goTo('Inbox');
  await bench.drop(sample(invoice), sample('13-cut-off.pdf'));
  await expect(inbox.row(invoice)).toContainText('Done');
  await bench.noticesGone();

  // By keyboard: the row under the cursor leads to its way through the stages.
  await inbox.row(invoice).click();
  await page.keyboard.press('f');
  const way = page.getByRole('region', { name: `Way of ${invoice}` });
  await expect(way.getByRole('listitem').filter({ hasText: 'Reading' })).toContainText('Through');
  const diagram = page.getByRole('list', { name: 'The six stages, in order' });
  await expect(diagram.getByRole('heading')).toHaveText([
    'Intake',
    'Reading',
    'Extraction',
    'Checks',
    'Risk',
    'Alerts',
  ]);

  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.waitForTimeout(300);
    expect.soft(await findViolations(page), colorScheme).toEqual([]);
    if (process.env['VOUCH_SHOTS'])
      await page.screenshot({ path: `${process.env['VOUCH_SHOTS']}/flow-${colorScheme}.png` });
  }

  const again = way.getByRole('button', { name: 'Run Reading and all after it again' });
  await again.focus();
  await page.keyboard.press('Enter');
  await expect(bench.notice('Reading and all after it are made again.')).toBeVisible();
  await expect(way.getByRole('listitem').filter({ hasText: 'Alerts' })).toContainText('Through');

  await page.keyboard.press('t');
  const table = page.getByRole('table', { name: 'Figures of the stages' });
  await expect(table.getByRole('row')).toHaveCount(7);
  await table.getByRole('link', { name: /^Reading, Stopped/ }).press('Enter');
  await expect(inbox.row('13-cut-off.pdf')).toBeVisible();
});
