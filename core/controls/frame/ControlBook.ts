import type { LedgerRecords } from '../../ledger/records/ledgerRecords.ts';
import type { LedgerKind } from '../../vocabulary/ledgerKinds.ts';
import { type ContextInput, type ControlContext, contextOf, isContextKind } from './ControlContext.ts';
import type { ControlTest, Judged } from './ControlTest.ts';
import { type Grouping, type Groups, addToGroups } from './Grouping.ts';
import { type GrowingLedger, emptyLedger, inTime } from './Ledger.ts';
import { type StatedInputs, missingInputs, noteStated } from './missingInputs.ts';
import { type ControlAnswer, type ControlSettings, answerOf, groupingsOf } from './runControls.ts';

/**
 * Control tests one record at a time. What it answers after any records is what `runControls` answers of all of them.
 * A record costs its own groups; one of an approval limit or a calendar costs all groups.
 */
export class ControlBook {
  readonly #groups = new Map<Grouping, Groups>();
  readonly #judged = new Map<ControlTest, Map<string, readonly Judged[]>>();
  readonly #kept: Pick<GrowingLedger, 'approval-limits' | 'calendar-days'> = emptyLedger();
  readonly #stated: StatedInputs = new Set();
  readonly #tests: readonly ControlTest[];
  readonly #input: ContextInput;
  readonly #settings: ControlSettings;
  #context: ControlContext;

  constructor(tests: readonly ControlTest[], input: ContextInput, settings: ControlSettings = {}) {
    this.#tests = tests;
    this.#input = input;
    this.#settings = settings;
    this.#context = contextOf(this.#kept, input);
    for (const grouping of groupingsOf(tests)) this.#groups.set(grouping, new Map());
    for (const test of tests) this.#judged.set(test, new Map());
  }

  add<Kind extends LedgerKind>(kind: Kind, record: LedgerRecords[Kind]): void {
    noteStated(this.#stated, kind, record);
    if (isContextKind(kind)) this.#keepContext(kind, record);
    for (const [grouping, groups] of this.#groups) {
      const touched = addToGroups(groups, grouping, kind, record, this.#context);
      if (kind === 'payments') for (const key of touched) inTime(groups.get(key)?.payments ?? []);
      this.#judgeGroups(grouping, isContextKind(kind) ? groups.keys() : touched);
    }
  }

  answer(): ControlAnswer {
    const lacking = this.#tests.map((test) => ({ test, missing: missingInputs(test, this.#stated) }));
    const judged = lacking.flatMap(({ test, missing }) =>
      missing.length > 0 ? [] : [...(this.#judged.get(test)?.values() ?? [])].flat(),
    );
    const untested = lacking.filter(({ missing }) => missing.length > 0);
    return answerOf(
      judged,
      untested.map(({ test, missing }) => ({ control: test.id, missing })),
    );
  }

  #keepContext(kind: 'approval-limits' | 'calendar-days', record: LedgerRecords[LedgerKind]): void {
    if (kind === 'approval-limits' && 'limitMinor' in record) this.#kept['approval-limits'].push(record);
    if (kind === 'calendar-days' && 'isWorkingDay' in record) this.#kept['calendar-days'].push(record);
    this.#context = contextOf(this.#kept, this.#input);
  }

  #judgeGroups(grouping: Grouping, keys: Iterable<string>): void {
    const sharing = this.#tests.filter((test) => test.grouping === grouping);
    for (const key of keys) {
      const group = this.#groups.get(grouping)?.get(key);
      if (group === undefined) continue;
      for (const test of sharing)
        this.#judged.get(test)?.set(key, test.judge(group, this.#context, this.#settings[test.id]));
    }
  }
}
