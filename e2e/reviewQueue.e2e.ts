import type { Page } from '@playwright/test';
import { Workbench } from './pages/Workbench.ts';
import { ReviewQueue } from './pages/ReviewQueue.ts';
import { findViolations } from './findViolations.ts';
import { sample } from './samples.ts';
import { expect, test } from './vouchTest.ts';

const [first, second, third] = ['02-harrow-pike-april.pdf', '01-harrow-pike-march.pdf', '11-harrow-pike-june.pdf'];

test('the queue opens the next document itself, puts aside with reasons and undoes across a restart', async ({
  start,
}) => {
  const vouch = await start();
  const bench = new Workbench(vouch.page);
  const queue = new ReviewQueue(vouch.page);
  await bench.drop(sample(first), sample(second), sample(third));
  await queue.open();
  await expect(queue.rows).toHaveCount(3);
  const order = await queue.losses();
  expect(order).toEqual(order.toSorted((one, other) => other - one));

  await vouch.page.keyboard.press('n');
  await expect(vouch.page).toHaveURL(/#\/documents\//);
  await queue.open();
  await expect(queue.rows).toHaveCount(3);
  await vouch.page.keyboard.press('Home');
  await vouch.page.keyboard.press('x');
  await vouch.page.keyboard.press('Control+Enter');
  await expect(vouch.page.getByText('Say why: the reason stays with the document.')).toBeVisible();
  await vouch.page.getByLabel('Reason').fill('Not addressed to us.');
  await vouch.page.keyboard.press('Control+Enter');
  await expect(queue.rows).toHaveCount(2);

  await vouch.page.keyboard.press('p');
  await vouch.page.keyboard.press('Control+Enter');
  await expect(queue.rows).toHaveCount(1);
  await queue.tab('Postponed').click();
  await expect(queue.rows.first()).toContainText('until');
  await queue.tab('Rejected').click();
  await expect(queue.rows.first()).toContainText('Not addressed to us.');
  expect(await findViolations(vouch.page)).toEqual([]);
  await vouch.electron.close();

  const again = await start();
  const reopened = new ReviewQueue(again.page);
  await reopened.open();
  await expect(reopened.rows).toHaveCount(1);
  await again.page.keyboard.press('Control+z');
  await expect(reopened.rows).toHaveCount(2);
  await again.page.keyboard.press('Control+z');
  await expect(reopened.rows).toHaveCount(3);
  await again.page.keyboard.press('Control+y');
  await expect(reopened.rows).toHaveCount(2);
});

test('keys typed at one go with the one that opens a dialog are the dialog’s', async ({ vouch }) => {
  const bench = new Workbench(vouch.page);
  const queue = new ReviewQueue(vouch.page);
  await bench.drop(sample(first), sample(second));
  await queue.open();
  await expect(queue.rows).toHaveCount(2);

  await pressAtOnce(vouch.page, ['x', 'Ctrl+Enter']);
  await expect(vouch.page.getByText('Say why: the reason stays with the document.')).toBeVisible();
  await vouch.page.keyboard.press('Escape');
  await expect(vouch.page.getByRole('dialog')).toHaveCount(0);
  await expect(queue.rows).toHaveCount(2);

  // Nothing in the keys of the screen takes the focus by itself.
  await pressAtOnce(vouch.page, ['?', 'Escape']);
  await expect(vouch.page.getByRole('dialog')).toHaveCount(0);
  await pressAtOnce(vouch.page, ['?', 'x', 'Ctrl+Enter']);
  await expect(vouch.page.getByRole('dialog', { name: 'Keys of this screen' })).toBeVisible();
  await expect(vouch.page.getByRole('dialog')).toHaveCount(1);
  await vouch.page.keyboard.press('Escape');
  await expect(vouch.page.getByRole('dialog')).toHaveCount(0);
  await expect(queue.rows).toHaveCount(2);

  await pressAtOnce(vouch.page, ['x', 'N', 'o', 'Ctrl+Enter']);
  await expect(queue.rows).toHaveCount(1);
  await queue.tab('Rejected').click();
  await expect(queue.rows.first()).toContainText('No');
});

/** Presses the first, and the others as soon as its answer is drawn for the first time: quicker than any dialog has the focus. */
async function pressAtOnce(page: Page, strokes: readonly string[]): Promise<void> {
  await page.evaluate(`(async () => {
    for (const stroke of ${JSON.stringify(strokes)}) {
      const key = stroke.replace('Ctrl+', '');
      const press = { key, ctrlKey: stroke !== key, bubbles: true, cancelable: true };
      document.activeElement.dispatchEvent(new KeyboardEvent('keydown', press));
      for (let turn = 0; turn < 5; turn += 1) await null;
    }
  })()`);
}
