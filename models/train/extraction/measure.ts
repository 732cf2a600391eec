/**
 * How well the product extracts generated documents of seeds that train nothing, by field and by kind of paper.
 *
 *     node models/train/extraction/measure.ts --from 9000000 --count 200 [--layout L] [--type T] [--language L] [--errors FIELD] [--rules]
 *
 * `--rules`: without the learned ranker. Text layers only. Of papers that are no invoice: what they were taken for, and sums read with confidence.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { calibrate } from '../../../core/extraction/calibration/calibrate.ts';
import { extractInvoice } from '../../../core/extraction/extractInvoice.ts';
import { extractRanked } from '../../../core/extraction/extractRanked.ts';
import { loadCalibration } from '../../../core/engines/calibration/loadCalibration.ts';
import { loadFieldRanker } from '../../../core/engines/onnx/loadFieldRanker.ts';
import { settingsSchema } from '../../../core/contract/settings.ts';
import { type FieldName, moneyFields } from '../../../core/vocabulary/fieldNames.ts';
import { isHit } from '../../../scripts/evaluation/isHit.ts';
import { matchLines } from '../../../scripts/evaluation/matchLines.ts';
import { generateDocument } from '../documents/generateDocument.ts';
import { generatedTypes, layouts } from '../documents/GeneratedDocument.ts';
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
const { from, count, errors, rules, ...wish } = z
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
const { layout, type, language } = wish;
const threshold = settingsSchema.parse({}).doubtThreshold;
const models = resolve(import.meta.dirname, '..', '..', 'extraction');
const ranker = rules ? null : await loadFieldRanker(models);
const curves = await loadCalibration(models);

interface Marks {
  right: number;
  wrong: number;
  missing: number;
  invented: number;
  confident: number;
}
const marks = new Map<string, Marks>();
const at = (name: string): Marks => {
  const known = marks.get(name) ?? { right: 0, wrong: 0, missing: 0, invented: 0, confident: 0 };
  marks.set(name, known);
  return known;
};
const kinds = new Map<string, number>();

for (let seed = from; seed < from + count; seed += 1) {
  const generated = await generateDocument(seed, {
    ...(layout && { layout }),
    ...(type && { type }),
    ...(language && { language }),
  });
  const pages = await pagesOf(generated);
  const raw = ranker === null ? extractInvoice(pages) : await extractRanked(pages, ranker);
  const { fields, lineItems } = calibrate(raw, curves);
  const truth = generated.truth.fields;
  const isOther = truth.documentType === 'other';
  const kind = `${generated.type} → ${fields.documentType?.value ?? 'nothing'}`;
  kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const printed = new Set<string>(Object.keys(packTruth(generated)).filter((name) => name in truth));
  for (const name of new Set<string>([...Object.keys(fields), ...printed])) {
    const field = name as FieldName;
    const [read, wanted] = [fields[field], truth[field]];
    if (isOther && !(moneyFields as readonly string[]).includes(name) && name !== 'documentType') continue;
    const mark = at(name);
    const isRight = wanted !== undefined && isHit(name, read?.value, wanted);
    if (isRight) mark.right += 1;
    else if (read === undefined) mark.missing += 1;
    else if (wanted === undefined) mark.invented += 1;
    else mark.wrong += 1;
    if (!isRight && read !== undefined && read.confidence >= threshold) mark.confident += 1;
    if (!isRight && errors === name)
      process.stdout.write(
        `${seed} ${generated.layout} ${generated.language} ${name} ${read?.confidence ?? '-'}: read "${read?.value ?? ''}" for "${wanted ?? ''}"\n`,
      );
  }
  const match = matchLines(lineItems, packTruth(generated)['lineItems'] ?? []);
  const lines = at('whole lines');
  lines.right += match.whole;
  lines.missing += match.statedLines - match.whole;
  if (errors === 'lines')
    for (const cell of match.cells.filter(({ isRight }) => !isRight))
      process.stdout.write(
        `${seed} ${generated.layout} ${cell.cell}: read "${cell.reading?.value ?? ''}" for "${cell.truth}"\n`,
      );
  if (errors === 'lines' && match.missing.length > 0)
    process.stdout.write(`${seed} ${generated.layout} missing ${match.missing.length} of ${match.stated}\n`);
}

process.stdout.write('field            right  wrong missing invented  sure though wrong     F1\n');
for (const [name, { right, wrong, missing, invented, confident }] of [...marks].toSorted()) {
  const f1 = (2 * right) / Math.max(1, 2 * right + 2 * wrong + missing + invented);
  const cells = [right, wrong, missing, invented, confident].map((value) => String(value).padStart(7)).join('');
  process.stdout.write(`${name.padEnd(15)}${cells} ${f1.toFixed(3).padStart(18)}\n`);
}
for (const [kind, times] of [...kinds].toSorted()) process.stdout.write(`${kind}: ${times}\n`);
process.exit(0);
