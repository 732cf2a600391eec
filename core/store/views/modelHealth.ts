import { z } from 'zod';
import { dispositionSchema } from '../../contract/cases.ts';
import type { DriftRow, ModelHealth } from '../../contract/modelHealth.ts';
import { type ModelIdentity, contributionSchema } from '../../contract/risk.ts';
import { type Distribution, countsOf } from '../../scoring/drift/Distribution.ts';
import type { IsoDate } from '../../vocabulary/dates.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { jsonColumn, parseRows } from '../rows.ts';
import { decidedFigures } from './decidedFigures.ts';
import { driftRows } from './driftRows.ts';

/** Explanations are long; the latest documents say enough of where things stand. */
const mostRead = 5000;

interface HealthInput {
  readonly model: ModelIdentity;
  readonly alertThreshold: number;
  /** How score and features were spread in training; empty where the model does not say. */
  readonly distributions: readonly Distribution[];
  readonly since: IsoDate;
}

const scoredSchema = z.object({ score: z.number(), contributions: jsonColumn(z.array(contributionSchema)) });
const decidedSchema = z.object({
  month: z.string(),
  probability: z.number(),
  threshold: z.number(),
  disposition: dispositionSchema,
});

/** How a model of invoices holds up on documents it scored since a day. */
export function readModelHealth(db: SqlDatabase, input: HealthInput): ModelHealth {
  const { model, alertThreshold, distributions, since } = input;
  const scored = parseRows(scoredSchema, db.prepare(scoredSql).all({ sha256: model.sha256, since }));
  const decided = parseRows(decidedSchema, db.prepare(decidedSql).all({ sha256: model.sha256, since }));
  return {
    scores: 'invoices',
    model,
    alertThreshold,
    documents: scored.length,
    refused: 0,
    drift: distributions.length === 0 ? null : driftOf(distributions, scored),
    ...decidedFigures(decided),
  };
}

// A document that is no invoice is never alerted by the model, so it does not count for it either.
const ofModelSql = `FROM risk AS r JOIN document AS d ON d.id = r.document_id
  WHERE r.model_sha256 = :sha256 AND d.stands = 1 AND d.received_day >= :since
    AND NOT EXISTS (SELECT 1 FROM finding WHERE document_id = d.id AND code = 'NOT_AN_INVOICE')`;
const scoredSql = `SELECT r.score, r.contributions ${ofModelSql} ORDER BY d.seq DESC LIMIT ${mostRead}`;
const decidedSql = `SELECT substr(d.received_day, 1, 7) AS month, r.probability, r.alert_threshold AS threshold,
    coalesce(w.disposition, c.disposition) AS disposition
  ${ofModelSql.replace('WHERE', 'JOIN alert AS a ON a.document_id = d.id JOIN case_file AS c ON c.id = a.case_id LEFT JOIN alert_work AS w ON w.alert_id = a.id WHERE')}
    AND a.closed_at IS NOT NULL AND coalesce(w.disposition, c.disposition) IS NOT NULL`;

function driftOf(distributions: readonly Distribution[], scored: readonly z.infer<typeof scoredSchema>[]): DriftRow[] {
  const values = new Map<string, number[]>([['score', scored.map(({ score }) => score)]]);
  for (const { contributions } of scored)
    for (const { feature, value } of contributions) {
      const present = values.get(feature);
      if (present === undefined) values.set(feature, [value]);
      else present.push(value);
    }
  return driftRows(
    distributions.map((distribution) => ({
      distribution,
      counts: countsOf(distribution.edges, values.get(distribution.name) ?? []),
    })),
  );
}
