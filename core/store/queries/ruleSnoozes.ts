import { z } from 'zod';
import {
  type RuleSnooze,
  type SnoozeEntity,
  type SnoozeFacts,
  snoozeEndSchema,
  snoozeEntitySchema,
  snoozeFactsSchema,
} from '../../contract/rules.ts';
import { instantOf } from '../../vocabulary/clock.ts';
import type { IsoDate } from '../../vocabulary/dates.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import { type RuleId, type RuleSnoozeId, newId, ruleIdSchema, ruleSnoozeIdSchema } from '../../vocabulary/ids.ts';
import { type Store, flowActor } from '../Store.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { jsonColumn, parseRow, parseRows } from '../rows.ts';

const snoozeRowSchema = z
  .object({
    id: ruleSnoozeIdSchema,
    rule_id: ruleIdSchema,
    entity: snoozeEntitySchema,
    label: z.string(),
    facts: jsonColumn(snoozeFactsSchema),
    reason: z.string(),
    until: z.string().nullable(),
    made_by: z.string(),
    made_at: z.string(),
    ended_why: snoozeEndSchema.nullable(),
    ended_at: z.string().nullable(),
    ended_detail: z.string(),
    silenced: z.number().int(),
  })
  .transform((row): RuleSnooze & { readonly ruleId: RuleId } => ({
    snoozeId: row.id,
    ruleId: row.rule_id,
    entity: row.entity,
    label: row.label,
    facts: row.facts,
    reason: row.reason,
    until: row.until,
    by: row.made_by,
    at: row.made_at,
    ended:
      row.ended_why === null || row.ended_at === null
        ? null
        : { why: row.ended_why, at: row.ended_at, detail: row.ended_detail },
    silenced: row.silenced,
  }));
export type StoredSnooze = z.output<typeof snoozeRowSchema>;

const selectSql = `SELECT s.*,
    (SELECT count(*) FROM rule_hit AS h WHERE h.rule_id = s.rule_id AND h.silenced_by = s.id) AS silenced
  FROM rule_snooze AS s`;

/** All snoozes of a rule: those that hold first, then the newest. */
export function listSnoozes(db: SqlDatabase, ruleId: RuleId): StoredSnooze[] {
  const sql = `${selectSql} WHERE s.rule_id = :ruleId ORDER BY s.ended_at IS NOT NULL, s.made_at DESC, s.id DESC`;
  return parseRows(snoozeRowSchema, db.prepare(sql).all({ ruleId }));
}

/** Snoozes that hold, of every rule. */
export function listHoldingSnoozes(db: SqlDatabase): StoredSnooze[] {
  return parseRows(snoozeRowSchema, db.prepare(`${selectSql} WHERE s.ended_at IS NULL ORDER BY s.made_at`).all());
}

/** One snooze. @throws VouchFailure NOT_FOUND */
export function readSnooze(db: SqlDatabase, snoozeId: RuleSnoozeId): StoredSnooze {
  const row = db.prepare(`${selectSql} WHERE s.id = :snoozeId`).get({ snoozeId });
  if (row === undefined) throw new VouchFailure('NOT_FOUND', 'There is no such snooze.', 'Refresh the list.');
  return parseRow(snoozeRowSchema, row);
}

interface NewSnooze {
  readonly ruleId: RuleId;
  readonly entity: SnoozeEntity;
  readonly label: string;
  readonly facts: SnoozeFacts;
  readonly reason: string;
  readonly until: IsoDate | null;
}

/** Grants a snooze, as a change that can be taken back: it is then ended. */
export function grantSnooze(store: Store, snooze: NewSnooze, by: string): RuleSnoozeId {
  return store.db.transaction(() => {
    const id = newId(ruleSnoozeIdSchema);
    const { facts, ...rest } = snooze;
    store.db
      .prepare(
        `INSERT INTO rule_snooze (id, rule_id, entity, label, facts, reason, until, made_by, made_at)
         VALUES (:id, :ruleId, :entity, :label, :facts, :reason, :until, :by, :at)`,
      )
      .run({ id, ...rest, facts: JSON.stringify(facts), by, at: instantOf(store.clock) });
    log(store, 'rule-snooze.granted', id, 'ended', null, by);
    return id;
  });
}

/** A person ends a snooze; one that is over stays as it is. */
export function endSnooze(store: Store, snoozeId: RuleSnoozeId, by: string): void {
  store.db.transaction(() => {
    if (readSnooze(store.db, snoozeId).ended !== null) return;
    putSnoozeEnd(store, snoozeId, 'ended', '');
    log(store, 'rule-snooze.ended', snoozeId, null, 'ended', by);
  });
}

/** Its day came, or a fact changed: said in the log, and not taken back by anybody's undo. */
export function wakeSnooze(
  store: Store,
  snoozeId: RuleSnoozeId,
  why: 'expired' | 'facts-changed',
  detail: string,
): void {
  putSnoozeEnd(store, snoozeId, why, detail);
  log(store, 'rule-snooze.woken', snoozeId, null, why, flowActor, detail);
}

type SnoozeEnd = z.infer<typeof snoozeEndSchema>;

/** Ends a snooze or lets it hold again, whatever it did; the caller logs the change. */
export function putSnoozeEnd(store: Store, snoozeId: RuleSnoozeId, why: SnoozeEnd | null, detail: string): void {
  store.db
    .prepare('UPDATE rule_snooze SET ended_why = :why, ended_at = :at, ended_detail = :detail WHERE id = :snoozeId')
    .run({ snoozeId, why, at: why === null ? null : instantOf(store.clock), detail });
}

function log(
  store: Store,
  kind: string,
  recordId: RuleSnoozeId,
  before: SnoozeEnd | null,
  after: SnoozeEnd | null,
  actor: string,
  detail?: string,
): void {
  store.changeLog.append({
    actor,
    kind,
    recordKind: 'rule-snooze',
    recordId,
    before: { ended: before },
    after: { ended: after, detail },
  });
}
