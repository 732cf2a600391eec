import { z } from 'zod';
import { outcomeOf, outcomes } from '../../alerts/thresholds/ScoredHistory.ts';
import { dispositionSchema } from '../../contract/cases.ts';
import type { RuleFigures, RuleHit, RuleHitDocument, RuleRow, RuleView } from '../../contract/rules.ts';
import { roughlyInEuro } from '../../review/queue/roughRates.ts';
import { type DocumentId, type RuleId, documentIdSchema, ruleSnoozeIdSchema } from '../../vocabulary/ids.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { listSnoozes } from '../queries/ruleSnoozes.ts';
import {
  type StoredRule,
  listRuleVersions,
  listRules,
  readRule,
  readRuleLogic,
  readRuleVersion,
} from '../queries/rules.ts';
import { parseRow, parseRows } from '../rows.ts';

const mostHits = 50;

/** Rules on the list, with what they have hit. */
export function readRuleRows(db: SqlDatabase): RuleRow[] {
  return listRules(db).map((rule) => ruleRow(db, rule));
}

/** One rule with versions, snoozes and hits. @throws VouchFailure NOT_FOUND */
export function readRuleView(db: SqlDatabase, ruleId: RuleId): RuleView {
  const row = ruleRow(db, readRule(db, ruleId));
  return {
    ...row,
    logic: readRuleLogic(db, ruleId, row.current.version),
    versions: listRuleVersions(db, ruleId),
    snoozeList: listSnoozes(db, ruleId),
    hitList: readHits(db, ruleId),
  };
}

function ruleRow(db: SqlDatabase, { ruleId, number, state, changedBy, changedAt }: StoredRule): RuleRow {
  return {
    ruleId,
    number,
    enabled: state.enabled,
    current: readRuleVersion(db, ruleId, state.version),
    ...liveFigures(db, ruleId),
    snoozes: countOf(
      db,
      'SELECT count(*) AS count FROM rule_snooze WHERE rule_id = :ruleId AND ended_at IS NULL',
      ruleId,
    ),
    changedBy,
    changedAt,
  };
}

const liveSchema = z.object({
  total: z.string().nullable(),
  currency: z.string().nullable(),
  silenced: z.number(),
  disposition: dispositionSchema.nullable(),
});

/** A document hit by several versions counts once, and as silenced only where all of them were. */
const liveSql = `SELECT i.grand_total AS total, i.currency, min(h.silenced_by IS NOT NULL) AS silenced,
    (SELECT c.disposition FROM alert AS a JOIN case_file AS c ON c.id = a.case_id WHERE a.document_id = h.document_id)
      AS disposition
  FROM rule_hit AS h LEFT JOIN invoice AS i ON i.document_id = h.document_id
  WHERE h.rule_id = :ruleId GROUP BY h.document_id`;

function liveFigures(db: SqlDatabase, ruleId: RuleId): { live: RuleFigures; silenced: number } {
  const rows = parseRows(liveSchema, db.prepare(liveSql).all({ ruleId }));
  const live = { hits: 0, money: 0, decided: 0, losses: 0, lossMoney: 0 };
  for (const { silenced, total, currency, disposition } of rows) {
    if (silenced === 1) continue;
    const money = roughlyInEuro(Math.abs(Number(total ?? 0)), currency);
    const outcome = outcomeOf(disposition);
    live.hits += 1;
    live.money += money;
    if (outcome !== outcomes.undecided) live.decided += 1;
    if (outcome !== outcomes.loss) continue;
    live.losses += 1;
    live.lossMoney += money;
  }
  return { live, silenced: rows.length - live.hits };
}

function countOf(db: SqlDatabase, sql: string, ruleId: RuleId): number {
  return parseRow(z.object({ count: z.number().int() }), db.prepare(sql).get({ ruleId })).count;
}

const hitDocumentSchema = z.object({
  documentId: documentIdSchema,
  fileName: z.string(),
  vendor: z.string().nullable(),
  iban: z.string().nullable(),
  currency: z.string().nullable(),
  grandTotal: z.string().nullable(),
}) satisfies z.ZodType<RuleHitDocument>;
const hitSchema = hitDocumentSchema.extend({
  version: z.number().int(),
  at: z.string(),
  silencedBy: ruleSnoozeIdSchema.nullable(),
}) satisfies z.ZodType<RuleHit>;

const documentColumns = `d.id AS documentId, d.file_name AS fileName, i.vendor, i.iban, i.currency, i.grand_total AS grandTotal`;

function readHits(db: SqlDatabase, ruleId: RuleId): RuleHit[] {
  const sql = `SELECT ${documentColumns}, h.version, h.at, h.silenced_by AS silencedBy
    FROM rule_hit AS h JOIN document AS d ON d.id = h.document_id LEFT JOIN invoice AS i ON i.document_id = d.id
    WHERE h.rule_id = :ruleId ORDER BY h.at DESC, d.id DESC, h.version DESC LIMIT ${mostHits}`;
  return parseRows(hitSchema, db.prepare(sql).all({ ruleId }));
}

/** What a list names a document by. */
export function readHitDocument(db: SqlDatabase, documentId: DocumentId): RuleHitDocument {
  const sql = `SELECT ${documentColumns} FROM document AS d LEFT JOIN invoice AS i ON i.document_id = d.id WHERE d.id = :documentId`;
  return parseRow(hitDocumentSchema, db.prepare(sql).get({ documentId }));
}
