import { readFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { z } from 'zod';
import { fieldNames } from '../../core/vocabulary/fieldNames.ts';
import type { PackDocument } from './readPack.ts';

const samplesSchema = z.array(z.looseObject({ fileName: z.string(), documentType: z.string() }));

/** The bundled samples (`assets/samples`, `assets/samplesTruth.json`) as documents of a pack: every field stated is scored. */
export async function readSamples(assets: string): Promise<PackDocument[]> {
  const samples = samplesSchema.parse(JSON.parse(await readFile(join(assets, 'samplesTruth.json'), 'utf8')));
  return samples.map(({ fileName, ...truth }) => ({
    dataset: 'samples',
    id: parse(fileName).name,
    files: [join(assets, 'samples', fileName)],
    truth: {
      ...truth,
      _score: fieldNames.filter((field) => field in truth),
      _meta: { docType: truth.documentType, exhaustive: false },
    },
    transcript: null,
  }));
}
