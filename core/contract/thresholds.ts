import { oc } from '@orpc/contract';
import { z } from 'zod';
import { instantSchema, isoDateSchema } from '../vocabulary/dates.ts';
import { failureSchema } from '../vocabulary/failure.ts';
import { documentIdSchema } from '../vocabulary/ids.ts';
import { currencySchema, decimalSchema } from '../vocabulary/money.ts';

const count = z.number().int().nonnegative();
/** Euro by rough rates: it compares amounts of different currencies and is nothing to book by. */
const euros = z.number().nonnegative();

/** What a threshold would have alerted over a period. */
export const alertFiguresSchema = z.object({
  alerts: count,
  /** Amounts of all alerted documents. */
  alertedMoney: euros,
  /** Probability × amount over the alerted documents: what they are expected to save. */
  expectedMoney: euros,
  /** Alerted documents of which a person has said whether they were a loss, and those that were. */
  decided: count,
  losses: count,
  lossMoney: euros,
});
export type AlertFigures = Readonly<z.infer<typeof alertFiguresSchema>>;

const probability = z.number().min(0).max(1);
export const curvePointSchema = alertFiguresSchema.extend({ threshold: probability });
export type CurvePoint = Readonly<z.infer<typeof curvePointSchema>>;

export const thresholdVersionSchema = z.object({
  number: z.number().int().positive(),
  name: z.string(),
  note: z.string(),
  /** Null: the threshold the model came with. */
  probability: probability.nullable(),
  by: z.string(),
  at: instantSchema,
  /** What the backtest said when it was made, and over how many days. */
  figures: alertFiguresSchema,
  days: count,
});
export type ThresholdVersion = Readonly<z.infer<typeof thresholdVersionSchema>>;

/** The history a backtest is made over: the last days, or all; documents that were received then. */
const spanSchema = z.object({ days: z.number().int().min(1).max(3660).nullable().default(90) });

export const thresholdCurveSchema = z.object({
  /** First and last day of receipt; null where the period has no scored document. */
  from: isoDateSchema.nullable(),
  to: isoDateSchema.nullable(),
  /** Calendar days between them, both counted. */
  days: count,
  documents: count,
  /** Alerts that findings open whatever the threshold. */
  byFinding: count,
  /** Everything there is to catch: a threshold of nought. */
  whole: alertFiguresSchema,
  /** Lowest threshold first. */
  points: z.array(curvePointSchema).readonly(),
  /** The threshold at work, and the one the model came with; null where there is no usable model. */
  inUse: probability.nullable(),
  ofModel: probability.nullable(),
  /** Number of the version at work; null where the threshold was never set by name. */
  version: z.number().int().nullable(),
});
export type ThresholdCurve = Readonly<z.infer<typeof thresholdCurveSchema>>;

export const movedDocumentSchema = z.object({
  documentId: documentIdSchema,
  fileName: z.string(),
  vendor: z.string().nullable(),
  currency: currencySchema.nullable(),
  grandTotal: decimalSchema.nullable(),
  probability,
});

/** What a move of the threshold gains or loses. */
export const thresholdMoveSchema = z.object({
  isGain: z.boolean(),
  alerts: count,
  money: euros,
  expectedMoney: euros,
  losses: count,
  lossMoney: euros,
  /** Those with most money. */
  documents: z.array(movedDocumentSchema).readonly(),
});
export type ThresholdMove = Readonly<z.infer<typeof thresholdMoveSchema>>;

const base = oc.errors({ VOUCH: { data: failureSchema } });

/** From which probability alerts open, tried on one's own history. */
export const thresholdsContract = {
  curve: base.input(spanSchema).output(thresholdCurveSchema),
  /** What would be alerted at `threshold` and is not at `from`, or the other way round. */
  compare: base.input(spanSchema.extend({ from: probability, threshold: probability })).output(thresholdMoveSchema),
  /** Every version that was made, newest first. */
  versions: base.output(z.array(thresholdVersionSchema).readonly()),
  /** Keeps a version and puts it to work for documents scored from then on. Can be undone. */
  apply: base
    .input(
      spanSchema.extend({
        name: z.string().trim().min(1).max(100),
        note: z.string().trim().max(1000).default(''),
        probability: probability.nullable(),
      }),
    )
    .output(thresholdVersionSchema),
  /** Puts an earlier version to work again. Can be undone. */
  use: base.input(z.object({ number: z.number().int().positive() })).output(thresholdVersionSchema),
};
