/**
 * `node models/train/documents/writePack.ts OUT --count N --seed S [--dataset NAME] [--type T] [--language L] [--layout L] [--dpi D] [--rung R]`:
 * writes made documents with their truth as a pack for `npm run eval`: `NAME/docs/ID.pdf`, `NAME/truth/ID.json` and
 * `NAME/docs-raster/ID-PAGE.jpg`, the latter spoilt as rung R of the noise ladder says.
 */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { rungs } from './degrade.ts';
import { generatedTypes, layouts } from './GeneratedDocument.ts';
import { languageCodes } from './languages/languages.ts';
import { writeDataset } from './writeDataset.ts';

const optionsSchema = z.object({
  count: z.coerce.number().int().positive().default(24),
  seed: z.coerce.number().int().nonnegative().default(1),
  dataset: z.string().default('generated'),
  dpi: z.coerce.number().int().min(50).max(400).default(150),
  rung: z.enum(rungs).default('clean'),
  type: z.enum(generatedTypes).optional(),
  language: z.enum(languageCodes).optional(),
  layout: z.enum(layouts).optional(),
});

const text = { type: 'string' } as const;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { count: text, seed: text, dataset: text, dpi: text, type: text, language: text, layout: text, rung: text },
});
const [out] = positionals;
if (out === undefined) throw new Error('Name the folder to write to: node models/train/documents/writePack.ts OUT');
const { type, language, layout, ...options } = optionsSchema.parse(values);
const wish = { ...(type && { type }), ...(language && { language }), ...(layout && { layout }) };
await writeDataset({ ...options, out, wish });
