import { execFile } from 'node:child_process';
import { appFolder, chromiumFlags, electronPath, environmentFor } from './launchVouch.ts';
import { Cases } from './pages/Cases.ts';
import { Inbox } from './pages/Inbox.ts';
import { Invoice } from './pages/Invoice.ts';
import { LockScreen } from './pages/LockScreen.ts';
import { sample } from './samples.ts';
import { expect, passphrase, test } from './vouchTest.ts';

const earlier = ['01-harrow-pike-march.pdf', '02-harrow-pike-april.pdf', '09-harrow-pike-three-pages.pdf'];
const changed = '11-harrow-pike-june.pdf';

test('from the first start to a decided case without the mouse', async ({ profile, start }) => {
  const { page } = await start({ passphrase: '', files: earlier.map(sample) });
  const { keyboard } = page;
  const inbox = new Inbox(page);
  const invoice = new Invoice(page);

  await test.step('make the store', async () => {
    await expect(new LockScreen(page).makeHeading).toBeVisible();
    await keyboard.type(passphrase);
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.type(passphrase);
    await keyboard.press('Enter');
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  });

  await test.step('find the invoice in the inbox', async () => {
    await keyboard.press('Control+2');
    for (const file of earlier) await expect(inbox.row(file)).toContainText('Done');
    const second = execFile(electronPath(), [...chromiumFlags, '--password-store=basic', appFolder, sample(changed)], {
      env: environmentFor({ profile }),
    });
    await new Promise((resolve) => second.once('exit', resolve));
    await expect(inbox.row(changed)).toContainText('Done');
    await keyboard.press('/');
    await keyboard.type('20698');
    await expect(inbox.rows).toHaveCount(1);
    await keyboard.press('Control+K');
    await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
    await keyboard.type('11-harrow');
    // While one types, the list still holds what the first letters found.
    await expect(page.getByRole('option', { name: /Harrow & Pike/ })).toHaveCount(1);
    await expect(page.getByRole('option', { name: /HP-20698/ })).toHaveAttribute('aria-selected', 'true');
    await keyboard.press('Enter');
    await expect(invoice.pageImage(1)).toBeVisible();
  });

  await test.step('go to the fields that need a look, and correct one', async () => {
    await keyboard.press('Alt+ArrowDown');
    await expect(page.locator('.invoice-field-input:focus')).toHaveCount(1);
    for (let step = 0; step < 8; step += 1) {
      if (await invoice.field('Purchase order').evaluate((input) => input.matches(':focus'))) break;
      await keyboard.press('Shift+Tab');
    }
    await keyboard.type('PO-77');
    await keyboard.press('Enter');
    await expect(invoice.field('Purchase order')).toHaveValue('PO-77');
  });

  await test.step('decide its case', async () => {
    await keyboard.press('Control+K');
    await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
    await keyboard.type('go to cases');
    await expect(page.getByRole('option', { name: 'Go to Cases' })).toHaveAttribute('aria-selected', 'true');
    await keyboard.press('Enter');
    const cases = new Cases(page);
    await expect(cases.row('Harrow & Pike')).toBeVisible();
    await keyboard.press('Enter');
    await expect(cases.alerts).toContainText(/account/i);
    await keyboard.press('n');
    await keyboard.type('The vendor was called back on the number of the March invoice.');
    await keyboard.press('Control+Enter');
    await expect(cases.history).toContainText('was called back');
    await keyboard.press('Escape');
    await keyboard.press('r');
    await expect(cases.state).toContainText('In review');
    await keyboard.press('Control+Z');
    await expect(cases.state).toContainText('Open');
    await keyboard.press('d');
    await expect(page.getByRole('dialog')).toBeVisible();
    await keyboard.press('Alt+1');
    await keyboard.press('Tab');
    await keyboard.type('The account is not theirs.');
    await keyboard.press('Control+Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(cases.state).toContainText('Confirmed fraud');
  });
});
