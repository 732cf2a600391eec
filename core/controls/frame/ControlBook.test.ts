import fc from 'fast-check';
import { expect, it } from 'vitest';
import { controlIds } from '../../contract/controls.ts';
import type { LedgerRecords } from '../../ledger/records/ledgerRecords.ts';
import { fixtureContext, readFixtures } from '../../testing/controlFixtures.ts';
import type { LedgerKind } from '../../vocabulary/ledgerKinds.ts';
import { controlTests } from '../catalogue.ts';
import { ControlBook } from './ControlBook.ts';
import { type GrowingLedger, emptyLedger } from './Ledger.ts';
import { runControls } from './runControls.ts';

type Step = <Result>(use: <Kind extends LedgerKind>(kind: Kind, record: LedgerRecords[Kind]) => Result) => Result;

function stepsOf(ledger: GrowingLedger): Step[] {
  const steps: Step[] = [];
  const of = <Kind extends LedgerKind>(kind: Kind, records: readonly LedgerRecords[Kind][]): void => {
    for (const record of records) steps.push((use) => use(kind, record));
  };
  of('payments', ledger.payments);
  of('vendors', ledger.vendors);
  of('purchase-orders', ledger['purchase-orders']);
  of('goods-receipts', ledger['goods-receipts']);
  of('employees', ledger.employees);
  of('approval-limits', ledger['approval-limits']);
  of('calendar-days', ledger['calendar-days']);
  return steps;
}

/** Small ledgers with something of every test in them: fixtures of up to so many records. */
async function material(): Promise<Step[][]> {
  const all: Step[][] = [];
  for (const id of controlIds) {
    const { positive, negative, guarded } = await readFixtures(id);
    for (const ledger of [positive, negative, ...Object.values(guarded)]) all.push(stepsOf(ledger));
  }
  return all.filter(({ length }) => length <= 25);
}

it('answers one record after the other what it answers of all at once, in any order', async () => {
  const ledgers = await material();
  const ledgerSteps = fc
    .uniqueArray(fc.nat(ledgers.length - 1), { minLength: 1, maxLength: 5 })
    .map((chosen) => chosen.flatMap((at) => ledgers[at] ?? []))
    .chain((steps) => fc.shuffledSubarray(steps, { minLength: Math.ceil(steps.length * 0.8) }));
  fc.assert(
    fc.property(ledgerSteps, (steps) => {
      const book = new ControlBook(controlTests, fixtureContext);
      const ledger = emptyLedger();
      for (const step of steps) {
        step((kind, record) => ledger[kind].push(record));
        step((kind, record) => book.add(kind, record));
      }
      expect(book.answer()).toEqual(runControls(controlTests, ledger, fixtureContext));
    }),
    { numRuns: 150 },
  );
});

it('says which tests it could not run, and for want of what', () => {
  const { untested } = runControls(controlTests, emptyLedger(), fixtureContext);
  expect(untested).toHaveLength(controlTests.length);
  expect(untested.find(({ control }) => control === 'B3')?.missing).toEqual(['vendors', 'employees']);
});
