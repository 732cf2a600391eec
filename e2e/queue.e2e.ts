import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Inbox } from './pages/Inbox.ts';
import { Workbench } from './pages/Workbench.ts';
import { sample } from './samples.ts';
import { expect, test } from './vouchTest.ts';

test('work is cancelled and taken up again; what cannot be done says why and what to do', async ({
  profile,
  vouch,
}) => {
  const { page } = vouch;
  const bench = new Workbench(page);
  const inbox = new Inbox(page);
  const scan = inbox.row('05-waterkant-scan.pdf');
  const broken = inbox.row('13-cut-off.pdf');
  await bench.goTo('Inbox');
  await bench.drop(sample('05-waterkant-scan.pdf'), sample('13-cut-off.pdf'));

  await test.step('cancelled by key while it is read', async () => {
    await expect(scan).toContainText('Reading');
    await expect(inbox.queue).toContainText('Waiting');
    await scan.click();
    await page.keyboard.press('c');
    await expect(scan).toContainText('Cancelled');
    await expect(bench.notice('1 document cancelled')).toBeVisible();
    await expect(inbox.queue).toBeHidden();
  });

  await test.step('a rejected file says why, and what to do', async () => {
    await expect(broken).toContainText('Rejected');
    await expect(broken).toContainText('Incomplete file');
    await expect(broken.locator('.is-quiet')).not.toBeEmpty();
    await inbox.open('13-cut-off.pdf');
    await expect(page.getByRole('region', { name: 'What was read and found' })).toContainText('Incomplete file');
    await page.keyboard.press('Escape');
  });

  const vault = join(profile, 'store', 'vault');
  await test.step('a document whose original is gone is parked with its reason', async () => {
    await rename(vault, `${vault}-away`);
    await scan.click();
    await page.keyboard.press('r');
    await expect(scan).toContainText('Parked', { timeout: 60_000 });
    await expect(scan).toContainText('This file is not in the vault. Add the original file again.');
  });

  await test.step('once it is back, the button beside the reason takes the document up again', async () => {
    await rm(vault, { recursive: true, force: true });
    await rename(`${vault}-away`, vault);
    await scan.getByRole('button', { name: 'Retry' }).click();
    await expect(scan).toContainText('Done', { timeout: 90_000 });
    await expect(scan).toContainText('932.91');
  });
});
