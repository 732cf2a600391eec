import { z } from 'zod';
import type { SnoozeEntity } from '../../contract/rules.ts';
import { roughlyInEuro } from '../../review/queue/roughRates.ts';
import type { RuleMatch, WorkingRule } from '../../rules/matchRules.ts';
import { type EntityFacts, changedFact, isOfSnooze } from '../../rules/snoozeFacts.ts';
import { instantOf } from '../../vocabulary/clock.ts';
import type { IsoDate } from '../../vocabulary/dates.ts';
import { type DocumentId, type RuleSnoozeId, ruleSnoozeIdSchema } from '../../vocabulary/ids.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import type { Store } from '../Store.ts';
import { parseRow, parseRows } from '../rows.ts';
import { caseOfDocument } from './alerts.ts';
import { type StoredSnooze, listHoldingSnoozes, wakeSnooze } from './ruleSnoozes.ts';

/** Documents of an entity that say what is usual for it, the newest of them. */
const mostOfEntity = 2000;

const entityRowSchema = z
  .object({
    vendor: z.string().nullable(),
    vendorKey: z.string().nullable(),
    vatId: z.string().nullable(),
    iban: z.string().nullable(),
    total: z.string().nullable(),
    currency: z.string().nullable(),
  })
  .transform(({ total, currency, ...row }): EntityFacts => ({
    ...row,
    euros: roughlyInEuro(Math.abs(Number(total ?? 0)), currency),
  }));

const entityColumns = `i.vendor, i.vendor_key AS vendorKey, i.vendor_vat_id AS vatId, i.iban, i.grand_total AS total, i.currency`;

/** What a document says of its vendor and account; null before it was read. */
export function readEntityFacts(db: SqlDatabase, documentId: DocumentId): EntityFacts | null {
  const sql = `SELECT ${entityColumns} FROM invoice AS i WHERE i.document_id = :documentId`;
  const row = db.prepare(sql).get({ documentId });
  return row === undefined ? null : parseRow(entityRowSchema, row);
}

/** Documents of the vendor or account of one, that one included; confirmed frauds say nothing of what is usual. */
export function readEntityDocuments(db: SqlDatabase, of: EntityFacts, entity: SnoozeEntity): EntityFacts[] {
  const where = entity === 'vendor' ? 'i.vendor_key = :key' : 'i.iban = :key';
  const sql = `SELECT ${entityColumns} FROM invoice AS i WHERE ${where} AND NOT EXISTS (
      SELECT 1 FROM alert AS a JOIN case_file AS c ON c.id = a.case_id
      WHERE a.document_id = i.document_id AND c.disposition = 'confirmed-fraud')
    ORDER BY i.arrival DESC LIMIT ${mostOfEntity}`;
  const key = entity === 'vendor' ? of.vendorKey : of.iban;
  return parseRows(entityRowSchema, db.prepare(sql).all({ key }));
}

/** Ends snoozes whose last day is over. */
export function expireSnoozes(store: Store, today: IsoDate): number {
  const over = listHoldingSnoozes(store.db).filter(({ until }) => until !== null && until < today);
  for (const { snoozeId, until } of over) wakeSnooze(store, snoozeId, 'expired', `Granted until ${until ?? ''}.`);
  return over.length;
}

/** A rule that holds and alerts, with why a snooze no longer keeps it quiet. */
export interface RaisedRule extends RuleMatch {
  readonly woken: string | null;
}

/**
 * Notes the rules that hold for a document, once a version, and answers those that alert. Before that, snoozes whose day is over
 * or whose facts this document changes end, whether a rule holds for it or not. What has alerted once is not silenced later.
 */
export function noteRuleHits(
  store: Store,
  documentId: DocumentId,
  matches: readonly RuleMatch[],
  today: IsoDate,
): readonly RaisedRule[] {
  expireSnoozes(store, today);
  const document = readEntityFacts(store.db, documentId);
  const snoozes = document === null ? [] : ofDocument(store.db, document);
  const changes = new Map(
    document === null ? [] : snoozes.map((snooze) => [snooze, changedFact(snooze.facts, document)] as const),
  );
  for (const [{ snoozeId }, change] of changes)
    if (change !== null) wakeSnooze(store, snoozeId, 'facts-changed', change);
  return matches.flatMap((match) => {
    const own = snoozes.filter(({ ruleId }) => ruleId === match.rule.ruleId);
    const holding = own.find((snooze) => changes.get(snooze) === null);
    const silencedBy = noteHit(store, documentId, match, holding?.snoozeId ?? null);
    const woken = own.map((snooze) => changes.get(snooze)).find((change) => typeof change === 'string') ?? null;
    return silencedBy === null ? [{ ...match, woken }] : [];
  });
}

function ofDocument(db: SqlDatabase, document: EntityFacts): StoredSnooze[] {
  return listHoldingSnoozes(db).filter(({ entity, facts }) => isOfSnooze(entity, facts, document));
}

const silencedSchema = z.object({ silencedBy: ruleSnoozeIdSchema.nullable() });

/** Answers which snooze silences it; null where it alerts. */
function noteHit(
  store: Store,
  documentId: DocumentId,
  { rule: { ruleId, version } }: RuleMatch,
  silencedBy: RuleSnoozeId | null,
): RuleSnoozeId | null {
  const key = { ruleId, version, documentId };
  const row = store.db
    .prepare(
      `SELECT silenced_by AS silencedBy FROM rule_hit
       WHERE rule_id = :ruleId AND document_id = :documentId AND version = :version`,
    )
    .get(key);
  if (row !== undefined && parseRow(silencedSchema, row).silencedBy === null) return null;
  store.db
    .prepare(
      `INSERT INTO rule_hit (rule_id, version, document_id, at, silenced_by)
       VALUES (:ruleId, :version, :documentId, :at, :silencedBy)
       ON CONFLICT (rule_id, document_id, version) DO UPDATE SET silenced_by = excluded.silenced_by`,
    )
    .run({ ...key, at: instantOf(store.clock), silencedBy });
  return silencedBy;
}

/**
 * Takes hits of rules at work away that a new look at the document does not find again; those with an alert that stays are kept
 * with it, and so are those of rules that were not asked.
 */
export function dropPastHits(
  store: Store,
  documentId: DocumentId,
  asked: readonly WorkingRule[],
  matches: readonly RuleMatch[],
): void {
  const found = new Set(matches.map(({ rule }) => rule.ruleId));
  const hasAlert = caseOfDocument(store.db, documentId) !== null;
  const sql = `DELETE FROM rule_hit WHERE rule_id = :ruleId AND version = :version AND document_id = :documentId
    ${hasAlert ? 'AND silenced_by IS NOT NULL' : ''}`;
  for (const { ruleId, version } of asked)
    if (!found.has(ruleId)) store.db.prepare(sql).run({ ruleId, version, documentId });
}
