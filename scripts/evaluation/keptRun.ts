import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const marksSchema = z.object({
  stated: z.number(),
  right: z.number(),
  wrong: z.number(),
  f1: z.number(),
  wrongButConfident: z.number(),
  confidentShare: z.number(),
});
const datasetSchema = z.object({
  documents: z.number(),
  secondsPerPage: z.number(),
  f1: z.number(),
  wrongButConfidentPer100: z.number(),
  fields: z.record(z.string(), marksSchema),
  noInvoices: z.object({ documents: z.number(), confidentTotals: z.number() }).nullable(),
  ocr: z.object({ wordF1: z.number(), characterErrors: z.number(), withoutSpaces: z.number() }).nullable(),
});
export type KeptDataset = z.infer<typeof datasetSchema>;
const binSchema = z.object({ count: z.number(), confidence: z.number(), right: z.number() });
const reliabilitySchema = z.object({ count: z.number(), error: z.number(), bins: z.array(binSchema) });
const datasetsSchema = z.record(z.string(), datasetSchema);
const fileSchema = z.object({
  threshold: z.number(),
  halves: z.object({ looking: datasetsSchema, reporting: datasetsSchema }),
  calibrations: z.object({ reporting: z.array(z.tuple([z.string(), reliabilitySchema])) }).optional(),
});
export type KeptFile = z.infer<typeof fileSchema>;

/** The runs of one change: text layers, pictures, and the four fields the broadcasters' papers are measured by. */
export interface KeptRun {
  /** "02-receipts-by-pp-ocr" as "receipts by pp ocr". */
  readonly change: string;
  readonly text: KeptFile;
  readonly raster: KeptFile;
  readonly fcc: KeptFile;
}

export async function readRun(folder: string, name: string): Promise<KeptRun> {
  const read = async (file: string): Promise<KeptFile> => {
    if (!existsSync(join(folder, file))) throw new Error(`${folder} has no ${file}.`);
    return fileSchema.parse(JSON.parse(await readFile(join(folder, file), 'utf8')));
  };
  const change = name.replace(/^\d+-/, '').replaceAll('-', ' ');
  return { change, text: await read('text.json'), raster: await read('raster.json'), fcc: await read('fcc.json') };
}
