import { makeStoreNewer } from './makeStoreNewer.ts';
import { Inbox } from './pages/Inbox.ts';
import { RefusedStore } from './pages/RefusedStore.ts';
import { Workbench } from './pages/Workbench.ts';
import { sample } from './samples.ts';
import { expect, test } from './vouchTest.ts';

test('a store that a newer Vouch wrote is refused, and opens again from its backup', async ({ profile, start }) => {
  const first = await start();
  await new Workbench(first.page).goTo('Inbox');
  await new Workbench(first.page).drop(sample('02-harrow-pike-april.pdf'));
  await expect(new Inbox(first.page).row('02-harrow-pike-april.pdf')).toContainText('Done');
  await first.electron.close();
  await makeStoreNewer(profile);

  const second = await start();
  const refused = new RefusedStore(second.page);
  await expect(refused.heading).toBeVisible();
  await expect(refused.reason).toContainText(/newer/i);
  await expect(refused.backups).not.toHaveCount(0);
  await expect(new Workbench(second.page).navigation).toBeHidden();
  await refused.restoreNewest();
  await new Workbench(second.page).goTo('Inbox');
  await expect(new Inbox(second.page).row('02-harrow-pike-april.pdf')).toContainText('Harrow & Pike');
  await second.electron.close();

  // The backup took the database's place for good, and the store works on.
  const third = await start();
  await new Workbench(third.page).goTo('Inbox');
  await new Workbench(third.page).drop(sample('07-harrow-pike-credit-note.pdf'));
  await expect(new Inbox(third.page).row('07-harrow-pike-credit-note.pdf')).toContainText('Done');

  // The settings offer the same: back to before the credit note came, after a question.
  await new Workbench(third.page).goTo('Settings');
  await new RefusedStore(third.page).restoreNewest();
  await expect(new Workbench(third.page).notice('The backup is in place.')).toBeVisible();
  await new Workbench(third.page).goTo('Inbox');
  await expect(new Inbox(third.page).row('02-harrow-pike-april.pdf')).toBeVisible();
  await expect(new Inbox(third.page).row('07-harrow-pike-credit-note.pdf')).toBeHidden();
});
