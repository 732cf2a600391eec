import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { findClipped } from './findClipped.ts';
import { findViolations } from './findViolations.ts';
import { Inbox } from './pages/Inbox.ts';
import { Workbench } from './pages/Workbench.ts';
import { sample } from './samples.ts';
import { expect, test } from './vouchTest.ts';

const shots = process.env['VOUCH_SHOTS'];

test('a rule is made by keyboard, shows its hits while typed, alerts, is snoozed, and another account wakes it', async ({
  vouch,
}) => {
  const { page, electron } = vouch;
  const bench = new Workbench(page);
  const read = async (...files: string[]) => {
    await bench.goTo('Inbox');
    await bench.drop(...files.map(sample));
    for (const file of files) await expect(new Inbox(page).row(file)).toContainText('Done');
    await bench.noticesGone();
  };
  const zoom = (factor: number) =>
    electron.evaluate(
      ({ BrowserWindow }, by) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(by),
      factor,
    );
  const shoot = async (name: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.waitForTimeout(300);
      expect.soft(await findViolations(page), `${name}, ${colorScheme}`).toEqual([]);
      await keepPicture(electron, `${name}-${colorScheme}`);
    }
    await zoom(2);
    await page.waitForTimeout(400);
    expect.soft(await findClipped(page), `${name} at 200 %`).toEqual([]);
    await keepPicture(electron, `${name}-200`);
    await zoom(1);
  };

  await read('01-harrow-pike-march.pdf', '09-harrow-pike-three-pages.pdf');
  await page.keyboard.press('Control+Shift+u');
  await expect(page.getByRole('heading', { name: 'No rules yet' })).toBeVisible();
  await shoot('rules-empty');

  await page.keyboard.press('n');
  await page.getByLabel('Name', { exact: true }).focus();
  await page.keyboard.type('Harrow watched');
  const field = page.getByRole('combobox', { name: 'What is asked' });
  await field.first().focus();
  await page.keyboard.type('Vendor');
  await page.keyboard.press('Tab');
  await page.keyboard.type('contains');
  await page.keyboard.press('Tab');
  await page.keyboard.type('HARROW');
  await expect(page.getByText('Alerts where the vendor contains “HARROW”.')).toBeVisible();
  await expect(page.getByText('2 hits', { exact: true })).toBeVisible();
  await expect(page.getByText(/^2 alerts more, EUR/)).toBeVisible();
  await page.keyboard.press('Alt+a');
  await expect(field).toHaveCount(2);
  await expect(page.getByText('Total in euro: the value is missing.')).toBeVisible();
  await expect(field.last()).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('999999');
  await expect(page.getByText('0 hits', { exact: true })).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('10');
  await expect(page.getByText('2 hits', { exact: true })).toBeVisible();
  await shoot('rules-editor');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Rule 1, version 1' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  const line = page.getByRole('row', { name: /1 Harrow watched/ });
  await expect(line).toContainText('Off');
  await page.keyboard.press('e');
  await expect(line).toContainText('At work');
  await page.keyboard.press('Control+z');
  await expect(line).toContainText('Off');
  await page.keyboard.press('Control+y');
  await expect(line).toContainText('At work');
  await bench.noticesGone();

  await read('02-harrow-pike-april.pdf');
  await bench.goTo('Alerts');
  await expect(page.getByRole('row', { name: /02-harrow-pike-april\.pdf/ })).toContainText('Rule: Harrow watched');
  await bench.goTo('Rules');
  await expect(line).toContainText('At work');
  await page.keyboard.press('o');
  await page.getByRole('button', { name: /Snooze vendor: Harrow.*02-harrow-pike-april/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('textbox').first()).toBeFocused();
  await page.keyboard.type('Framework contract');
  await keepPicture(electron, 'rules-snooze');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/Framework contract – .*0 hits silenced/)).toBeVisible();
  await bench.noticesGone();

  await read('07-harrow-pike-credit-note.pdf');
  await bench.goTo('Alerts');
  await expect(page.getByRole('row', { name: /02-harrow/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /07-harrow/ })).toHaveCount(0);
  await read('11-harrow-pike-june.pdf');
  await bench.goTo('Rules');
  await expect(line).toBeVisible();
  await page.keyboard.press('o');
  await expect(page.getByText(/A fact changed/)).toBeVisible();
  await expect(page.getByText(/The bank account is .* which was not known then/)).toBeVisible();
  await expect(page.getByText(/Framework contract – .*1 hit silenced/)).toBeVisible();
  await shoot('rules-kept');

  await page.getByLabel('Name', { exact: true }).fill('Harrow watched closely');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Rule 1, version 2' })).toBeVisible();
  await page.getByRole('button', { name: 'Take again: 1 Harrow watched' }).click();
  await expect(page.getByRole('heading', { name: 'Rule 1, version 1' })).toBeVisible();
});

/** The window as it is, where pictures are asked for; Playwright's own of a magnified window show a part of it. */
async function keepPicture(electron: ElectronApplication, name: string): Promise<void> {
  if (shots === undefined) return;
  const png = await electron.evaluate(async ({ BrowserWindow }) => {
    const picture = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
    return picture?.toPNG().toString('base64') ?? '';
  });
  await writeFile(join(shots, `${name}.png`), Buffer.from(png, 'base64'));
}
