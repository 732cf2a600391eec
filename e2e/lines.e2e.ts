import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Inbox } from './pages/Inbox.ts';
import { Workbench } from './pages/Workbench.ts';
import { appFolder } from './launchVouch.ts';
import { sample } from './samples.ts';
import { expect, test } from './vouchTest.ts';

/** The grid of lines, by what is seen of it. */
class LineGrid {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get grid() {
    return this.page.getByRole('grid', { name: 'Line items' });
  }

  cell(line: number, column: number) {
    return this.grid.locator(`tbody tr[aria-rowindex="${line + 1}"] td[aria-colindex="${column}"]`);
  }

  get lines() {
    return this.grid.locator('tbody tr[aria-rowindex]:not(.is-new)');
  }

  get residual() {
    return this.grid.locator('[data-line-residual]');
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }
}

async function openLines(page: Page): Promise<LineGrid> {
  const bench = new Workbench(page);
  await bench.goTo('Inbox');
  await bench.drop(sample('01-harrow-pike-march.pdf'));
  await expect(new Inbox(page).row('01-harrow-pike-march.pdf')).toContainText('Done');
  await new Inbox(page).open('01-harrow-pike-march.pdf');
  const lines = new LineGrid(page);
  await expect(lines.lines.first()).toBeVisible();
  return lines;
}

test('lines are edited, computed, filled, inserted, deleted and taken back by keyboard, with what is left over shown', async ({
  vouch,
}) => {
  const { page } = vouch;
  const lines = await openLines(page);
  const bench = new Workbench(page);
  const count = await lines.lines.count();
  const quantity = await lines.cell(1, 2).innerText();
  await expect(lines.residual.locator('.invoice-residual-none')).toBeVisible();
  await lines.grid.focus();
  await lines.press('Control+Home', 'ArrowRight');

  await page.screenshot({ path: join(appFolder, 'out', 'lines-light.png') });

  // What is being typed counts at once, in the line and in the sum; an expression shows what it comes to.
  await page.keyboard.type('12*3.5');
  await expect(lines.cell(1, 2).locator('output')).toHaveText('= 42');
  await expect(lines.grid.locator('[data-line-check="1"]')).toContainText(/\d/);
  await lines.press('Escape');
  await expect(lines.cell(1, 2)).toHaveText(quantity);
  await expect(lines.grid.locator('[data-line-check="1"]').locator('.invoice-residual-none')).toBeVisible();

  await page.keyboard.type('12*3.5');
  await lines.press('Enter');
  await expect(lines.cell(1, 2)).toHaveText('42');
  await expect(lines.cell(2, 2)).toHaveClass(/is-at/);

  // Fill down from the line above.
  await lines.press('Control+d');
  await expect(lines.cell(2, 2)).toHaveText('42');

  // A text that means nothing stays, with the reason.
  await page.keyboard.type('twelve');
  await lines.press('Enter');
  await expect(lines.cell(2, 2).locator('output')).toContainText('is not an amount');
  await lines.press('Escape');

  await lines.press('Insert');
  await expect(lines.lines).toHaveCount(count + 1);
  await lines.press('Control+Home', 'Control+ArrowDown', 'F2');
  await page.keyboard.type('Oak boards');
  await lines.press('Tab');
  await page.keyboard.type('2');
  await lines.press('Tab');
  await page.keyboard.type('10,50');
  await lines.press('Tab', 'Tab');
  await page.keyboard.type('21');
  await lines.press('Enter');
  await expect(lines.lines).toHaveCount(count + 2);
  await expect(lines.grid.locator(`[data-line-check="${count + 2}"]`).locator('.invoice-residual-none')).toBeVisible();
  await expect(lines.residual).toContainText('21.00');
  await page.screenshot({ path: join(appFolder, 'out', 'lines-light.png') });

  await lines.press('ArrowUp', 'Control+-');
  await expect(lines.lines).toHaveCount(count + 1);

  // Everything since is taken back: delete, total, price, quantity, description, insert, fill, expression.
  for (let step = 0; step < 8; step += 1) {
    await lines.press('Control+z');
    await expect(bench.notice(/^Undone: change of lines/)).toBeVisible();
    await page.waitForTimeout(60);
  }
  await expect(lines.lines).toHaveCount(count);
  await expect(lines.cell(1, 2)).toHaveText(quantity);
  await expect(lines.residual.locator('.invoice-residual-none')).toBeVisible();
});

test('lines go to and come from a spreadsheet, in its own notation', async ({ vouch }) => {
  const { page } = vouch;
  const lines = await openLines(page);
  const count = await lines.lines.count();
  const table =
    '<table><tr><td>Oak boards</td><td sdval="1234">1.234</td><td sdval="0.5">0,50</td><td>19%</td><td>617,00</td></tr>' +
    '<tr><td>Screws</td><td>10</td><td>1,10</td><td>19%</td><td>11,00</td></tr></table>';
  await lines.grid.focus();
  await lines.press('Control+Home', 'Control+ArrowDown');
  // Keys sent by a test make no clipboard events outside of text fields, so they are made as the browser makes them.
  await page.evaluate(`
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', ${JSON.stringify(table)});
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(paste);`);
  await expect(lines.lines).toHaveCount(count + 2);
  await expect(lines.cell(count + 1, 2)).toHaveText('1,234');
  await expect(lines.cell(count + 1, 5)).toHaveText('617.00');
  await expect(lines.cell(count + 2, 4)).toHaveText('19 %');

  await lines.press('Control+Home', 'Control+ArrowDown', 'ArrowUp', 'Shift+ArrowUp', 'Shift+End');
  const copied = await page.evaluate(`
    const taken = new DataTransfer();
    const copy = new ClipboardEvent('copy', { clipboardData: taken, bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(copy);
    taken.getData('text/plain')`);
  expect(copied).toBe('Oak boards\t1234\t0.5\t19\t617.00\nScrews\t10\t1.10\t19\t11.00');
  await lines.press('Control+z');
  await expect(lines.lines).toHaveCount(count);
});
