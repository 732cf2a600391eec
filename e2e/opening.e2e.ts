import { execFile } from 'node:child_process';
import { appFolder, chromiumFlags, electronPath, environmentFor } from './launchVouch.ts';
import { Inbox } from './pages/Inbox.ts';
import { LockScreen } from './pages/LockScreen.ts';
import { Workbench } from './pages/Workbench.ts';
import { sample } from './samples.ts';
import { expect, test } from './vouchTest.ts';

test('files given at the start wait until the store is made, and the store asks for its passphrase from then on', async ({
  start,
}) => {
  const first = await start({ passphrase: '', files: [sample('02-harrow-pike-april.pdf')] });
  const lock = new LockScreen(first.page);
  await expect(lock.makeHeading).toBeVisible();
  await lock.makeStore('correct horse battery staple');
  await new Workbench(first.page).goTo('Inbox');
  await expect(new Inbox(first.page).row('02-harrow-pike-april.pdf')).toContainText('Done');
  await first.electron.close();

  const second = await start({ passphrase: '' });
  const again = new LockScreen(second.page);
  await expect(again.unlockHeading).toBeVisible();
  await again.unlock('not the passphrase');
  await expect(second.page.getByText('This passphrase does not open the store.')).toBeVisible();
  await again.unlock('correct horse battery staple');
  await new Workbench(second.page).goTo('Inbox');
  await expect(new Inbox(second.page).row('02-harrow-pike-april.pdf')).toBeVisible();
});

test('a second start hands its files to the first', async ({ profile, vouch }) => {
  const args = [...chromiumFlags, '--password-store=basic', appFolder, sample('07-harrow-pike-credit-note.pdf')];
  await new Promise((resolve) => {
    execFile(electronPath(), args, { env: environmentFor({ profile }) }).once('exit', resolve);
  });
  await new Workbench(vouch.page).goTo('Inbox');
  await expect(new Inbox(vouch.page).row('07-harrow-pike-credit-note.pdf')).toContainText('Done');
});

test('the file menu adds what was chosen in the dialog', async ({ vouch }) => {
  await vouch.electron.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, sample('03-saubermann-rechnung.pdf'));
  await new Workbench(vouch.page).goTo('Inbox');
  await vouch.electron.evaluate(({ Menu }) => {
    const file = Menu.getApplicationMenu()?.items.find((item) => item.label === '&File');
    file?.submenu?.items.find((item) => item.label === 'Open Files…')?.click();
  });
  await expect(new Inbox(vouch.page).row('03-saubermann-rechnung.pdf')).toContainText('Done');
});
