import { ruleIdSchema } from '../../vocabulary/ids.ts';
import { putRule, readRule, readRuleVersion, ruleStateSchema } from '../queries/rules.ts';
import { reversible } from './ReversibleKind.ts';

/** A rule was made, edited, put to work, stopped, taken back to a version or off the list. Versions stay; which counts is taken back. */
export const ruleChange = reversible({
  name: 'rule',
  recordKind: 'rule',
  done: ['rule.created', 'rule.edited', 'rule.enabled', 'rule.disabled', 'rule.restored', 'rule.removed'],
  undone: 'rule.change-undone',
  redone: 'rule.change-redone',
  recordId: ruleIdSchema,
  state: ruleStateSchema,
  present: (store, ruleId) => readRule(store.db, ruleId).state,
  restore: (store, ruleId, { to, by }) => putRule(store, ruleId, to, by),
  describe: ({ db }, ruleId, { after }) => ({
    description: `Rule ${readRule(db, ruleId).number} ${readRuleVersion(db, ruleId, after.version).name}`,
  }),
});
