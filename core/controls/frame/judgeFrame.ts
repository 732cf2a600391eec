import type { LedgerKind } from '../../vocabulary/ledgerKinds.ts';
import { type ContextInput, type ControlContext, contextOf } from './ControlContext.ts';
import { type ControlFrame, statedInputs } from './ControlFrame.ts';
import type { Mutation } from '../../validation/frame/DeclaredTest.ts';
import type { ControlTest, Judge, Judged } from './ControlTest.ts';
import { type Grouping, type Groups, addToGroups, otherGroupsOf } from './Grouping.ts';
import { type GrowingLedger, emptyLedger } from './Ledger.ts';
import { type BlockColumn, type PaymentColumns } from './PaymentColumns.ts';
import { populationsOf } from './Population.ts';
import type { ControlSettings, Untested } from './runControls.ts';
import { missingInputs } from './missingInputs.ts';

/** What changed since tests were run last: values of the columns that group, and kinds of records. */
export interface Touched {
  readonly values: { readonly [Column in BlockColumn]: ReadonlySet<string | number> };
  readonly kinds: ReadonlySet<LedgerKind>;
}

/** What a test says of a group of which it says anything. */
export interface JudgedGroup {
  readonly test: ControlTest;
  /** What the group's payments have in the column they were sorted apart by; empty where no payments are grouped. */
  readonly block: string;
  readonly judged: readonly Judged[];
}

export interface FrameRun {
  readonly untested: readonly Untested[];
  /** Tests that were run over all groups. */
  readonly whole: readonly ControlTest[];
  /** Group after group; payments judged so far come with each. */
  readonly groups: () => Generator<JudgedGroup>;
}

interface RunInput extends ContextInput {
  readonly settings?: ControlSettings;
  /** Only groups something changed in; without it, all. */
  readonly touched?: Touched;
  readonly mutation?: Mutation;
  /** How far it has come: payments of a grouping, of all groupings together. */
  readonly onProgress?: (done: number, total: number) => void;
}

interface Run {
  readonly frame: ControlFrame;
  readonly order: Uint32Array;
  readonly context: ControlContext;
  readonly input: RunInput;
}

/**
 * Runs tests over a frame, each over the groups it declares; one grouping after the other, each payment read from its columns
 * when its group's turn comes. Pure: the same records in any order give the same answers.
 */
export function judgeFrame(tests: readonly ControlTest[], frame: ControlFrame, input: RunInput): FrameRun {
  const context = contextOf(frame.others, input, frame.links);
  const stated = statedInputs(frame);
  const lacking = new Map(tests.map((test) => [test, missingInputs(test, stated)]));
  const able = tests.filter((test) => lacking.get(test)?.length === 0);
  const run: Run = { frame, order: frame.payments.inTime(), context, input };
  return {
    untested: [...lacking].flatMap(([{ id }, missing]) => (missing.length === 0 ? [] : [{ control: id, missing }])),
    whole: able.filter((test) => isWhole(test, input.touched)),
    groups: () => judgeGroupings(able, run),
  };
}

/** Kinds any test may look up, whatever its groups are made of. */
const contextKinds = ['approval-limits', 'calendar-days', 'employees'] as const;

/** One more record of a kind that is no payment is rare, and a rate of the whole ledger moves with every payment. */
function isWhole(test: ControlTest, touched: Touched | undefined): boolean {
  if (touched === undefined || test.isOfWhole) return true;
  if (contextKinds.some((kind) => touched.kinds.has(kind))) return true;
  const { keys } = test.grouping;
  const others = (['vendors', 'purchase-orders', 'goods-receipts', 'employees'] as const).filter(
    (kind) => keys[kind] !== undefined || test.needs[kind] !== undefined,
  );
  return others.some((kind) => touched.kinds.has(kind));
}

function* judgeGroupings(able: readonly ControlTest[], run: Run): Generator<JudgedGroup> {
  const { frame, order, context, input } = run;
  const populations = populationsOf(frame.payments, order);
  const sharing = [...Map.groupBy(able, ({ grouping }) => grouping)];
  const total = sharing.length * frame.payments.length;
  for (const [at, [grouping, tests]] of sharing.entries()) {
    input.onProgress?.(at * frame.payments.length, total);
    const judges = tests.map((test): [ControlTest, Judge] => [
      test,
      test.begin(populations, context, input.settings?.[test.id], input.mutation),
    ]);
    const told = (done: number): void => input.onProgress?.(at * frame.payments.length + done, total);
    const whole = judges.filter(([test]) => isWhole(test, input.touched));
    yield* judgeGrouping(grouping, judges, whole, run, told);
  }
}

function* judgeGrouping(
  grouping: Grouping,
  judges: readonly (readonly [ControlTest, Judge])[],
  whole: readonly (readonly [ControlTest, Judge])[],
  run: Run,
  told: (done: number) => void,
): Generator<JudgedGroup> {
  const { frame, context, input } = run;
  if (Object.keys(grouping.keys).length === 0) yield* judgeGroup('', emptyLedger(), judges);
  const others = otherGroupsOf(frame.others, grouping, context);
  let done = 0;
  for (const places of grouping.block === null ? [] : frame.payments.blocks(grouping.block, run.order)) {
    const value = blockValue(frame.payments, grouping.block, places);
    const isTouched = input.touched === undefined || isIn(input.touched, grouping.block, value);
    const asked = isTouched ? judges : whole;
    if (asked.length > 0)
      for (const group of paymentGroups(grouping, places, others, run).values())
        yield* judgeGroup(String(value), group, asked);
    done += places.length;
    told(done);
  }
  // Those with payments were taken out: what is left has none.
  for (const [key, group] of others) {
    const isTouched = input.touched === undefined || isIn(input.touched, grouping.block, key);
    yield* judgeGroup(grouping.block === null ? '' : key, group, isTouched ? judges : whole);
  }
}

function blockValue(payments: PaymentColumns, block: BlockColumn | null, [first = 0]: Uint32Array): string | number {
  return block === null ? '' : payments.blockValue(block, first);
}

function isIn({ values }: Touched, block: BlockColumn | null, value: string | number): boolean {
  return block !== null && values[block].has(value);
}

/** Groups of one block of payments, with what else belongs to them. */
function paymentGroups(grouping: Grouping, places: Uint32Array, others: Groups, run: Run): Groups {
  const { payments } = run.frame;
  const rows = Array.from(places, (place) => payments.row(place));
  const groups = addToGroups(new Map(), grouping, 'payments', rows, run.context);
  for (const [key, group] of groups) {
    const other: GrowingLedger | undefined = others.get(key);
    if (other === undefined) continue;
    others.delete(key);
    group.vendors.push(...other.vendors);
    group['purchase-orders'].push(...other['purchase-orders']);
    group['goods-receipts'].push(...other['goods-receipts']);
  }
  return groups;
}

function* judgeGroup(
  block: string,
  group: GrowingLedger,
  judges: readonly (readonly [ControlTest, Judge])[],
): Generator<JudgedGroup> {
  for (const [test, judge] of judges) {
    const judged = judge(group);
    if (judged.length > 0) yield { test, block, judged };
  }
}
