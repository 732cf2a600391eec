import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { extname, join, parse } from 'node:path';
import { z } from 'zod';
import { type Half, halfOf } from './half.ts';
import { readSamples } from './readSamples.ts';

const truthSchema = z.looseObject({
  _score: z.array(z.string()).default([]),
  _meta: z.looseObject({ docType: z.string().nullish(), exhaustive: z.boolean().default(false) }).prefault({}),
});
export type Truth = z.infer<typeof truthSchema>;

export interface PackDocument {
  readonly dataset: string;
  readonly id: string;
  /** What is read, in page order: one file, or the pictures of its pages. */
  readonly files: readonly string[];
  readonly truth: Truth;
  /** Transcript of the page, line by line, where the pack has one. */
  readonly transcript: readonly string[] | null;
}

export interface PackOptions {
  /** All datasets where empty. */
  readonly datasets: readonly string[];
  readonly half: Half | null;
  /** Read `docs-raster/` (pages without a text layer); documents that are pictures anyway are read as they are. */
  readonly isRaster: boolean;
}

const transcriptSchema = z.object({ lines: z.array(z.object({ text: z.string() })) });
const pictures = new Set(['.jpg', '.jpeg', '.png', '.tif', '.tiff', '.webp']);

async function readTranscript(file: string): Promise<string[] | null> {
  if (!existsSync(file)) return null;
  return transcriptSchema.parse(JSON.parse(await readFile(file, 'utf8'))).lines.map(({ text }) => text);
}

/** Pages `<id>-<page>.jpg` by the id of their document, in page order. */
async function rasterPages(folder: string): Promise<Map<string, string[]>> {
  const pages = new Map<string, { number: number; file: string }[]>();
  for (const name of existsSync(folder) ? await readdir(folder) : []) {
    const [, id, number] = /^(.+)-(\d+)$/.exec(parse(name).name) ?? [];
    if (id === undefined) continue;
    pages.set(id, [...(pages.get(id) ?? []), { number: Number(number), file: join(folder, name) }]);
  }
  return new Map(
    [...pages].map(([id, all]) => [id, all.toSorted((a, b) => a.number - b.number).map(({ file }) => file)]),
  );
}

async function readDataset(pack: string, dataset: string, { half, isRaster }: PackOptions): Promise<PackDocument[]> {
  const folder = join(pack, dataset);
  const raster = isRaster ? await rasterPages(join(folder, 'docs-raster')) : null;
  const documents: PackDocument[] = [];
  for (const name of (await readdir(join(folder, 'docs'))).sort()) {
    const { name: id } = parse(name);
    const truthFile = join(folder, 'truth', `${id}.json`);
    if (!existsSync(truthFile) || (half !== null && halfOf(id) !== half)) continue;
    const isPicture = pictures.has(extname(name).toLowerCase());
    const files = raster?.get(id) ?? (raster === null || isPicture ? [join(folder, 'docs', name)] : []);
    if (files.length === 0) continue;
    const truth = truthSchema.parse(JSON.parse(await readFile(truthFile, 'utf8')));
    documents.push({ dataset, id, files, truth, transcript: await readTranscript(join(folder, 'ocr', `${id}.json`)) });
  }
  return documents;
}

/**
 * The documents with truth of a pack: `<dataset>/docs/<id>.<ext>`, `<dataset>/truth/<id>.json`, optional
 * `docs-raster/<id>-<page>.jpg` and `ocr/<id>.json`. The folder `assets` is a pack too: that of the bundled samples.
 */
export async function readPack(pack: string, options: PackOptions): Promise<PackDocument[]> {
  if (existsSync(join(pack, 'samplesTruth.json'))) {
    const samples = await readSamples(pack);
    return samples.filter(({ id }) => options.half === null || halfOf(id) === options.half);
  }
  const names = options.datasets.length === 0 ? (await readdir(pack)).sort() : options.datasets;
  const isThere = (name: string): boolean =>
    existsSync(join(pack, name, 'docs')) && existsSync(join(pack, name, 'truth'));
  const strange = options.datasets.find((name) => !isThere(name));
  if (strange !== undefined) throw new Error(`${pack} has no dataset "${strange}".`);
  return (await Promise.all(names.filter(isThere).map((name) => readDataset(pack, name, options)))).flat();
}
