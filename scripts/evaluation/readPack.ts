import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { z } from 'zod';

const truthSchema = z.looseObject({ _score: z.array(z.string()).default([]) });
export type Truth = z.infer<typeof truthSchema>;

export interface PackDocument {
  readonly dataset: string;
  readonly id: string;
  readonly file: string;
  readonly truth: Truth;
}

async function readDataset(pack: string, dataset: string): Promise<PackDocument[]> {
  const folder = join(pack, dataset, 'docs');
  const documents: PackDocument[] = [];
  for (const name of (await readdir(folder)).sort()) {
    const { name: id } = parse(name);
    const truthFile = join(pack, dataset, 'truth', `${id}.json`);
    if (!existsSync(truthFile)) continue;
    const truth = truthSchema.parse(JSON.parse(await readFile(truthFile, 'utf8')));
    documents.push({ dataset, id, file: join(folder, name), truth });
  }
  return documents;
}

/** The documents with truth of a pack (`<dataset>/docs/<id>.<ext>`, `<dataset>/truth/<id>.json`), one dataset or all. */
export async function readPack(pack: string, onlyDataset: string | undefined): Promise<PackDocument[]> {
  const names = onlyDataset === undefined ? (await readdir(pack)).sort() : [onlyDataset];
  const datasets = names.filter(
    (name) => existsSync(join(pack, name, 'docs')) && existsSync(join(pack, name, 'truth')),
  );
  return (await Promise.all(datasets.map((name) => readDataset(pack, name)))).flat();
}
