import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DocumentId } from '../vocabulary/ids.ts';
import { openTestStore } from '../testing/openTestStore.ts';
import { addSampleDocument, sampleExtraction } from '../testing/sampleRecords.ts';
import type { Store } from './Store.ts';
import { openAlertAndCase } from './queries/alerts.ts';
import { addCaseNote, decideCase, moveCase, readCaseFile } from './queries/caseFiles.ts';
import { correctField } from './queries/corrections.ts';
import { saveExtraction } from './queries/extraction.ts';
import { readFields } from './queries/fields.ts';
import { redo, undo } from './undo.ts';

const nothing = expect.objectContaining({ code: 'NOTHING_TO_UNDO' });

function valuesOf(store: Store, documentId: DocumentId): Record<string, string> {
  return Object.fromEntries(
    Object.entries(readFields(store.db, documentId)).map(([name, field]) => [name, field.value]),
  );
}

function openSampleCase(store: Store, documentId: DocumentId) {
  return openAlertAndCase(store, documentId, { severity: 'high', title: 'Account changed', reasons: [] }).caseId;
}

const step = fc.oneof(
  fc.record({
    act: fc.constant('correct' as const),
    document: fc.nat({ max: 1 }),
    field: fc.constantFrom('vendor' as const, 'invoiceNumber' as const, 'purchaseOrder' as const),
    value: fc.constantFrom('', 'A', 'B', 'C'),
  }),
  fc.record({ act: fc.constant('undo' as const) }),
  fc.record({ act: fc.constant('redo' as const) }),
);

/** The plainest undo there is: whole states on two stacks. */
class Model {
  readonly #done: string[] = [];
  #undone: string[] = [];
  #present: Record<string, string>[];

  constructor(start: Record<string, string>[]) {
    this.#present = start;
  }

  get present(): Record<string, string>[] {
    return this.#present;
  }

  correct(document: number, field: string, value: string): void {
    this.#done.push(JSON.stringify(this.#present));
    this.#undone = [];
    const fields = { ...this.#present[document] };
    delete fields[field];
    this.#present[document] = value === '' ? fields : { ...fields, [field]: value };
  }

  undo(): boolean {
    return this.#swap(this.#done, this.#undone);
  }

  redo(): boolean {
    return this.#swap(this.#undone, this.#done);
  }

  #swap(from: string[], to: string[]): boolean {
    const state = from.pop();
    if (state === undefined) return false;
    to.push(JSON.stringify(this.#present));
    this.#present = JSON.parse(state);
    return true;
  }
}

function succeeds(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch (error) {
    expect(error).toEqual(nothing);
    return false;
  }
}

test('any sequence of corrections, undo and redo ends where two plain stacks end, with the chain intact', async () => {
  await using store = await openTestStore();
  let run = 0;
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      run += 1;
      const analyst = `analyst ${run}`;
      const documents = ['one', 'two'].map((name) => addSampleDocument(store, `${name} ${run}`));
      for (const documentId of documents) saveExtraction(store, documentId, sampleExtraction(), 'flow');
      const model = new Model(documents.map((documentId) => valuesOf(store, documentId)));
      for (const taken of steps) {
        store.clock.move(1000);
        if (taken.act === 'undo') expect(succeeds(() => undo(store, analyst))).toBe(model.undo());
        if (taken.act === 'redo') expect(succeeds(() => redo(store, analyst))).toBe(model.redo());
        if (taken.act === 'correct') {
          const { document, field, value } = taken;
          const [first, second] = documents;
          const documentId = document === 0 ? first : second;
          if (documentId === undefined) throw new Error('two documents were made');
          const changed = correctField(store, { documentId, field, value }, analyst);
          if (changed !== null) model.correct(document, field, value);
        }
        expect(documents.map((documentId) => valuesOf(store, documentId))).toEqual(model.present);
      }
    }),
    { numRuns: 60 },
  );
  expect(store.changeLog.verify().intact).toBe(true);
});

test('undo brings back the machine reading whole, with its box and confidence', async () => {
  await using store = await openTestStore();
  const documentId = addSampleDocument(store, 'one');
  saveExtraction(store, documentId, sampleExtraction(), 'flow');
  const read = readFields(store.db, documentId).grandTotal;
  store.clock.move(60_000);
  correctField(store, { documentId, field: 'grandTotal', value: '' }, 'ada');
  expect(readFields(store.db, documentId).grandTotal).toBeUndefined();
  expect(undo(store, 'ada')).toMatchObject({
    documentId,
    caseId: null,
    field: 'grandTotal',
    description: 'Correction of grand total',
  });
  expect(readFields(store.db, documentId).grandTotal).toEqual(read);
});

test('undo passes over what somebody else has changed since, and never touches another actor', async () => {
  await using store = await openTestStore();
  const documentId = addSampleDocument(store, 'one');
  saveExtraction(store, documentId, sampleExtraction(), 'flow');
  correctField(store, { documentId, field: 'vendor', value: 'Ada Ltd' }, 'ada');
  correctField(store, { documentId, field: 'invoiceNumber', value: '7' }, 'ada');
  correctField(store, { documentId, field: 'invoiceNumber', value: '8' }, 'bob');
  undo(store, 'ada');
  expect(valuesOf(store, documentId)).toMatchObject({ vendor: 'Nordwind Möbel GmbH', invoiceNumber: '8' });
  expect(() => undo(store, 'ada')).toThrow(nothing);
  expect(() => undo(store, 'flow')).toThrow(nothing);
});

test('a case moved is moved back and forth; decisions, reopenings and notes stand', async () => {
  await using store = await openTestStore();
  const caseId = openSampleCase(store, addSampleDocument(store, 'one'));
  const state = () => readCaseFile(store.db, caseId).state;
  moveCase(store, caseId, 'in-review', 'ada');
  addCaseNote(store, caseId, 'Called the vendor.', 'ada');
  undo(store, 'ada');
  expect(state()).toBe('open');
  redo(store, 'ada');
  expect(state()).toBe('in-review');
  decideCase(store, { caseId, disposition: 'no-action', rationale: 'Confirmed by phone.' }, 'ada');
  expect(() => undo(store, 'ada')).toThrow(nothing);
  moveCase(store, caseId, 'open', 'ada');
  expect(() => undo(store, 'ada')).toThrow(nothing);
  expect(state()).toBe('open');
  expect(store.changeLog.verify().intact).toBe(true);
});

test('moves there and back are each taken back once', async () => {
  await using store = await openTestStore();
  const caseId = openSampleCase(store, addSampleDocument(store, 'one'));
  moveCase(store, caseId, 'in-review', 'ada');
  moveCase(store, caseId, 'open', 'ada');
  const states = [undo, undo, redo, redo].map((act) => {
    act(store, 'ada');
    return readCaseFile(store.db, caseId).state;
  });
  expect(states).toEqual(['in-review', 'open', 'in-review', 'open']);
  undo(store, 'ada');
  undo(store, 'ada');
  expect(() => undo(store, 'ada')).toThrow(nothing);
});
