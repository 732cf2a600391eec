import { join } from 'node:path';
import { openStore } from '../core/engines/storeFolder/openStore.ts';
import { addDecidedHistory } from '../core/testing/decidedHistory.ts';
import { systemClock } from '../core/vocabulary/clock.ts';
import { findViolations } from './findViolations.ts';
import { Inbox } from './pages/Inbox.ts';
import { Workbench } from './pages/Workbench.ts';
import { sample } from './samples.ts';
import { expect, passphrase, test } from './vouchTest.ts';

/** A store whose analyst has decided these cases; the shipped model scored every one of them. */
async function fillStore(profile: string, wanted: { losses: number; harmless: number }): Promise<void> {
  const store = await openStore({
    folder: join(profile, 'store'),
    secret: { kind: 'passphrase', passphrase },
    clock: systemClock,
    nativeBinding: process.env['VOUCH_SQLITE_BINDING'],
  });
  await addDecidedHistory(store, wanted);
  await store.close();
}

test('too few decisions are said to be too few, and a store without any has one version at work', async ({ vouch }) => {
  const { page } = vouch;
  await new Workbench(page).goTo('Models');
  await expect(page.getByRole('row', { name: /^Invoices 1\.0\.0 Champion/ })).toBeVisible();
  await page.getByRole('radio', { name: 'Payments' }).click();
  await expect(page.getByRole('row', { name: /^Payments 1\.\d\.0 Champion/ })).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Payments' })).toBeFocused();
  await expect(page.getByText('28 losses and 28 harmless ones are missing')).toBeVisible();
  await page.getByRole('radio', { name: 'Invoices' }).click();
  await expect(page.getByText('28 losses and 28 harmless ones are missing')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Learn a challenger/ })).toBeDisabled();
  await expect(page.getByRole('button', { name: /^Roll back/ })).toBeDisabled();
  await expect(page.getByText('There is no challenger.')).toBeVisible();
});

test('a challenger is learned from decisions, compared, promoted by keys, scores the next document, and is rolled back', async ({
  profile,
  start,
}) => {
  await fillStore(profile, { losses: 60, harmless: 60 });
  const { page } = await start();
  const bench = new Workbench(page);
  await bench.goTo('Models');
  await expect(page.getByText('60 decided as loss, 60 as harmless.')).toBeVisible();
  await page.keyboard.press('l');
  await expect(page.getByRole('row', { name: /^Invoices 1\.0\.0\+1 Challenger, in shadow/ })).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByText('120 documents scored by both')).toBeVisible();
  await expect(page.getByRole('row', { name: /^Average precision/ }).first()).toBeVisible();

  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.waitForTimeout(300);
    expect.soft(await findViolations(page), colorScheme).toEqual([]);
    if (process.env['VOUCH_SHOTS'])
      await page.screenshot({ path: `${process.env['VOUCH_SHOTS']}/versions-${colorScheme}.png`, fullPage: true });
  }

  await page.keyboard.press('p');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Say why: the audit trail keeps it.')).toBeVisible();
  await page.keyboard.type('It knows our vendors.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('row', { name: /^Invoices 1\.0\.0\+1 Champion/ })).toBeVisible();
  await expect(page.getByText('Why it is so: It knows our vendors.')).toBeVisible();
  await bench.noticesGone();

  await bench.goTo('Inbox');
  await bench.drop(sample('01-harrow-pike-march.pdf'));
  await expect(new Inbox(page).row('01-harrow-pike-march.pdf')).toContainText('Done');
  await bench.noticesGone();
  await bench.goTo('Models');
  await expect(page.getByText('document it scored', { exact: true })).toBeVisible();

  await page.keyboard.press('Control+z');
  await expect(page.getByRole('row', { name: /^Invoices 1\.0\.0 Champion/ })).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByRole('row', { name: /^Invoices 1\.0\.0\+1 Champion/ })).toBeVisible();
  await bench.noticesGone();
  await page.keyboard.press('b');
  await page.keyboard.type('Too many false alerts.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('row', { name: /^Invoices 1\.0\.0 Champion/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Roll back/ })).toBeDisabled();
});
