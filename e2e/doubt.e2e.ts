import type { Page } from '@playwright/test';
import { findViolations } from './findViolations.ts';
import { Workbench } from './pages/Workbench.ts';
import { expect, test } from './vouchTest.ts';

/** Of 1,000 values those the settings expect to be wrong without being marked. */
async function expectedWrong(page: Page): Promise<number> {
  const sentence = await page.getByText(/^About [\d.]+ of 1,000 values will be wrong/).innerText();
  return Number(/About ([\d.]+)/.exec(sentence)?.[1]);
}

test('the settings say what a doubt threshold lets through, by keyboard', async ({ vouch }, info) => {
  const { page } = vouch;
  await new Workbench(page).goTo('Settings');
  const slider = page.getByRole('slider', { name: 'Doubtful below' });
  const first = await expectedWrong(page);
  expect(first).toBeLessThanOrEqual(10);
  await expect(slider).toHaveAccessibleDescription(/^About .* wrong .* marked for a look\.$/);
  await slider.focus();
  for (let step = 0; step < 20; step += 1) await page.keyboard.press('ArrowLeft');
  expect(await expectedWrong(page)).toBeGreaterThan(first);
  await page.getByText('By field').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /^Vendor [\d.]+ \d+%$/ })).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  const picture = info.outputPath('settings.png');
  await page.screenshot({ path: picture });
  await info.attach('settings', { path: picture });
});
