import type { ControlHit, ControlId } from '../../contract/controls.ts';
import { type ContextInput, contextOf } from './ControlContext.ts';
import type { ControlTest, Judged } from './ControlTest.ts';
import { type Grouping, type Groups, groupsOf } from './Grouping.ts';
import { type Ledger, compareText, inTime } from './Ledger.ts';
import { missingInputs, statedInputs } from './missingInputs.ts';

/** Values of parameters other than the declared ones, by test. */
export type ControlSettings = { readonly [Id in ControlId]?: Readonly<Record<string, number>> };

export interface Excused {
  readonly hit: ControlHit;
  readonly guard: string;
}

export interface Untested {
  readonly control: ControlId;
  /** "kind" or "kind.field". */
  readonly missing: readonly string[];
}

/** Hits and excused ones in the order of their causes; `untested` names the tests whose inputs are missing. */
export interface ControlAnswer {
  readonly hits: readonly ControlHit[];
  readonly excused: readonly Excused[];
  readonly untested: readonly Untested[];
}

/** Runs every test over a whole ledger. Pure: the same records in any order give the same answer. */
export function runControls(
  tests: readonly ControlTest[],
  ledger: Ledger,
  input: ContextInput,
  settings: ControlSettings = {},
): ControlAnswer {
  const ordered: Ledger = { ...ledger, payments: inTime([...ledger.payments]) };
  const context = contextOf(ordered, input);
  const stated = statedInputs(ordered);
  const judged: Judged[] = [];
  const untested: Untested[] = [];
  for (const [grouping, sharing] of Map.groupBy(tests, (test) => test.grouping)) {
    const missing = new Map(sharing.map((test) => [test, missingInputs(test, stated)]));
    const able = sharing.filter((test) => missing.get(test)?.length === 0);
    for (const [test, lacking] of missing)
      if (lacking.length > 0) untested.push({ control: test.id, missing: lacking });
    if (able.length > 0) judgeAll(able, groupsOf(ordered, grouping, context), judged);
  }
  return answerOf(judged, untested);

  function judgeAll(able: readonly ControlTest[], groups: Groups, into: Judged[]): void {
    for (const group of groups.values())
      for (const test of able) for (const one of test.judge(group, context, settings[test.id])) into.push(one);
  }
}

export function answerOf(judged: readonly Judged[], untested: readonly Untested[]): ControlAnswer {
  const once = new Map<string, Judged>();
  for (const one of judged) {
    const other = once.get(one.hit.cause);
    if (other === undefined || comesFirst(one, other)) once.set(one.hit.cause, one);
  }
  const sorted = [...once.values()].sort((one, other) => compareText(one.hit.cause, other.hit.cause));
  return {
    hits: sorted.filter(({ guard }) => guard === null).map(({ hit }) => hit),
    excused: sorted.flatMap(({ hit, guard }) => (guard === null ? [] : [{ hit, guard }])),
    untested: [...untested].sort((one, other) => compareText(one.control, other.control)),
  };
}

/** Two records may meet in several groups: that is one cause, and of two judgements the hit, in any order, counts. */
function comesFirst(one: Judged, other: Judged): boolean {
  if ((one.guard === null) !== (other.guard === null)) return one.guard === null;
  return JSON.stringify([one.guard, one.hit]) < JSON.stringify([other.guard, other.hit]);
}

/** The groupings of tests, each once. */
export function groupingsOf(tests: readonly ControlTest[]): readonly Grouping[] {
  return [...new Set(tests.map(({ grouping }) => grouping))];
}
