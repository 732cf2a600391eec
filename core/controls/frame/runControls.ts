import type { ControlHit, ControlId } from '../../contract/controls.ts';
import type { ContextInput } from './ControlContext.ts';
import { frameOf } from './ControlFrame.ts';
import type { ChangedValues, ControlTest, Judged } from './ControlTest.ts';
import { type Ledger, compareText } from './Ledger.ts';
import { judgeFrame } from './judgeFrame.ts';

/** Values of parameters other than the declared ones, by test. */
export type ControlSettings = { readonly [Id in ControlId]?: ChangedValues };

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

/** Runs every test over a whole ledger held in memory. Pure: the same records in any order give the same answer. */
export function runControls(
  tests: readonly ControlTest[],
  ledger: Ledger,
  input: ContextInput,
  settings: ControlSettings = {},
): ControlAnswer {
  const { untested, groups } = judgeFrame(tests, frameOf(ledger), { ...input, settings });
  return answerOf(
    [...groups()].flatMap(({ judged }) => judged),
    untested,
  );
}

export function answerOf(judged: readonly Judged[], untested: readonly Untested[]): ControlAnswer {
  const sorted = onceEach(judged).sort((one, other) => compareText(one.hit.cause, other.hit.cause));
  return {
    hits: sorted.filter(({ guard }) => guard === null).map(({ hit }) => hit),
    excused: sorted.flatMap(({ hit, guard }) => (guard === null ? [] : [{ hit, guard }])),
    untested: [...untested].sort((one, other) => compareText(one.control, other.control)),
  };
}

/** Two records may meet in several groups: that is one cause, and of two judgements the hit, in any order, counts. */
export function onceEach(judged: readonly Judged[]): Judged[] {
  const once = new Map<string, Judged>();
  for (const one of judged) {
    const other = once.get(one.hit.cause);
    if (other === undefined || comesFirst(one, other)) once.set(one.hit.cause, one);
  }
  return [...once.values()];
}

function comesFirst(one: Judged, other: Judged): boolean {
  if ((one.guard === null) !== (other.guard === null)) return one.guard === null;
  return JSON.stringify([one.guard, one.hit]) < JSON.stringify([other.guard, other.hit]);
}
