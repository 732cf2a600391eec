import type { Page } from '@playwright/test';
import { z } from 'zod';
import { fieldNameSchema, lineItemCells } from '../../core/vocabulary/fieldNames.ts';
import { cellLetters, fieldLetters } from '../../renderer/screens/invoice/jump/jumpTarget.ts';
import { type BatchDocument, isSamePlace, type Place, placeName, type WrongValue } from './BatchDocument.ts';

/** What reviewing a batch took. Characters of values are not counted: they would be typed on any screen. */
export interface ReviewRun {
  readonly documents: readonly ReviewedDocument[];
  /** Names of documents that came up and are not of the batch, as they were read meanwhile; each was postponed. */
  readonly others: readonly string[];
  /** Keys that opened the review. */
  readonly keysToBegin: number;
  /** Keys that were pressed, modifiers aside, and those of them that arrived in the page. */
  readonly keysSent: number;
  readonly keysArrived: number;
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

const countInput = `
  window.mouseEvents = 0;
  window.keysArrived = 0;
  const modifiers = ['Control', 'Shift', 'Alt', 'Meta'];
  addEventListener('keydown', ({ key }) => { if (!modifiers.includes(key)) window.keysArrived += 1; }, { capture: true });
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

/** Milliseconds before keys, none where zero. */
export interface Pace {
  /** From seeing a page to the first key on it. */
  readonly look: number;
  /** From key to key. */
  readonly key: number;
}

/**
 * The pace nobody exceeds who looks: a reaction as quick as to a light (one step each to see, decide and move), and the keys of
 * the best typist (135 words a minute). Card, Moran and Newell, The Psychology of Human-Computer Interaction (1983), chapters 2 and 8.
 */
export const quickestAnalyst: Pace = { look: 240, key: 80 };
/** As fast as keys can be sent: what is worked through when hands rest on a key. */
export const withoutPause: Pace = { look: 0, key: 0 };

/** The keyboard, counting. */
class CountedKeys {
  sent = 0;
  readonly #page: Page;
  readonly #pace: Pace;

  constructor(page: Page, pace: Pace) {
    this.#page = page;
    this.#pace = pace;
  }

  async look(): Promise<void> {
    if (this.#pace.look > 0) await this.#page.waitForTimeout(this.#pace.look);
  }

  async press(stroke: string): Promise<void> {
    this.sent += 1;
    await this.#page.keyboard.press(stroke);
    if (this.#pace.key > 0) await this.#page.waitForTimeout(this.#pace.key);
  }

  async type(text: string): Promise<void> {
    this.sent += Array.from(text).length;
    await this.#page.keyboard.type(text, { delay: this.#pace.key });
  }
}

/**
 * Works through the review queue as an analyst does who compares each value with the page, played by the truth: keys alone,
 * from the queue to the last document of the batch. All it learns of the app is what the screen shows. Documents that are
 * not of the batch, as others are read meanwhile, are put off.
 */
export async function reviewByKeyboard(
  page: Page,
  batch: readonly BatchDocument[],
  pace: Pace = withoutPause,
): Promise<ReviewRun> {
  const known = new Map(batch.map((document) => [document.fileName, document]));
  const documents: ReviewedDocument[] = [];
  const others: string[] = [];
  const keyboard = new CountedKeys(page, pace);
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  await page.evaluate(countInput);
  await keyboard.press('Control+5');
  await page.getByRole('grid', { name: 'Review queue' }).getByRole('row').nth(1).waitFor();
  await keyboard.press('n');
  let fileName = await documentOtherThan(page, null);
  while (fileName !== null) {
    await keyboard.look();
    const document = known.get(fileName);
    if (document === undefined) {
      others.push(fileName);
      await postpone(page, keyboard);
    } else {
      known.delete(fileName);
      const keys = await correctAll(page, keyboard, document);
      documents.push({ fileName, wrong: document.wrong.length, keys: keys + 1 });
      await keyboard.press('Control+Enter');
    }
    fileName = known.size > 0 ? await documentOtherThan(page, fileName) : null;
    if (fileName !== null) await pageIsSeen(page, documents.length + others.length);
  }
  // What was confirmed last is on its way to the store.
  await page
    .getByText(new RegExp(`^${batch.length} (of \\d+ )?confirmed today`))
    .first()
    .waitFor();
  const measures = measuresSchema.parse(await page.evaluate(measured));
  const lasting = (wanted: string) => measures.filter(({ name }) => name === wanted).map(({ duration }) => duration);
  return {
    documents,
    others,
    keysToBegin: 2,
    keysSent: keyboard.sent,
    keysArrived: z.number().parse(await page.evaluate('window.keysArrived')),
    mouseEvents: z.number().parse(await page.evaluate('window.mouseEvents')),
    focusToZoomMs: lasting('vouch:focus-to-zoom'),
    nextDocumentMs: lasting('vouch:next-document'),
  };
}

/** Types every wrong value anew; answers the keys it took beside the values. Leaving a field or cell saves it. */
async function correctAll(page: Page, keyboard: CountedKeys, document: BatchDocument): Promise<number> {
  let keys = 0;
  const left = [...document.wrong];
  while (left.length > 0) {
    const here = await placeAtWork(page);
    const value = left.find((each) => here !== null && isSamePlace(each, here)) ?? left[0];
    if (value === undefined) break;
    left.splice(left.indexOf(value), 1);
    if (here === null || !isSamePlace(here, value)) {
      for (const key of ['Control+J', ...keysTo(value)]) {
        await keyboard.press(key);
        keys += 1;
      }
    }
    keys += await typeValue(page, keyboard, value);
  }
  return keys;
}

function keysTo(place: Place): readonly string[] {
  if ('field' in place) return [fieldLetters[place.field]];
  return [...String(place.row + 1).split(''), cellLetters[place.cell]];
}

/** Types over the value at work; answers the keys beside its characters. */
async function typeValue(page: Page, keyboard: CountedKeys, value: WrongValue): Promise<number> {
  const there = await placeAtWork(page);
  if (there === null || !isSamePlace(there, value)) throw new Error(`The keys did not lead to ${placeName(value)}.`);
  if (value.truth === '') {
    await keyboard.press('Delete');
    return 1;
  }
  await keyboard.type(value.truth);
  return 0;
}

async function placeAtWork(page: Page): Promise<Place | null> {
  const { field, cell } = screenSchema.parse(await page.evaluate(lookAtScreen));
  if (field !== null) return { field };
  const name = lineItemCells[cell?.[1] ?? -1];
  return cell?.[0] === undefined || name === undefined ? null : { row: cell[0], cell: name };
}

/** Puts off the document on screen, whose turn it is not. */
async function postpone(page: Page, keyboard: CountedKeys): Promise<void> {
  await keyboard.press('Alt+p');
  await page.getByRole('dialog').waitFor();
  await keyboard.press('Control+Enter');
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
