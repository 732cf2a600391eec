import { enginePid, killEngine } from './enginePid.ts';
import { Inbox } from './pages/Inbox.ts';
import { LockScreen } from './pages/LockScreen.ts';
import { Workbench } from './pages/Workbench.ts';
import { sample } from './samples.ts';
import { expect, passphrase, test } from './vouchTest.ts';

test('after the engine is killed it starts again, says so, and works', async ({ vouch }) => {
  const bench = new Workbench(vouch.page);
  const inbox = new Inbox(vouch.page);
  await bench.goTo('Inbox');
  await bench.drop(sample('01-harrow-pike-march.pdf'));
  await expect(inbox.row('01-harrow-pike-march.pdf')).toContainText('Done');
  const before = await enginePid(vouch);
  await killEngine(vouch);
  await expect(bench.notice('The engine was started again.')).toBeVisible();
  expect(await enginePid(vouch)).not.toBe(before);
  await expect(inbox.row('01-harrow-pike-march.pdf')).toContainText('Harrow & Pike');
  await bench.drop(sample('02-harrow-pike-april.pdf'));
  await expect(inbox.row('02-harrow-pike-april.pdf')).toContainText('Done');
});

test('after a crash a store opened by a typed passphrase asks nobody again, and the work goes on', async ({
  start,
}) => {
  const vouch = await start({ passphrase: '' });
  const lock = new LockScreen(vouch.page);
  const inbox = new Inbox(vouch.page);
  await lock.makeStore(passphrase);
  await new Workbench(vouch.page).goTo('Inbox');
  await new Workbench(vouch.page).drop(sample('05-waterkant-scan.pdf'));
  await expect(inbox.row('05-waterkant-scan.pdf')).toContainText('Reading');
  // The lock screen must not even flash up: it would throw away what is being typed.
  await vouch.page.evaluate(`{
    window.asked = false;
    new MutationObserver(() => { window.asked ||= document.querySelector('#passphrase') !== null; })
      .observe(document.body, { childList: true, subtree: true });
  }`);
  for (let crash = 0; crash < 2; crash += 1) {
    const before = await enginePid(vouch);
    // A notice goes by itself: on a busy machine it may have come and gone before the pid is known.
    const told = expect(new Workbench(vouch.page).notice('The engine was started again.')).toBeVisible();
    await killEngine(vouch);
    await Promise.all([told, expect.poll(async () => (await enginePid(vouch)) ?? before).not.toBe(before)]);
    await new Workbench(vouch.page).noticesGone();
    expect(await vouch.page.evaluate('window.asked')).toBe(false);
  }
  await expect(inbox.row('05-waterkant-scan.pdf')).toContainText('Done', { timeout: 90_000 });
  expect(await vouch.page.evaluate('window.asked')).toBe(false);
});

test('an engine that keeps dying is given up, and comes back when a person wants it to', async ({ vouch }) => {
  await vouch.electron.evaluate(({ dialog }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = async (...args: unknown[]) => {
      asked.push(JSON.stringify(args.at(-1)));
      return { response: 0, checkboxChecked: false };
    };
  });
  const asked = () => vouch.electron.evaluate(() => JSON.stringify(Reflect.get(globalThis, 'asked')));
  for (let crash = 0; crash < 6; crash += 1) {
    await expect.poll(() => enginePid(vouch)).not.toBeNull();
    const pid = await enginePid(vouch);
    await killEngine(vouch);
    await expect.poll(() => enginePid(vouch)).not.toBe(pid);
  }
  await expect.poll(asked).toContain('stopped several times');
  await new Workbench(vouch.page).goTo('Inbox');
  await new Workbench(vouch.page).drop(sample('03-saubermann-rechnung.pdf'));
  await expect(new Inbox(vouch.page).row('03-saubermann-rechnung.pdf')).toContainText('Done');
});
