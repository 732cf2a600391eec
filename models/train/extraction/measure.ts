/**
 * How well the product extracts generated documents of seeds that train nothing, by field and by kind of paper.
 *
 *     node models/train/extraction/measure.ts --from 9000000 --count 200 [--layout L] [--type T] [--language L] [--errors FIELD] [--rules]
 *
 * `--errors lines` lists cells of line items, `--rules` goes without the learned ranker. Text layers only. Of papers that are
 * no invoice: what they were taken for, and sums read with confidence.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Extraction } from '../../../core/contract/extraction.ts';
import { settingsSchema } from '../../../core/contract/settings.ts';
import { loadCalibration } from '../../../core/engines/calibration/loadCalibration.ts';
import { loadFieldRanker } from '../../../core/engines/onnx/loadFieldRanker.ts';
import { calibrate } from '../../../core/extraction/calibration/calibrate.ts';
import { extractInvoice } from '../../../core/extraction/extractInvoice.ts';
import { extractRanked } from '../../../core/extraction/extractRanked.ts';
import { fieldNames, moneyFields } from '../../../core/vocabulary/fieldNames.ts';
import { isHit } from '../../../scripts/evaluation/isHit.ts';
import { matchLines } from '../../../scripts/evaluation/matchLines.ts';
import { generateDocument } from '../documents/generateDocument.ts';
import { type GeneratedDocument, generatedTypes, layouts } from '../documents/GeneratedDocument.ts';
import { languageCodes } from '../documents/languages/languages.ts';
import { packTruth } from '../documents/writeDataset.ts';
import { pagesOf } from './pagesOf.ts';

const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: {
    from: text,
    count: text,
    layout: text,
    type: text,
    language: text,
    errors: text,
    rules: { type: 'boolean' },
  },
});
const options = z
  .object({
    from: z.coerce.number().int().default(9_000_000),
    count: z.coerce.number().int().positive().default(200),
    errors: z.string().optional(),
    rules: z.boolean().default(false),
    layout: z.enum(layouts).optional(),
    type: z.enum(generatedTypes).optional(),
    language: z.enum(languageCodes).optional(),
  })
  .parse(values);

interface Marks {
  right: number;
  wrong: number;
  missing: number;
  invented: number;
  sureThoughWrong: number;
}
const marks = new Map<string, Marks>();
const kinds = new Map<string, number>();

function marksOf(name: string): Marks {
  const known = marks.get(name) ?? { right: 0, wrong: 0, missing: 0, invented: 0, sureThoughWrong: 0 };
  marks.set(name, known);
  return known;
}

const money = new Set<string>(moneyFields);
const { doubtThreshold } = settingsSchema.parse({});

function markFields(generated: GeneratedDocument, { fields }: Extraction): void {
  const { fields: truth, places } = generated.truth;
  for (const field of fieldNames) {
    const [read, wanted] = [fields[field], truth[field]];
    const isMeasured = truth.documentType !== 'other' || field === 'documentType' || money.has(field);
    if (!isMeasured || (read === undefined && !(field in places))) continue;
    const mark = marksOf(field);
    if (wanted !== undefined && isHit(field, read?.value, wanted)) {
      mark.right += 1;
      continue;
    }
    mark[read === undefined ? 'missing' : wanted === undefined ? 'invented' : 'wrong'] += 1;
    if ((read?.confidence ?? 0) >= doubtThreshold) mark.sureThoughWrong += 1;
    if (options.errors === field)
      process.stdout.write(
        `${generated.seed} ${generated.layout} ${generated.language} ${read?.confidence ?? '-'}: read "${read?.value ?? ''}" for "${wanted ?? ''}"\n`,
      );
  }
}

function markLines(generated: GeneratedDocument, { lineItems }: Extraction): void {
  const match = matchLines(lineItems, packTruth(generated)['lineItems'] ?? []);
  const mark = marksOf('whole lines');
  mark.right += match.whole;
  mark.missing += match.statedLines - match.whole;
  if (options.errors !== 'lines') return;
  for (const { cell, reading, truth } of match.cells.filter(({ isRight }) => !isRight))
    process.stdout.write(
      `${generated.seed} ${generated.layout} ${generated.language} ${cell}: read "${reading?.value ?? ''}" for "${truth}"\n`,
    );
}

const folder = resolve(import.meta.dirname, '..', '..', 'extraction');
const ranker = options.rules ? null : await loadFieldRanker(folder);
const curves = await loadCalibration(folder);
const { layout, type, language } = options;

for (let seed = options.from; seed < options.from + options.count; seed += 1) {
  const wish = { ...(layout && { layout }), ...(type && { type }), ...(language && { language }) };
  const generated = await generateDocument(seed, wish);
  const pages = await pagesOf(generated);
  const extraction = calibrate(ranker === null ? extractInvoice(pages) : await extractRanked(pages, ranker), curves);
  const kind = `${generated.type} → ${extraction.fields.documentType?.value ?? 'nothing'}`;
  kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  markFields(generated, extraction);
  markLines(generated, extraction);
}

process.stdout.write('field            right  wrong missing invented  sure though wrong     F1\n');
for (const [name, { right, wrong, missing, invented, sureThoughWrong }] of marks) {
  const f1 = (2 * right) / Math.max(1, 2 * right + 2 * wrong + missing + invented);
  const cells = [right, wrong, missing, invented, sureThoughWrong].map((value) => String(value).padStart(7)).join('');
  process.stdout.write(`${name.padEnd(15)}${cells} ${f1.toFixed(3).padStart(18)}\n`);
}
for (const [kind, times] of kinds) process.stdout.write(`${kind}: ${times}\n`);
process.exit(0);
