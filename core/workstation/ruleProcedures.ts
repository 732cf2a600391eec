import { changeRule, readRule } from '../store/queries/rules.ts';
import { endSnooze, readSnooze } from '../store/queries/ruleSnoozes.ts';
import { expireSnoozes } from '../store/queries/ruleHits.ts';
import { calendarDay } from '../store/views/calendarDay.ts';
import { readRuleRows, readRuleView } from '../store/views/ruleLists.ts';
import type { RuleView } from '../contract/rules.ts';
import type { RuleId } from '../vocabulary/ids.ts';
import type { EventHub } from './EventHub.ts';
import { type Session, analystOf } from './Session.ts';
import type { StoreKeeper } from './StoreKeeper.ts';
import type { EngineQuestions } from './askEngine.ts';
import { saveTriedRule, snoozeHit } from './ruleChanges.ts';

/** What may be asked of rules of one's own, answered from the one open store. */
export function ruleProcedures(
  { rules: ask }: EngineQuestions,
  { keeper, hub }: { readonly keeper: StoreKeeper; readonly hub: EventHub },
) {
  /** Changes a rule, announces it, and answers the rule as it is. */
  const changed = (ruleId: RuleId, change: (session: Session, by: string) => void): RuleView => {
    const session = keeper.session();
    change(session, analystOf(session));
    hub.emit({ kind: 'rules-changed' });
    return readRuleView(session.store.db, ruleId);
  };
  return {
    list: ask.list.handler(() => {
      const session = keeper.session();
      expire(session);
      return readRuleRows(session.store.db);
    }),
    get: ask.get.handler(({ input }) => {
      const session = keeper.session();
      expire(session);
      return readRuleView(session.store.db, input.ruleId);
    }),
    try: ask.try.handler(({ input, signal }) => keeper.session().rules.try(input, signal)),
    save: ask.save.handler(async ({ input }) => {
      const session = keeper.session();
      const ruleId = await saveTriedRule(session, input, analystOf(session));
      return changed(ruleId, () => undefined);
    }),
    enable: ask.enable.handler(({ input: { ruleId, enabled } }) =>
      changed(ruleId, ({ store }, by) => {
        const { state } = readRule(store.db, ruleId);
        changeRule(store, ruleId, { ...state, enabled }, by, enabled ? 'rule.enabled' : 'rule.disabled');
      }),
    ),
    restore: ask.restore.handler(({ input: { ruleId, version } }) =>
      changed(ruleId, ({ store }, by) => {
        const { state } = readRule(store.db, ruleId);
        changeRule(store, ruleId, { ...state, version }, by, 'rule.restored');
      }),
    ),
    remove: ask.remove.handler(({ input: { ruleId } }) => {
      changed(ruleId, ({ store }, by) => {
        const { state } = readRule(store.db, ruleId);
        changeRule(store, ruleId, { ...state, enabled: false, removed: true }, by, 'rule.removed');
      });
    }),
    snooze: ask.snooze.handler(({ input }) =>
      changed(input.ruleId, ({ store }, by) => void snoozeHit(store, input, by)),
    ),
    endSnooze: ask.endSnooze.handler(({ input: { snoozeId } }) =>
      changed(readSnooze(keeper.session().store.db, snoozeId).ruleId, ({ store }, by) =>
        endSnooze(store, snoozeId, by),
      ),
    ),
  };
}

function expire({ store }: Session): void {
  expireSnoozes(store, calendarDay(new Date(store.clock.now())));
}
