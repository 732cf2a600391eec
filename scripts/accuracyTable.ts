/**
 * `node scripts/accuracyTable.ts`: writes the tables of `docs/accuracy.md` anew from the runs kept in
 * `bench/results/accuracy/<number>-<change>/{text,raster,fcc}.json`.
 */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { accuracyTables } from './evaluation/accuracyTables.ts';
import { readRun } from './evaluation/keptRun.ts';

const repository = resolve(import.meta.dirname, '..');
const folder = join(repository, 'bench', 'results', 'accuracy');
const page = join(repository, 'docs', 'accuracy.md');
const [begin, end] = ['<!-- tables: written by scripts/accuracyTable.ts -->', '<!-- end of tables -->'];

const runs = await Promise.all((await readdir(folder)).sort().map((name) => readRun(join(folder, name), name)));
const text = await readFile(page, 'utf8');
const [from, to] = [text.indexOf(begin), text.indexOf(end)];
if (from < 0 || to < from) throw new Error(`${page} has lost the marks its tables stand between.`);
await writeFile(page, `${text.slice(0, from)}${begin}\n\n${accuracyTables(runs)}\n\n${text.slice(to)}`);
