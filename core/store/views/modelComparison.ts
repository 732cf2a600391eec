import { z } from 'zod';
import { outcomeOf, outcomes } from '../../alerts/thresholds/ScoredHistory.ts';
import { dispositionSchema } from '../../contract/cases.ts';
import { roughlyInEuro } from '../../review/queue/roughRates.ts';
import type { IsoDate } from '../../vocabulary/dates.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { parseRows } from '../rows.ts';

/** A document two models have scored; scores are log-odds of the calibrated probability. */
export interface ComparedDocument {
  readonly seq: number;
  readonly champion: { readonly score: number; readonly isAlert: boolean };
  readonly challenger: { readonly score: number; readonly isAlert: boolean };
  /** In euro by rough rates. */
  readonly euros: number;
  /** Null where nobody has decided, or the decision speaks for neither. */
  readonly isLoss: boolean | null;
}

const rowSchema = z.object({
  seq: z.number().int(),
  championProbability: z.number(),
  championAlert: z.number(),
  challengerProbability: z.number(),
  challengerAlert: z.number(),
  currency: z.string().nullable(),
  total: z.string().nullable(),
  disposition: dispositionSchema.nullable(),
});

interface Pair {
  readonly champion: string;
  readonly challenger: string;
  readonly since: IsoDate;
}

// What counts now and what was kept for comparison, whichever of both each model made; alerts are by the threshold that held.
const scoreSql = (model: string) => `(
    SELECT document_id, probability, alert_threshold FROM risk WHERE model_sha256 = ${model}
    UNION ALL SELECT k.document_id, k.probability, k.alert_threshold FROM compared_score AS k
      WHERE k.model_sha256 = ${model}
        AND NOT EXISTS (SELECT 1 FROM risk WHERE document_id = k.document_id AND model_sha256 = ${model}))`;
const rowsSql = `SELECT d.seq, one.probability AS championProbability, one.probability >= one.alert_threshold AS championAlert,
    other.probability AS challengerProbability, other.probability >= other.alert_threshold AS challengerAlert,
    i.currency, i.grand_total AS total,
    CASE WHEN a.closed_at IS NULL THEN NULL ELSE coalesce(w.disposition, c.disposition) END AS disposition
  FROM ${scoreSql(':champion')} AS one JOIN ${scoreSql(':challenger')} AS other ON other.document_id = one.document_id
    JOIN document AS d ON d.id = one.document_id LEFT JOIN invoice AS i ON i.document_id = d.id
    LEFT JOIN alert AS a ON a.document_id = d.id LEFT JOIN case_file AS c ON c.id = a.case_id
    LEFT JOIN alert_work AS w ON w.alert_id = a.id
  WHERE d.status = 'done' AND d.stands = 1 AND d.received_day >= :since
    AND NOT EXISTS (SELECT 1 FROM finding WHERE document_id = d.id AND code = 'NOT_AN_INVOICE')
  ORDER BY d.seq`;

/** Documents received since a day that both models have scored, in order of arrival. */
export function readComparedDocuments(db: SqlDatabase, pair: Pair): ComparedDocument[] {
  return parseRows(rowSchema, db.prepare(rowsSql).all({ ...pair })).map((row) => {
    const outcome = outcomeOf(row.disposition);
    return {
      seq: row.seq,
      champion: { score: logOdds(row.championProbability), isAlert: row.championAlert === 1 },
      challenger: { score: logOdds(row.challengerProbability), isAlert: row.challengerAlert === 1 },
      euros: roughlyInEuro(Math.abs(Number(row.total ?? 0)), row.currency),
      isLoss: outcome === outcomes.undecided ? null : outcome === outcomes.loss,
    };
  });
}

function logOdds(probability: number): number {
  const inside = Math.min(Math.max(probability, 1e-12), 1 - 1e-12);
  return Math.log(inside / (1 - inside));
}
