import { z } from 'zod';
import { outcomeOf, outcomes } from '../../alerts/thresholds/ScoredHistory.ts';
import { dispositionSchema } from '../../contract/cases.ts';
import type { CalibrationMonth, DriftRow, ModelHealth } from '../../contract/modelHealth.ts';
import { type ModelIdentity, contributionSchema } from '../../contract/risk.ts';
import type { Distribution } from '../../scoring/drift/Distribution.ts';
import { driftVerdict, populationStability } from '../../scoring/drift/populationStability.ts';
import type { IsoDate } from '../../vocabulary/dates.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { jsonColumn, parseRows } from '../rows.ts';

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
type Decided = z.infer<typeof decidedSchema>;

/** How a model holds up on documents it scored since a day. */
export function readModelHealth(db: SqlDatabase, input: HealthInput): ModelHealth {
  const { model, alertThreshold, distributions, since } = input;
  const scored = parseRows(scoredSchema, db.prepare(scoredSql).all({ sha256: model.sha256, since }));
  const decided = parseRows(decidedSchema, db.prepare(decidedSql).all({ sha256: model.sha256, since }));
  const judged = decided.filter(({ disposition }) => outcomeOf(disposition) !== outcomes.undecided);
  const alerted = judged.filter(({ probability, threshold }) => probability >= threshold);
  return {
    model,
    alertThreshold,
    documents: scored.length,
    drift: distributions.length === 0 ? null : driftOf(distributions, scored),
    quality: {
      alerted: alerted.length,
      alertedLosses: alerted.filter(isLoss).length,
      losses: judged.filter(isLoss).length,
    },
    months: monthsOf(judged),
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
  const rows = distributions.map((distribution) => rowOf(distribution, values.get(distribution.name) ?? []));
  return rows.toSorted((one, other) => placeOf(other) - placeOf(one));
}

/** The score goes first, then what moved most. */
function placeOf({ name, index }: DriftRow): number {
  return name === 'score' ? Number.POSITIVE_INFINITY : index;
}

function rowOf(distribution: Distribution, values: readonly number[]): DriftRow {
  const index = values.length === 0 ? 0 : populationStability(distribution, values);
  const { name } = distribution;
  const isScore = name === 'score';
  const unknown = values.filter((value) => value < 0).length;
  return {
    name,
    index,
    verdict: driftVerdict(index, values.length),
    unknownThen: isScore ? null : (distribution.shares[0] ?? 0),
    unknownNow: isScore || values.length === 0 ? null : unknown / values.length,
  };
}

function isLoss({ disposition }: Decided): boolean {
  return outcomeOf(disposition) === outcomes.loss;
}

function monthsOf(judged: readonly Decided[]): CalibrationMonth[] {
  return [...Map.groupBy(judged, ({ month }) => month)]
    .map(([month, rows]) => ({
      month,
      decided: rows.length,
      losses: rows.filter(isLoss).length,
      expected: rows.reduce((sum, { probability }) => sum + probability, 0),
    }))
    .toSorted((one, other) => one.month.localeCompare(other.month));
}
