import { z } from 'zod';
import { type RuleVersion, ruleFiguresSchema } from '../../contract/rules.ts';
import { ruleQuerySchema } from '../../contract/conditions/ruleQuery.ts';
import { toJsonLogic } from '../../rules/toJsonLogic.ts';
import type { WorkingRule } from '../../rules/matchRules.ts';
import { instantOf } from '../../vocabulary/clock.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import { severitySchema } from '../../vocabulary/fieldNames.ts';
import { type RuleId, newId, ruleIdSchema } from '../../vocabulary/ids.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import type { Store } from '../Store.ts';
import { jsonColumn, parseRow, parseRows } from '../rows.ts';

/** What can be taken back of a rule; its versions are never changed. */
export const ruleStateSchema = z.object({ version: z.number().int(), enabled: z.boolean(), removed: z.boolean() });
export type RuleState = z.infer<typeof ruleStateSchema>;

const ruleRowSchema = z
  .object({
    id: ruleIdSchema,
    number: z.number().int(),
    version: z.number().int(),
    enabled: z.number(),
    removed: z.number(),
    changed_by: z.string(),
    changed_at: z.string(),
  })
  .transform((row) => ({
    ruleId: row.id,
    number: row.number,
    state: { version: row.version, enabled: row.enabled === 1, removed: row.removed === 1 },
    changedBy: row.changed_by,
    changedAt: row.changed_at,
  }));
export type StoredRule = z.output<typeof ruleRowSchema>;

const versionRowSchema = z
  .object({
    version: z.number().int(),
    name: z.string(),
    note: z.string(),
    severity: severitySchema.exclude(['info']),
    query: jsonColumn(ruleQuerySchema),
    made_by: z.string(),
    made_at: z.string(),
    figures: jsonColumn(ruleFiguresSchema),
    days: z.number().int(),
  })
  .transform(({ made_by: by, made_at: at, ...row }): RuleVersion => ({ ...row, by, at }));

const versionColumns = 'version, name, note, severity, query, made_by, made_at, figures, days';

/** Every rule on the list, by number. */
export function listRules(db: SqlDatabase): StoredRule[] {
  return parseRows(ruleRowSchema, db.prepare('SELECT * FROM rule WHERE removed = 0 ORDER BY number').all());
}

/** One rule, on the list or not. @throws VouchFailure NOT_FOUND */
export function readRule(db: SqlDatabase, ruleId: RuleId): StoredRule {
  const row = db.prepare('SELECT * FROM rule WHERE id = :ruleId').get({ ruleId });
  if (row === undefined) throw new VouchFailure('NOT_FOUND', 'There is no such rule.', 'Refresh the list.');
  return parseRow(ruleRowSchema, row);
}

/** All versions of a rule, newest first. */
export function listRuleVersions(db: SqlDatabase, ruleId: RuleId): RuleVersion[] {
  const sql = `SELECT ${versionColumns} FROM rule_version WHERE rule_id = :ruleId ORDER BY version DESC`;
  return parseRows(versionRowSchema, db.prepare(sql).all({ ruleId }));
}

/** One version. @throws VouchFailure NOT_FOUND */
export function readRuleVersion(db: SqlDatabase, ruleId: RuleId, version: number): RuleVersion {
  const sql = `SELECT ${versionColumns} FROM rule_version WHERE rule_id = :ruleId AND version = :version`;
  const row = db.prepare(sql).get({ ruleId, version });
  if (row === undefined) throw new VouchFailure('NOT_FOUND', 'There is no such version of the rule.');
  return parseRow(versionRowSchema, row);
}

/** What a version means, as JSONLogic. @throws VouchFailure STORE_DAMAGED where there is no such version */
export function readRuleLogic(db: SqlDatabase, ruleId: RuleId, version: number): string {
  const sql = 'SELECT logic FROM rule_version WHERE rule_id = :ruleId AND version = :version';
  return parseRow(z.object({ logic: z.string() }), db.prepare(sql).get({ ruleId, version })).logic;
}

const workingSchema = z.object({
  ruleId: ruleIdSchema,
  number: z.number().int(),
  version: z.number().int(),
  name: z.string(),
  severity: severitySchema,
  query: jsonColumn(ruleQuerySchema),
}) satisfies z.ZodType<WorkingRule>;

/** Rules at work, by number. */
export function readWorkingRules(db: SqlDatabase): WorkingRule[] {
  const sql = `SELECT r.id AS ruleId, r.number, r.version, v.name, v.severity, v.query
    FROM rule AS r JOIN rule_version AS v ON v.rule_id = r.id AND v.version = r.version
    WHERE r.enabled = 1 AND r.removed = 0 ORDER BY r.number`;
  return parseRows(workingSchema, db.prepare(sql).all());
}

type NewVersion = Omit<RuleVersion, 'version' | 'by' | 'at'>;

/** Keeps a new version and lets it count; without an id it makes a rule that does not work yet. */
export function saveRule(store: Store, ruleId: RuleId | null, made: NewVersion, by: string): RuleId {
  return store.db.transaction(() => {
    if (ruleId !== null) {
      const { state } = readRule(store.db, ruleId);
      const version = (listRuleVersions(store.db, ruleId)[0]?.version ?? 0) + 1;
      insertVersion(store, ruleId, version, made, by);
      changeRule(store, ruleId, { ...state, version }, by, 'rule.edited');
      return ruleId;
    }
    const id = newId(ruleIdSchema);
    const absent = { version: 1, enabled: false, removed: true };
    store.db.prepare(insertRuleSql).run({ id, by, at: instantOf(store.clock) });
    insertVersion(store, id, 1, made, by);
    changeRule(store, id, { ...absent, removed: false }, by, 'rule.created');
    return id;
  });
}

const insertRuleSql = `INSERT INTO rule (id, number, version, enabled, removed, changed_by, changed_at)
  VALUES (:id, 1 + (SELECT coalesce(max(number), 0) FROM rule), 1, 0, 1, :by, :at)`;

function insertVersion(store: Store, ruleId: RuleId, version: number, made: NewVersion, by: string): void {
  const { name, note, severity, query, figures, days } = made;
  store.db
    .prepare(
      `INSERT INTO rule_version (rule_id, version, name, note, severity, query, logic, made_by, made_at, figures, days)
       VALUES (:ruleId, :version, :name, :note, :severity, :query, :logic, :by, :at, :figures, :days)`,
    )
    .run({
      ruleId,
      version,
      name,
      note,
      severity,
      query: JSON.stringify(query),
      logic: JSON.stringify(toJsonLogic(query)),
      by,
      at: instantOf(store.clock),
      figures: JSON.stringify(figures),
      days,
    });
}

type RuleChangeKind =
  | 'rule.created'
  | 'rule.edited'
  | 'rule.enabled'
  | 'rule.disabled'
  | 'rule.restored'
  | 'rule.removed';

/** Puts a rule into a state as one change that can be taken back; where it is in it already, nothing happens. */
export function changeRule(store: Store, ruleId: RuleId, after: RuleState, by: string, kind: RuleChangeKind): void {
  store.db.transaction(() => {
    const { state: before } = readRule(store.db, ruleId);
    readRuleVersion(store.db, ruleId, after.version);
    if (before.version === after.version && before.enabled === after.enabled && before.removed === after.removed)
      return;
    putRule(store, ruleId, after, by);
    store.changeLog.append({ actor: by, kind, recordKind: 'rule', recordId: ruleId, before, after: { ...after } });
  });
}

/** Puts a rule into a state, whatever it was; the caller logs the change. */
export function putRule(store: Store, ruleId: RuleId, { version, enabled, removed }: RuleState, by: string): void {
  store.db
    .prepare(
      `UPDATE rule SET version = :version, enabled = :enabled, removed = :removed, changed_by = :by, changed_at = :at
       WHERE id = :ruleId`,
    )
    .run({ ruleId, version, enabled: Number(enabled), removed: Number(removed), by, at: instantOf(store.clock) });
}
