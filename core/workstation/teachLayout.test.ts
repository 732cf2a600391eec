import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extractInvoice } from '../extraction/extractInvoice.ts';
import { sampleInvoice } from '../extraction/testing/sampleInvoice.ts';
import { correctField } from '../store/queries/corrections.ts';
import { saveExtraction } from '../store/queries/extraction.ts';
import { forgetLessons, readLessons } from '../store/queries/lessons.ts';
import { saveReading } from '../store/queries/pages.ts';
import { redo, undo } from '../store/undo.ts';
import { openTestStore } from '../testing/openTestStore.ts';
import { addSampleDocument } from '../testing/sampleRecords.ts';
import { prepareTeaching, teach } from './teachLayout.ts';

const page = sampleInvoice();
const extraction = extractInvoice([page]);

/** A store with one read invoice, corrected and forgotten as an analyst would. */
async function openDesk() {
  const store = await openTestStore();
  const documentId = addSampleDocument(store, 'a');
  saveReading(store, documentId, page, null);
  saveExtraction(store, documentId, extraction, 'flow');
  return {
    store,
    correct(field: 'invoiceNumber' | 'vendor', value: string): boolean {
      const { taught } = prepareTeaching([page], extraction, field, value, null);
      const changeId = correctField(store, { documentId, field, value }, 'Ada');
      if (changeId !== null && taught !== null) teach(store, documentId, taught, 'Ada', changeId);
      return changeId !== null;
    },
    known: () =>
      readLessons(store.db)
        .map(({ field, value }) => `${field}=${value}`)
        .toSorted(),
    lessonIds: () => readLessons(store.db).map(({ id }) => id),
    [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
  };
}

function tried(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}

const step = fc.oneof(
  fc.record({
    act: fc.constant('correct' as const),
    field: fc.constantFrom('invoiceNumber' as const, 'vendor' as const),
    value: fc.constantFrom('PO-7781', 'NW-2024-118', 'Leeds', 'Bristol'),
  }),
  fc.record({ act: fc.constant('forget' as const) }),
  fc.record({ act: fc.constant('undo' as const) }),
  fc.record({ act: fc.constant('redo' as const) }),
);

test('what was learned and forgotten is taken back and made again like whole states on two stacks', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      await using desk = await openDesk();
      const [done, undone]: [string[][], string[][]] = [[], []];
      for (const each of steps) {
        const before = desk.known();
        switch (each.act) {
          case 'correct':
            if (!desk.correct(each.field, each.value)) break;
            done.push(before);
            undone.length = 0;
            break;
          case 'forget':
            if (!tried(() => forgetLessons(desk.store, desk.lessonIds(), 'Ada'))) break;
            done.push(before);
            undone.length = 0;
            break;
          case 'undo': {
            const expected = done.pop();
            expect(tried(() => undo(desk.store, 'Ada'))).toBe(expected !== undefined);
            if (expected === undefined) break;
            undone.push(before);
            expect(desk.known()).toEqual(expected);
            break;
          }
          case 'redo': {
            const expected = undone.pop();
            const isRedone = tried(() => redo(desk.store, 'Ada'));
            // what was undone before a later change is redone where that change touched something else
            if (isRedone) done.push(before);
            if (expected === undefined) break;
            expect(isRedone).toBe(true);
            expect(desk.known()).toEqual(expected);
          }
        }
      }
      expect(desk.store.changeLog.verify().intact).toBe(true);
    }),
    { numRuns: 12 },
  );
}, 30_000);

test('a correction keeps the place where the page shows the value, not where another one was read', () => {
  const { place, taught } = prepareTeaching([page], extraction, 'invoiceNumber', 'PO-7781', {
    page: 1,
    box: { left: 450, top: 110, right: 505, bottom: 120 },
  });
  expect(place?.box).toMatchObject({ left: 450, top: 40 + 8 * 14 });
  expect(taught).toMatchObject({ value: 'PO-7781', misread: { value: 'NW-2024-118' }, place: { label: 'PO number' } });
});

test('a value that no page shows teaches nothing', () => {
  expect(prepareTeaching([page], extraction, 'invoiceNumber', 'ELSEWHERE-9', null).taught).toBeNull();
});
