import { z } from 'zod';
import { type Outcome, outcomeOf, outcomes } from '../../alerts/thresholds/ScoredHistory.ts';
import { dispositionSchema } from '../../contract/cases.ts';
import { contributionSchema } from '../../contract/risk.ts';
import { type DocumentId, documentIdSchema } from '../../vocabulary/ids.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { jsonColumn, parseRows } from '../rows.ts';

/** The latest documents are scored anew by what was learned; decided ones are learned from however old they are. */
const mostLatest = 5000;
const mostDecided = 10_000;
const readAtOnce = 250;

/** A scored document as a learner reads it. */
export interface LearningRow {
  readonly seq: number;
  readonly documentId: DocumentId;
  /** Feature values by name, as a model was fed them. */
  readonly values: ReadonlyMap<string, number>;
  readonly outcome: Outcome;
}

const rowSchema = z
  .object({
    seq: z.number().int(),
    documentId: documentIdSchema,
    contributions: jsonColumn(z.array(contributionSchema)),
    disposition: dispositionSchema.nullable(),
  })
  .transform(({ seq, documentId, contributions, disposition }): LearningRow => ({
    seq,
    documentId,
    values: new Map(contributions.map(({ feature, value }) => [feature, value])),
    outcome: outcomeOf(disposition),
  }));

const dispositionSql = `CASE WHEN a.closed_at IS NULL THEN NULL ELSE coalesce(w.disposition, c.disposition) END`;
// A document that is no invoice is never alerted by the model, so there is nothing to learn from it.
const fromSql = `FROM risk AS r JOIN document AS d ON d.id = r.document_id
    LEFT JOIN alert AS a ON a.document_id = d.id LEFT JOIN case_file AS c ON c.id = a.case_id
    LEFT JOIN alert_work AS w ON w.alert_id = a.id
  WHERE d.status = 'done' AND d.stands = 1
    AND NOT EXISTS (SELECT 1 FROM finding WHERE document_id = d.id AND code = 'NOT_AN_INVOICE')`;

/** Scored invoices in order of arrival: the latest, and all that were decided. Gives the thread back between pieces by `rest`. */
export async function readLearningHistory(db: SqlDatabase, rest: () => Promise<unknown>): Promise<LearningRow[]> {
  const numbers = parseRows(z.object({ seq: z.number().int() }), db.prepare(numbersSql).all()).map(({ seq }) => seq);
  const found: LearningRow[] = [];
  for (let at = 0; at < numbers.length; at += readAtOnce) {
    const piece = numbers.slice(at, at + readAtOnce);
    found.push(...parseRows(rowSchema, db.prepare(rowsSql).all({ seqs: JSON.stringify(piece) })));
    await rest();
  }
  return found;
}

const numbersSql = `SELECT seq FROM (SELECT d.seq ${fromSql} ORDER BY d.seq DESC LIMIT ${mostLatest})
  UNION SELECT seq FROM (SELECT d.seq ${fromSql} AND ${dispositionSql} IS NOT NULL ORDER BY d.seq DESC LIMIT ${mostDecided})
  ORDER BY seq`;
const rowsSql = `SELECT d.seq, d.id AS documentId, r.contributions, ${dispositionSql} AS disposition ${fromSql}
    AND d.seq IN (SELECT value FROM json_each(:seqs)) ORDER BY d.seq`;

const decidedSchema = z.object({ disposition: dispositionSchema });

/** Outcomes of the decided cases one could learn from, oldest first: 1 a loss, 0 harmless. */
export function readDecidedOutcomes(db: SqlDatabase): Uint8Array {
  const rows = parseRows(decidedSchema, db.prepare(decidedSql).all());
  const known = rows.map(({ disposition }) => outcomeOf(disposition)).filter((one) => one !== outcomes.undecided);
  return Uint8Array.from(known.reverse(), (outcome) => (outcome === outcomes.loss ? 1 : 0));
}

const decidedSql = `SELECT ${dispositionSql} AS disposition ${fromSql} AND ${dispositionSql} IS NOT NULL
  ORDER BY d.seq DESC LIMIT ${mostDecided}`;
