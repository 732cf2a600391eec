import type { Page } from '@playwright/test';
import { z } from 'zod';
import { Inbox } from './pages/Inbox.ts';
import { Invoice } from './pages/Invoice.ts';
import { Workbench } from './pages/Workbench.ts';
import { sample } from './samples.ts';
import { expect, test } from './vouchTest.ts';

const files = ['01-harrow-pike-march.pdf', '02-harrow-pike-april.pdf', '11-harrow-pike-june.pdf'] as const;

/** Where the keys that go to a screen lead. */
const placeOf: Readonly<Record<string, string>> = {
  'Ctrl+1': '#/',
  'Ctrl+2': '#/inbox',
  'Ctrl+3': '#/cases',
  'Ctrl+4': '#/settings',
  'Ctrl+5': '#/review',
  'Ctrl+6': '#/groups',
  'Ctrl+Shift+D': '#/duplicates',
  'Ctrl+7': '#/sources',
  'Ctrl+Shift+E': '#/release',
  'Ctrl+Shift+F': '#/flow',
  'Ctrl+Shift+T': '#/thresholds',
};

const listed = `[...document.querySelectorAll('.key-overlay-scopes section')].flatMap((section) =>
  [...section.querySelectorAll('.key-line')].map((line) => ({
    scope: section.querySelector('h3').textContent,
    says: line.querySelector('dt').textContent,
    strokes: line.dataset.strokes.split(' '),
    isOn: !line.classList.contains('is-off'),
  })))`;
const listedSchema = z.array(
  z.object({ scope: z.string(), says: z.string().min(1), strokes: z.array(z.string().min(1)), isOn: z.boolean() }),
);

/** What the overlay of keys lists, opened and closed by keys. */
async function listedKeys(page: Page) {
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog', { name: 'Keys of this screen' })).toBeVisible();
  const keys = listedSchema.parse(await page.evaluate(listed));
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  return keys;
}

function pressOf(stroke: string): string {
  return stroke.replace('Ctrl', 'Control');
}

/** Presses a stroke and answers whether the app took it instead of leaving it to the browser. */
async function isTaken(page: Page, stroke: string): Promise<boolean> {
  await page.evaluate(`window.wasTaken = null;
    addEventListener('keydown', (event) => {
      if (['Control', 'Shift', 'Alt'].includes(event.key)) return;
      // Asked after everybody else was: a key taken for good goes no further than who took it.
      setTimeout(() => { window.wasTaken ??= event.defaultPrevented; });
    }, { capture: true });`);
  await page.keyboard.press(pressOf(stroke));
  await page.waitForTimeout(60);
  return z.boolean().parse(await page.evaluate('window.wasTaken'));
}

test('every key the overlay lists for the review desk does something, and every screen is a key away', async ({
  vouch,
}) => {
  test.setTimeout(240_000);
  const { page } = vouch;
  const inbox = new Inbox(page);
  const invoice = new Invoice(page);
  await new Workbench(page).goTo('Inbox');
  await new Workbench(page).drop(...files.map(sample));
  for (const file of files) await expect(inbox.row(file)).toContainText('Done');

  await inbox.open(files[0]);
  await expect(invoice.pageImage(1)).toBeVisible();
  const desk = z.string().parse(await page.evaluate('location.hash'));
  // From within a field too: there the question mark is text, and F1 shows the keys.
  await invoice.field('Invoice number').focus();
  const keys = await listedKeys(page);
  const everywhere = keys.filter(({ scope }) => scope === 'Everywhere');

  await test.step('screens', async () => {
    for (const [stroke, place] of Object.entries(placeOf)) {
      expect(everywhere.flatMap(({ strokes }) => strokes)).toContain(stroke);
      await page.keyboard.press(pressOf(stroke));
      await expect.poll(() => page.evaluate('location.hash')).toBe(place);
      for (const each of await listedKeys(page)) expect(each.says).not.toBe('');
    }
  });

  const deciding = new Set(['Ctrl+Enter', 'Ctrl+Shift+Enter']);
  const onDesk = keys.filter(({ scope, isOn }) => scope !== 'Everywhere' && isOn);
  for (const wanted of ['Ctrl+J', 'Ctrl+Enter', 'Alt+P', 'Alt+X', 'Alt+E', 'Alt+H', 'Alt+Backspace']) {
    expect(onDesk.flatMap(({ strokes }) => strokes)).toContain(wanted);
  }
  for (const { scope, says, strokes } of onDesk) {
    for (const stroke of strokes) {
      // Tab is the browser's, who goes from field to field in their order; copying and pasting are its events.
      if (/Tab$|^Ctrl\+[CV]$/.test(stroke) || deciding.has(stroke)) continue;
      await test.step(`${scope}: ${says} (${stroke})`, async () => {
        await page.evaluate(`location.hash = ${JSON.stringify(desk)}`);
        await expect(invoice.pageImage(1)).toBeVisible();
        await (scope === 'Line items'
          ? page.getByRole('grid', { name: 'Line items' }).focus()
          : invoice.field('Invoice number').focus());
        if (stroke === 'Escape' && scope !== 'Line items') await invoice.leaveField();
        // There is something to take once something was found.
        if (stroke === 'Ctrl+Space') await page.keyboard.type('20');
        expect.soft(await isTaken(page, stroke), says).toBe(true);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toBeHidden();
      });
    }
  }
  await test.step('decisions', async () => {
    for (const [file, stroke] of [
      [files[1], 'Ctrl+Enter'],
      [files[2], 'Ctrl+Shift+Enter'],
    ] as const) {
      await page.keyboard.press('Control+2');
      await inbox.open(file);
      await expect(invoice.pageImage(1)).toBeVisible();
      const here = await page.evaluate('location.hash');
      await page.keyboard.press(pressOf(stroke));
      await expect.poll(() => page.evaluate('location.hash')).not.toBe(here);
    }
  });
});

test('the desk postpones, rejects, escalates and returns by key, and shows the trail of a value', async ({ vouch }) => {
  const { page } = vouch;
  const inbox = new Inbox(page);
  const invoice = new Invoice(page);
  await new Workbench(page).goTo('Inbox');
  await new Workbench(page).drop(sample(files[0]));
  await expect(inbox.row(files[0])).toContainText('Done');
  await inbox.open(files[0]);
  await expect(invoice.pageImage(1)).toBeVisible();
  const desk = z.string().parse(await page.evaluate('location.hash'));
  await invoice.correct('Purchase order', 'PO-4711');
  await invoice.field('Purchase order').focus();
  await page.keyboard.press('Alt+h');
  await expect(page.locator('.invoice-field-detail .invoice-history')).toContainText('PO-4711');

  for (const [key, state] of [
    ['Alt+x', 'Rejected'],
    ['Alt+e', 'Escalated'],
    ['Alt+p', 'Postponed'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toBeVisible();
    if (key !== 'Alt+p') await page.keyboard.type('Not ordered by us.');
    await page.keyboard.press('Control+Enter');
    await expect(page).toHaveURL(/#\/review/);
    await page.evaluate(`location.hash = ${JSON.stringify(desk)}`);
    const bar = page.getByRole('region', { name: 'Review', exact: true });
    await expect(bar).toContainText(state);
    await page.keyboard.press('Alt+b');
    await page.keyboard.type('Looked at again.');
    await page.keyboard.press('Control+Enter');
    await expect(bar).toContainText('To review');
    await expect.poll(() => page.evaluate('location.hash')).toBe(desk);
  }
});
