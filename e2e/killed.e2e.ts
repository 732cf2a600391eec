import { setTimeout as pause } from 'node:timers/promises';
import type { VouchApp } from './launchVouch.ts';
import { Inbox } from './pages/Inbox.ts';
import { Workbench } from './pages/Workbench.ts';
import { sample } from './samples.ts';
import { expect, test } from './vouchTest.ts';

/** Ends the whole program as a power cut would for it: its main process at once, the others left to themselves. */
async function killApp({ electron }: VouchApp): Promise<void> {
  const main = electron.process();
  const gone = new Promise((resolve) => main.once('exit', resolve));
  main.kill('SIGKILL');
  await gone;
}

test('the whole app killed again and again while it reads: every document finishes once', async ({ start }) => {
  test.setTimeout(300_000);
  const first = await start();
  await new Workbench(first.page).goTo('Inbox');
  await new Workbench(first.page).drop(sample(''));
  await expect(
    new Inbox(first.page).row('14-harrow-pike-march-copy.pdf').or(new Inbox(first.page).row('01-')),
  ).not.toHaveCount(0);
  await killApp(first);
  // Each cut falls in another place. No more than three in all: a stage begun four times without an end is parked, since it
  // may be what kills the engine.
  for (const milliseconds of [700, 2200]) {
    const again = await start();
    await pause(milliseconds);
    await killApp(again);
  }
  const last = await start();
  const inbox = new Inbox(last.page);
  await new Workbench(last.page).goTo('Inbox');
  await expect(inbox.table.getByRole('row').filter({ hasText: /Done|Rejected/ })).toHaveCount(13, { timeout: 120_000 });
  await expect(inbox.table.getByRole('row').filter({ hasText: /\.(pdf|jpg|png)/ })).toHaveCount(13);
  await expect(inbox.row('01-harrow-pike-march.pdf')).toContainText('arrived 2×');
  await expect(new Workbench(last.page).navigation.getByRole('link', { name: /^Cases/ })).toContainText(/[12]/);
});
