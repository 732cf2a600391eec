import type { Page } from '@playwright/test';
import { z } from 'zod';
import { type FieldName, fieldNameSchema } from '../../core/vocabulary/fieldNames.ts';
import type { BatchDocument } from './ReviewBatch.ts';

/** What reviewing a batch took. Keys that type a value are not counted: they would be typed on any screen. */
export interface ReviewRun {
  readonly documents: readonly { readonly fileName: string; readonly wrong: number; readonly keys: number }[];
  /** Presses, clicks and turns of the wheel that arrived in the page. */
  readonly mouseEvents: number;
  /** From a field's focus to the frame that shows its box, milliseconds each. */
  readonly focusToZoomMs: readonly number[];
  /** From the key to the frame that shows the next document with its picture, milliseconds each. */
  readonly nextDocumentMs: readonly number[];
}

const countMouse = `
  window.mouseEvents = 0;
  for (const kind of ['pointerdown', 'mousedown', 'dblclick', 'wheel', 'contextmenu']) {
    addEventListener(kind, () => { window.mouseEvents += 1; }, { capture: true, passive: true });
  }
`;

const lookAtScreen = `({
  facts: document.querySelector('.invoice-facts')?.textContent ?? '',
  focused: document.activeElement?.closest('[data-field-row]')?.dataset.fieldRow ?? null,
  order: [...document.querySelectorAll('[data-field-row]')].map((row) => row.dataset.fieldRow),
  doubtful: [...document.querySelectorAll('.invoice-field-is-doubtful, .invoice-field-is-failed')].map((row) => row.dataset.fieldRow),
})`;
const screenSchema = z.object({
  facts: z.string(),
  focused: fieldNameSchema.nullable(),
  order: z.array(fieldNameSchema),
  doubtful: z.array(fieldNameSchema),
});

const measured = `performance.getEntriesByType('measure').map(({ name, duration }) => ({ name, duration }))`;
const measuresSchema = z.array(z.object({ name: z.string(), duration: z.number() }));

/**
 * Works through the review queue as an analyst does who compares each value with the page, who is played by the truth: keys
 * alone, from the Inbox to the last document. Ends where nothing is left, or after `most` documents.
 */
export async function reviewByKeyboard(
  page: Page,
  batch: readonly BatchDocument[],
  most = batch.length,
): Promise<ReviewRun> {
  const known = new Map(batch.map((document) => [document.fileName, document]));
  const documents: ReviewRun['documents'][number][] = [];
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  await page.evaluate(countMouse);
  await page.keyboard.press('Control+2');
  await page.getByRole('grid', { name: 'Inbox' }).getByRole('row').nth(1).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  let fileName = await documentOtherThan(page, null);
  while (fileName !== null) {
    const document = known.get(fileName);
    const keys = await correctAll(page, document);
    documents.push({ fileName, wrong: document?.wrong.length ?? 0, keys: keys + 1 });
    await page.keyboard.press('Control+Enter');
    if (documents.length >= most) break;
    fileName = await documentOtherThan(page, fileName);
  }
  // What was confirmed last is still on its way to the store.
  await page.waitForTimeout(500);
  const measures = measuresSchema.parse(await page.evaluate(measured));
  const lasting = (wanted: string) => measures.filter(({ name }) => name === wanted).map(({ duration }) => duration);
  return {
    documents,
    mouseEvents: z.number().parse(await page.evaluate('window.mouseEvents')),
    focusToZoomMs: lasting('vouch:focus-to-zoom'),
    nextDocumentMs: lasting('vouch:next-document'),
  };
}

/** Sets every wrong value right; answers the keys it took beside the values themselves. */
async function correctAll(page: Page, document: BatchDocument | undefined): Promise<number> {
  const left = new Set(document?.wrong);
  let keys = 0;
  if (document === undefined) return 0;
  while (left.size > 0) {
    const { focused, order, doubtful } = screenSchema.parse(await page.evaluate(lookAtScreen));
    if (focused !== null && left.has(focused)) {
      await page.keyboard.insertText(document.truth[focused] ?? '');
      await page.keyboard.press('Enter');
      keys += 1;
      left.delete(focused);
      continue;
    }
    const stroke = strokeTowards(focused, order, doubtful, left);
    await page.keyboard.press(stroke);
    keys += 1;
    if (keys > 200) throw new Error(`No way to ${[...left].join(', ')} of ${document.fileName} by keys.`);
  }
  return keys;
}

/** The shortest way to a wrong field: by Tab where it is near, else to the next doubtful one. */
function strokeTowards(
  focused: FieldName | null,
  order: readonly FieldName[],
  doubtful: readonly FieldName[],
  left: ReadonlySet<FieldName>,
): string {
  if (focused === null) return 'Alt+ArrowDown';
  const here = order.indexOf(focused);
  const steps = [...left].map((name) => order.indexOf(name) - here);
  const nearest = steps.toSorted((one, other) => Math.abs(one) - Math.abs(other))[0] ?? 0;
  const isAhead = doubtful.some((name) => left.has(name));
  if (Math.abs(nearest) <= 2 || !isAhead) return nearest > 0 ? 'Tab' : 'Shift+Tab';
  return nearest > 0 ? 'Alt+ArrowDown' : 'Alt+ArrowUp';
}

/** The name of the document on screen once it is another one; null where the review came to its end. */
async function documentOtherThan(page: Page, before: string | null): Promise<string | null> {
  for (let attempt = 0; attempt < 1500; attempt += 1) {
    const hash = z.string().parse(await page.evaluate('location.hash'));
    if (before !== null && !hash.startsWith('#/documents/')) return null;
    const { facts, order } = screenSchema.parse(await page.evaluate(lookAtScreen));
    const name = facts.split(' · ').find((part) => part.endsWith('.pdf')) ?? null;
    if (name !== null && name !== before && order.length > 0) return name;
    await page.waitForTimeout(20);
  }
  throw new Error(`After ${before ?? 'the start'} no other document came.`);
}
