import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { openStore } from '../core/engines/storeFolder/openStore.ts';
import { promoteModel, readModelRoles } from '../core/store/queries/modelRoles.ts';
import { addDecidedAlerts } from '../core/testing/addDecidedAlerts.ts';
import { addPayments } from '../core/testing/addPayments.ts';
import { modelFolder } from '../core/testing/decidedHistory.ts';
import { systemClock } from '../core/vocabulary/clock.ts';
import { PaymentTraining } from '../core/workstation/models/PaymentTraining.ts';
import { ServedPaymentModels } from '../core/workstation/models/ServedPaymentModels.ts';
import { scoreLedger } from '../core/workstation/scoreLedger.ts';
import { findClipped } from './findClipped.ts';
import { findViolations } from './findViolations.ts';
import { Workbench } from './pages/Workbench.ts';
import { expect, passphrase, test } from './vouchTest.ts';

/**
 * A store whose payments of the last 80 days were scored by a champion learned from its decided alerts, which refuses the latest. Of alerts
 * that opened since, hardly any was right.
 */
async function fillStore(profile: string): Promise<void> {
  const store = await openStore({
    folder: join(profile, 'store'),
    secret: { kind: 'passphrase', passphrase },
    clock: systemClock,
    nativeBinding: process.env['VOUCH_SQLITE_BINDING'],
  });
  const folder = join(modelFolder, 'payments');
  const openedAt = new Date(systemClock.now() - 86_400_000).toISOString();
  addPayments(store.db, 3000, Math.floor(systemClock.now() / 1000) - 80 * 86_400);
  // The latest are unlike any it was trained on.
  store.db.exec('UPDATE payment SET amount_minor = 90000000 WHERE no > 2700');
  const models = new ServedPaymentModels(store, folder, () => undefined);
  const shipped = await models.shipped();
  addDecidedAlerts(store.db, shipped, { count: 120, openedAt });
  await new PaymentTraining({ store, folder, models }).learn('ada');
  promoteModel(store, readModelRoles(store.db, 'payments')?.challenger ?? '', 'It promises what comes.', 'ada');
  await scoreLedger(store, { serving: await models.serving(), threshold: null });
  addDecidedAlerts(store.db, shipped, { count: 400, payee: 'wrong', openedAt, dispositionOf: () => 'false-positive' });
  await store.close();
}

/** Goes to the switch between invoices and payments by Tab, and to the other one by an arrow. */
async function turn(page: Page, from: 'Invoices' | 'Payments', arrow: 'ArrowRight' | 'ArrowLeft'): Promise<void> {
  const radio = page.getByRole('radio', { name: from });
  await expect(radio).toBeVisible();
  for (let stops = 0; stops < 80 && (await radio.and(page.locator(':focus')).count()) === 0; stops++)
    await page.keyboard.press('Tab');
  await page.keyboard.press(arrow);
  await expect(radio).not.toBeChecked();
}

async function zoom(electron: ElectronApplication, factor: number): Promise<void> {
  await electron.evaluate(
    ({ BrowserWindow }, by) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(by),
    factor,
  );
}

/** The window as it is, zoomed or not: its top, and where drift stands. */
async function shoot(page: Page, electron: ElectronApplication, path: string): Promise<void> {
  for (const [part, name] of Object.entries({ top: 'Models', drift: 'Drift since training' })) {
    await page.getByRole('heading', { name }).first().scrollIntoViewIfNeeded();
    const picture = await electron.evaluate(async ({ BrowserWindow }) =>
      (await BrowserWindow.getAllWindows()[0]?.webContents.capturePage())?.toPNG().toString('base64'),
    );
    await writeFile(`${path}-${part}.png`, Buffer.from(picture ?? '', 'base64'));
  }
}

test('drift and alerts of payments are watched, and a roll back is proposed, kept from and accepted by keys, each undone', async ({
  profile,
  start,
}) => {
  await fillStore(profile);
  const { page, electron } = await start();
  await new Workbench(page).goTo('Models');
  const proposed = page.getByRole('heading', { name: 'The champion has crossed its bounds: roll back?' });
  await expect(page.getByRole('row', { name: /^Invoices 1\.0\.0 Champion/ })).toBeVisible();
  await expect(page.getByText('documents it scored')).toBeVisible();
  await expect(proposed).toBeHidden();

  await turn(page, 'Invoices', 'ArrowRight');
  await expect(page.getByRole('row', { name: /^Payments 1\.1\.0\+1 Champion/ })).toBeVisible();
  await expect(page.getByText(/^payments it scored in the latest run, \d+ refused/)).toBeVisible();
  await expect(page.getByRole('row', { name: /^Score .* shifted/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /^Payments to the payee, 30 days .* shifted/ })).toBeVisible();
  await expect(proposed).toBeVisible();
  await expect(page.getByText(/^Drift: index .* payments\.$/)).toBeVisible();
  await expect(page.getByText(/decided alerts were right/)).toBeVisible();

  for (const scale of [1, 1.5])
    for (const colorScheme of ['light', 'dark'] as const) {
      await zoom(electron, scale);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.waitForTimeout(300);
      expect.soft(await findViolations(page), `${colorScheme} at ${scale}`).toEqual([]);
      expect.soft(await findClipped(page), `${colorScheme} at ${scale}`).toEqual([]);
      if (process.env['VOUCH_SHOTS'])
        await shoot(page, electron, `${process.env['VOUCH_SHOTS']}/payment-models-${colorScheme}-${scale}`);
    }
  await zoom(electron, 1);

  await page.keyboard.press('k');
  await expect(page.getByRole('textbox', { name: 'Reason' })).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Say why: the audit trail keeps it.')).toBeVisible();
  await page.keyboard.type('The auditors tested for a week.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Why it is so: The auditors tested for a week.')).toBeVisible();
  await expect(proposed).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(proposed).toBeVisible();

  await page.keyboard.press('b');
  await expect(page.getByRole('textbox', { name: 'Reason' })).toHaveValue(/Drift: index/);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('row', { name: /^Payments 1\.1\.0 Champion/ })).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('row', { name: /^Payments 1\.1\.0\+1 Champion/ })).toBeVisible();
  await expect(proposed).toBeVisible();
  await turn(page, 'Payments', 'ArrowLeft');
  await expect(page.getByRole('row', { name: /^Invoices 1\.0\.0 Champion/ })).toBeVisible();
  await expect(proposed).toBeHidden();
});
