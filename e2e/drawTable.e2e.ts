import { whenDrawn } from './inkIn.ts';
import { Inbox } from './pages/Inbox.ts';
import { Workbench } from './pages/Workbench.ts';
import { sample } from './samples.ts';
import { expect, test } from './vouchTest.ts';

const file = '02-harrow-pike-april.pdf';

test('columns are drawn by mouse, set right by keys, and the lines they hold are taken and taken back', async ({
  vouch,
}) => {
  const { page } = vouch;
  const bench = new Workbench(page);
  const inbox = new Inbox(page);
  await bench.goTo('Inbox');
  await bench.drop(sample(file));
  await expect(inbox.row(file)).toContainText('Done');
  await inbox.open(file);
  await whenDrawn(page);
  const grid = page.getByRole('grid', { name: 'Line items' });
  const readAtFirst = await grid.getByRole('row').count();
  const bar = page.getByRole('region', { name: 'Drawing columns' });

  // The table the lines were read from is there to begin with; without its last column nothing adds up.
  await page.keyboard.press('Alt+l');
  await expect(bar).toContainText('The lines come to the net total.');
  await expect(page.getByRole('slider').first()).toBeFocused();
  await bar.getByLabel('Column 4 holds').selectOption('');
  await expect(bar).not.toContainText('The lines come to the net total.');
  await bar.getByLabel('Column 4 holds').selectOption('Total');
  await expect(bar).toContainText('The lines come to the net total.');

  // Drawn anew with the mouse over the print, columns are found by the gaps.
  const area = await page.locator('.table-area').boundingBox();
  if (area === null) throw new Error('no table is drawn');
  await page.mouse.move(area.x - 3, area.y - 2);
  await page.mouse.down();
  await page.mouse.move(area.x + area.width / 2, area.y + area.height / 2);
  await page.mouse.move(area.x + area.width + 3, area.y + area.height + 2);
  await page.mouse.up();
  await expect(bar.getByRole('combobox')).toHaveCount(4);
  await expect(bar).toContainText('The lines come to the net total.');

  const border = page.getByRole('slider', { name: 'Border between Unit price and Total' });
  const before = Number(await border.getAttribute('aria-valuenow'));
  await border.focus();
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('ArrowRight');
  await expect(border).toHaveAttribute('aria-valuenow', String(before - 9));
  await page.keyboard.press('Delete');
  await expect(bar.getByRole('combobox')).toHaveCount(3);
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();

  await page.keyboard.press('Alt+l');
  await expect(page.getByRole('slider').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(bar).toBeHidden();
  await expect(bench.notice(/lines, as drawn$/)).toBeVisible();
  await expect(grid.getByRole('row')).toHaveCount(readAtFirst);
  await page.keyboard.press('Control+z');
  await expect(bench.notice('Undone: change of lines')).toBeVisible();
});
