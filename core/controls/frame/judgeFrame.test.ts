import fc from 'fast-check';
import { expect, it } from 'vitest';
import { controlIds } from '../../contract/controls.ts';
import type { LedgerRecords } from '../../ledger/records/ledgerRecords.ts';
import { fixtureContext, readFixtures } from '../../testing/controlFixtures.ts';
import { type LedgerKind, ledgerKindSchema } from '../../vocabulary/ledgerKinds.ts';
import { controlTests } from '../catalogue.ts';
import { frameOf } from './ControlFrame.ts';
import type { Judged } from './ControlTest.ts';
import { type JudgedGroup, type Touched, judgeFrame } from './judgeFrame.ts';
import { type GrowingLedger, type Ledger, emptyLedger } from './Ledger.ts';
import { answerOf, runControls } from './runControls.ts';

type Step = <Result>(use: <Kind extends LedgerKind>(kind: Kind, record: LedgerRecords[Kind]) => Result) => Result;

function stepsOf(ledger: Ledger): Step[] {
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

function ledgerOf(steps: readonly Step[]): GrowingLedger {
  const ledger = emptyLedger();
  for (const step of steps) step((kind, record) => ledger[kind].push(record));
  return ledger;
}

/** What the newest records touch. */
function touchedBy(added: Ledger): Touched {
  const { payments } = added;
  return {
    values: {
      payee: new Set(payments.map(({ payee }) => payee)),
      vendor: new Set(payments.map(({ payee }) => payee)),
      purchaseOrder: new Set(payments.flatMap(({ purchaseOrder }) => purchaseOrder ?? [])),
      item: new Set(payments.flatMap(({ item }) => item ?? [])),
      amountMinor: new Set(payments.map(({ amountMinor }) => amountMinor)),
    },
    kinds: new Set(ledgerKindSchema.options.filter((kind) => added[kind].length > 0)),
  };
}

/** What was said before of groups nothing changed in, and what is said now of the others. */
class KeptAnswers {
  readonly #byTest = new Map<string, Map<string, Judged[]>>();

  take(groups: Iterable<JudgedGroup>, whole: ReadonlySet<string>, touched: Touched | null): void {
    for (const { id, grouping } of controlTests) {
      const kept = this.#byTest.get(id);
      if (kept === undefined || touched === null || whole.has(id)) this.#byTest.set(id, new Map());
      else if (grouping.block !== null) for (const value of touched.values[grouping.block]) kept.delete(String(value));
    }
    for (const { test, block, judged } of groups) {
      const kept = this.#byTest.get(test.id);
      kept?.set(block, [...(kept.get(block) ?? []), ...judged]);
    }
  }

  all(): Judged[] {
    return [...this.#byTest.values()].flatMap((blocks) => [...blocks.values()].flat());
  }
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

it('answers piece after piece, only where something changed, what it answers of all at once in any order', async () => {
  const ledgers = await material();
  const ledgerSteps = fc
    .uniqueArray(fc.nat(ledgers.length - 1), { minLength: 1, maxLength: 5 })
    .map((chosen) => chosen.flatMap((at) => ledgers[at] ?? []))
    .chain((steps) => fc.shuffledSubarray(steps, { minLength: Math.ceil(steps.length * 0.8) }));
  fc.assert(
    fc.property(ledgerSteps, fc.integer({ min: 1, max: 6 }), (steps, pieces) => {
      const kept = new KeptAnswers();
      let lacking = new Set<string>();
      const size = Math.ceil(steps.length / pieces);
      for (let from = 0; from < steps.length; from += size) {
        const touched = from === 0 ? null : touchedBy(ledgerOf(steps.slice(from, from + size)));
        const frame = frameOf(ledgerOf(steps.slice(0, from + size)));
        // A test whose inputs came with this piece has never seen the records before it.
        const tests = controlTests.map((test) => (lacking.has(test.id) ? { ...test, isOfWhole: true } : test));
        const { groups, whole, untested } = judgeFrame(tests, frame, {
          ...fixtureContext,
          ...(touched === null ? {} : { touched }),
        });
        kept.take(groups(), new Set(whole.map(({ id }) => id)), touched);
        lacking = new Set(untested.map(({ control }) => control));
      }
      const { hits, excused } = runControls(controlTests, ledgerOf(steps), fixtureContext);
      expect(answerOf(kept.all(), [])).toEqual({ hits, excused, untested: [] });
    }),
    { numRuns: 150 },
  );
});

it('says which tests it could not run, and for want of what', () => {
  const { untested } = runControls(controlTests, emptyLedger(), fixtureContext);
  expect(untested).toHaveLength(controlTests.length);
  expect(untested.find(({ control }) => control === 'B3')?.missing).toEqual(['vendors', 'employees']);
});
