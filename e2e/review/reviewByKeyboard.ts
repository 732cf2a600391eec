import type { Page } from '@playwright/test';
import { z } from 'zod';
import { fieldNameSchema, lineItemCells } from '../../core/vocabulary/fieldNames.ts';
import { cellLetters, fieldLetters } from '../../renderer/screens/invoice/jump/jumpTarget.ts';
import { type BatchDocument, isSamePlace, type Place, placeName, type WrongValue } from './BatchDocument.ts';

/** What reviewing a batch took. Characters of values are not counted: they would be typed on any screen. */
export interface ReviewRun {
  readonly documents: readonly ReviewedDocument[];
  /** Keys that opened the review. */
  readonly keysToBegin: number;
  /** Presses, clicks and turns of the wheel that arrived in the page. */
  readonly mouseEvents: number;
  /** From a field's focus to the frame that shows its box, milliseconds each. */
  readonly focusToZoomMs: readonly number[];
  /** From the key to the frame that shows the next document with its picture, milliseconds each. */
  readonly nextDocumentMs: readonly number[];
}

interface ReviewedDocument {
  readonly fileName: string;
  readonly wrong: number;
  /** With the one that confirms and opens the next. */
  readonly keys: number;
}

const countMouse = `
  window.mouseEvents = 0;
  for (const kind of ['pointerdown', 'mousedown', 'click', 'dblclick', 'wheel', 'contextmenu']) {
    // A key that presses a button makes a click too; that one has no pointer.
    addEventListener(kind, (event) => { if (event.detail > 0 || event.type !== 'click') window.mouseEvents += 1; }, { capture: true, passive: true });
  }
`;

const lookAtScreen = `({
  facts: document.querySelector('.invoice-facts')?.textContent ?? '',
  field: document.activeElement?.closest('[data-field-row]')?.dataset.fieldRow ?? null,
  cell: document.activeElement?.getAttribute('aria-activedescendant')?.match(/-(\\d+)-(\\d+)$/)?.slice(1).map(Number) ?? null,
  order: [...document.querySelectorAll('[data-field-row]')].map((row) => row.dataset.fieldRow),
})`;
const screenSchema = z.object({
  facts: z.string(),
  field: fieldNameSchema.nullable(),
  cell: z.array(z.number()).nullable(),
  order: z.array(fieldNameSchema),
});

const measured = `performance.getEntriesByType('measure').map(({ name, duration }) => ({ name, duration }))`;
const measuresSchema = z.array(z.object({ name: z.string(), duration: z.number() }));

/**
 * Works through the review queue as an analyst does who compares each value with the page, played by the truth: keys alone,
 * from the queue to the last document. All it learns of the app is what the screen shows.
 */
export async function reviewByKeyboard(page: Page, batch: readonly BatchDocument[]): Promise<ReviewRun> {
  const known = new Map(batch.map((document) => [document.fileName, document]));
  const documents: ReviewedDocument[] = [];
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  await page.evaluate(countMouse);
  await page.keyboard.press('Control+5');
  await page.getByRole('grid', { name: 'Review queue' }).getByRole('row').nth(1).waitFor();
  await page.keyboard.press('n');
  let fileName = await documentOtherThan(page, null);
  while (fileName !== null) {
    const document = known.get(fileName);
    if (document === undefined) throw new Error(`${fileName} is not of the batch.`);
    const keys = await correctAll(page, document);
    documents.push({ fileName, wrong: document.wrong.length, keys: keys + 1 });
    await page.keyboard.press('Control+Enter');
    fileName = documents.length < batch.length ? await documentOtherThan(page, fileName) : null;
    if (fileName !== null) await pageIsSeen(page, documents.length);
  }
  // What was confirmed last is on its way to the store.
  await page.getByText('Nothing is left to review.').waitFor();
  const measures = measuresSchema.parse(await page.evaluate(measured));
  const lasting = (wanted: string) => measures.filter(({ name }) => name === wanted).map(({ duration }) => duration);
  return {
    documents,
    keysToBegin: 2,
    mouseEvents: z.number().parse(await page.evaluate('window.mouseEvents')),
    focusToZoomMs: lasting('vouch:focus-to-zoom'),
    nextDocumentMs: lasting('vouch:next-document'),
  };
}

/** Types every wrong value anew; answers the keys it took beside the values. Leaving a field or cell saves it. */
async function correctAll(page: Page, document: BatchDocument): Promise<number> {
  let keys = 0;
  const left = [...document.wrong];
  while (left.length > 0) {
    const here = await placeAtWork(page);
    const value = left.find((each) => here !== null && isSamePlace(each, here)) ?? left[0];
    if (value === undefined) break;
    left.splice(left.indexOf(value), 1);
    if (here === null || !isSamePlace(here, value)) {
      for (const key of ['Control+J', ...keysTo(value)]) {
        await page.keyboard.press(key);
        keys += 1;
      }
    }
    keys += await typeValue(page, value);
  }
  return keys;
}

function keysTo(place: Place): readonly string[] {
  if ('field' in place) return [fieldLetters[place.field]];
  return [...String(place.row + 1).split(''), cellLetters[place.cell]];
}

/** Types over the value at work; answers the keys beside its characters. */
async function typeValue(page: Page, value: WrongValue): Promise<number> {
  const there = await placeAtWork(page);
  if (there === null || !isSamePlace(there, value)) throw new Error(`The keys did not lead to ${placeName(value)}.`);
  if (value.truth === '') {
    await page.keyboard.press('Delete');
    return 1;
  }
  await page.keyboard.type(value.truth);
  return 0;
}

async function placeAtWork(page: Page): Promise<Place | null> {
  const { field, cell } = screenSchema.parse(await page.evaluate(lookAtScreen));
  if (field !== null) return { field };
  const name = lineItemCells[cell?.[1] ?? -1];
  return cell?.[0] === undefined || name === undefined ? null : { row: cell[0], cell: name };
}

/** Waits until the window says of as many documents that their page is in sight: before, there is nothing to compare with. */
async function pageIsSeen(page: Page, count: number): Promise<void> {
  for (let attempt = 0; attempt < 1500; attempt += 1) {
    const seen = await page.evaluate(`performance.getEntriesByName('vouch:next-document', 'measure').length`);
    if (z.number().parse(seen) >= count) return;
    await page.waitForTimeout(20);
  }
  throw new Error(`The page of document ${count + 1} did not come into sight.`);
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
