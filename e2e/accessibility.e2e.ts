import type { Page } from '@playwright/test';
import { findViolations } from './findViolations.ts';
import { Inbox } from './pages/Inbox.ts';
import { Invoice } from './pages/Invoice.ts';
import { LockScreen } from './pages/LockScreen.ts';
import { Workbench } from './pages/Workbench.ts';
import { RefusedStore } from './pages/RefusedStore.ts';
import { sample } from './samples.ts';
import { makeStoreNewer } from './makeStoreNewer.ts';
import { expect, passphrase, test } from './vouchTest.ts';

/** Looks at the screen as it is in both themes. Toasts are waited out: they fade while axe measures their contrast. */
async function expectAccessible(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await test.step(`${screen}, ${colorScheme}`, async () => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await (colorScheme === 'dark'
        ? expect(page.locator('body')).toHaveClass(/bp6-dark/)
        : expect(page.locator('body')).not.toHaveClass(/bp6-dark/));
      await page.waitForTimeout(250);
      expect.soft(await findViolations(page), `${screen}, ${colorScheme}`).toEqual([]);
    });
  }
}

/** Screens and dialogs with something in them are looked at by `screens.e2e.ts`. */
test('what screens show at first and while one types and chooses breaks no rule of accessibility', async ({
  vouch,
}) => {
  const { page } = vouch;
  const bench = new Workbench(page);
  const inbox = new Inbox(page);
  await expectAccessible(page, 'Home, empty');
  await bench.goTo('Inbox');
  await expectAccessible(page, 'Inbox, empty');
  await bench.goTo('Cases');
  await expectAccessible(page, 'Cases, empty');
  await bench.goTo('Inbox');
  await bench.drop(sample('01-harrow-pike-march.pdf'), sample('13-cut-off.pdf'));
  await expect(inbox.row('01-harrow-pike-march.pdf')).toContainText('Done');
  await bench.noticesGone();
  await inbox.row('01-harrow-pike-march.pdf').click();
  await page.keyboard.press('Space');
  await expectAccessible(page, 'Inbox, a row chosen');
  await page.getByRole('search').getByRole('button', { name: 'Status' }).click();
  await expectAccessible(page, 'Inbox, choice of status');
  await page.keyboard.press('Escape');
  await inbox.open('01-harrow-pike-march.pdf');
  await expect(new Invoice(page).pageImage(1)).toBeVisible();
  const number = new Invoice(page).field('Invoice number');
  await number.focus();
  await page.keyboard.type((await number.inputValue()).slice(0, 4));
  await expect(page.locator('.viewer-match.is-current')).toHaveCount(1);
  await expectAccessible(page, 'Invoice, a value typed and found on the page');
});

test('what stands before a store that is not open breaks no rule of accessibility either', async ({
  profile,
  start,
}) => {
  const first = await start({ passphrase: '' });
  const lock = new LockScreen(first.page);
  await expect(lock.makeHeading).toBeVisible();
  await expectAccessible(first.page, 'New store');
  await lock.makeStore(passphrase);
  await new Workbench(first.page).navigation.waitFor();
  await first.electron.close();
  const second = await start({ passphrase: '' });
  await expect(new LockScreen(second.page).unlockHeading).toBeVisible();
  await expectAccessible(second.page, 'Locked store');
  await new LockScreen(second.page).unlock('not the passphrase');
  await expect(second.page.getByRole('alert')).toBeVisible();
  await expectAccessible(second.page, 'Wrong passphrase');
  await second.electron.close();
  await makeStoreNewer(profile);
  const third = await start();
  await expect(new RefusedStore(third.page).heading).toBeVisible();
  await expectAccessible(third.page, 'Refused store');
});
