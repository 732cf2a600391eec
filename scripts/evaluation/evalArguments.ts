import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { PackOptions } from './readPack.ts';

export interface EvalOptions extends PackOptions {
  readonly pack: string;
  readonly json: string | null;
  readonly isListingErrors: boolean;
  readonly isFresh: boolean;
  /** Show how far stated confidence is true. */
  readonly isShowingCalibration: boolean;
  /** Judge confidence as extraction states it, before any reliability curve. */
  readonly isRawConfidence: boolean;
  /** Labelled fields to score instead of those the truth says to score; empty: those. */
  readonly fields: readonly string[];
  /** Doubt threshold instead of the default setting. */
  readonly threshold: number | null;
}

const usage = `npm run eval -- PACK_DIR [options]
  --dataset NAME[,NAME]        Only these datasets
  --half looking|reporting     Only this half of the documents
  --raster                     Read the pictures in docs-raster/, so that no text layer helps
  --fields NAME[,NAME]         Score these labelled fields instead of those in _score
  --threshold SHARE            Doubt threshold (default: that of the settings)
  --errors                     List every value that is not right (looking half only)
  --calibration                Reliability curve and expected calibration error of each field
  --raw-confidence             Confidence as extraction states it, before reliability curves
  --fresh                      Read every page again instead of using kept readings
  --json FILE                  Write the marks as JSON`;

const listSchema = z
  .string()
  .default('')
  .transform((text) => text.split(',').filter((part) => part !== ''));
const schema = z.object({
  dataset: listSchema,
  half: z.enum(['looking', 'reporting']).nullable().default(null),
  raster: z.boolean().default(false),
  fields: listSchema,
  threshold: z.coerce.number().min(0).max(1).nullable().default(null),
  errors: z.boolean().default(false),
  calibration: z.boolean().default(false),
  'raw-confidence': z.boolean().default(false),
  fresh: z.boolean().default(false),
  json: z.string().nullable().default(null),
});

/** What was typed after `npm run eval --`. @throws Error that tells what is wrong and how the command is used */
export function parseEvalArguments(argv: readonly string[]): EvalOptions {
  try {
    return understood(argv);
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new Error(`${reason}\n\n${usage}`, { cause: error });
  }
}

function understood(argv: readonly string[]): EvalOptions {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      dataset: { type: 'string' },
      half: { type: 'string' },
      raster: { type: 'boolean' },
      fields: { type: 'string' },
      threshold: { type: 'string' },
      errors: { type: 'boolean' },
      calibration: { type: 'boolean' },
      'raw-confidence': { type: 'boolean' },
      fresh: { type: 'boolean' },
      json: { type: 'string' },
    },
  });
  const pack = z.string({ error: 'Name the folder of the pack.' }).parse(positionals[0]);
  const {
    dataset,
    raster,
    errors,
    calibration,
    'raw-confidence': isRawConfidence,
    fresh,
    ...rest
  } = schema.parse(values);
  return {
    ...rest,
    pack: resolve(pack),
    datasets: dataset,
    isRaster: raster,
    isListingErrors: errors,
    isShowingCalibration: calibration,
    isRawConfidence,
    isFresh: fresh,
  };
}
