/**
 * Writes the rows the field rankers are trained on: generated documents, read as the product reads PDFs, some misread as
 * scans are; their candidates with the features the product computes; and which of them is the value of a field.
 *
 *     node models/train/extraction/rows.ts OUT_DIR --from 1 --count 2000
 *
 * `rows-<kind>.f32`: single-precision rows of document, features and, for each field, 1 where the candidate is its printed
 * value, 0.5 where it is the same value printed as something else, 0 elsewhere. `documents.jsonl`: what each document is.
 */
import { mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readByRules } from '../../../core/extraction/extractInvoice.ts';
import { boxOf } from '../../../core/extraction/layout/layoutPages.ts';
import { tokensOf } from '../../../core/extraction/DocumentView.ts';
import type { Candidate } from '../../../core/extraction/ranking/Candidate.ts';
import { candidateRows } from '../../../core/extraction/ranking/candidateRows.ts';
import { candidateKinds, rankedFields, type RankedField } from '../../../core/extraction/ranking/RankedField.ts';
import { rankingCatalogue } from '../../../core/extraction/rankingCatalogue.ts';
import { isHit } from '../../../scripts/evaluation/isHit.ts';
import type { Truth } from '../documents/GeneratedDocument.ts';
import { generateDocument } from '../documents/generateDocument.ts';
import { misread, misreadings } from './misread.ts';
import { pagesOf } from './pagesOf.ts';

/** 1 for the field's own printed value, 0.5 for its value printed as something else, 0 for another value. */
function truthOf({ fields, places }: Truth, field: RankedField, { value, span }: Candidate): number {
  const wanted = fields[field];
  if (wanted === undefined || !isHit(field, value, wanted)) return 0;
  const box = boxOf(tokensOf(span));
  const own = (places[field] ?? []).some(
    (place) =>
      place.own &&
      place.page === span.segment.page &&
      place.box.left < box.right &&
      place.box.right > box.left &&
      place.box.top < box.bottom &&
      place.box.bottom > box.top,
  );
  return own ? 1 : 0.5;
}

/** A generator of its own for each seed (mulberry32), so that a document is misread the same way each time. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { from: { type: 'string', default: '1' }, count: { type: 'string', default: '1000' } },
});
const [folder] = positionals;
if (folder === undefined) throw new Error('Name the folder for the rows.');
mkdirSync(folder, { recursive: true });
const catalogue = rankingCatalogue();
const kinds = candidateKinds.map((kind) => ({ kind, features: catalogue[kind], fields: rankedFields[kind] }));
writeFileSync(join(folder, 'rows.json'), `${JSON.stringify({ kinds }, null, 1)}\n`);
const files = new Map(candidateKinds.map((kind) => [kind, openSync(join(folder, `rows-${kind}.f32`), 'w')]));
const list = openSync(join(folder, 'documents.jsonl'), 'w');

for (let index = 0; index < Number(values.count); index += 1) {
  const seed = Number(values.from) + index;
  const generated = await generateDocument(seed);
  const random = randomOf(seed);
  const how = misreadings[random() < 0.45 ? 0 : random() < 0.6 ? 1 : 2] ?? misreadings[0];
  if (how === undefined) continue;
  const reading = readByRules((await pagesOf(generated)).map((page) => misread(page, how, random)));
  const rows = candidateRows(reading);
  const { truth } = generated;
  const rules: Record<string, string> = {};
  const stated: Record<string, boolean> = {};
  for (const kind of candidateKinds) {
    for (const field of rankedFields[kind]) {
      const read = reading.extraction.fields[field]?.value;
      const wanted = truth.fields[field];
      stated[field] = wanted !== undefined;
      rules[field] =
        read === undefined ? 'absent' : wanted !== undefined && isHit(field, read, wanted) ? 'right' : 'wrong';
    }
    const { candidates, rows: values } = rows[kind];
    const table = candidates.flatMap((candidate, at) => [
      index,
      ...(values[at] ?? []),
      ...rankedFields[kind].map((field) => truthOf(truth, field, candidate)),
    ]);
    writeSync(files.get(kind) ?? 0, new Uint8Array(Float32Array.from(table).buffer));
  }
  const family = generated.layout;
  writeSync(
    list,
    `${JSON.stringify({ seed, family, type: generated.type, language: generated.language, noise: how.name, stated, rules })}\n`,
  );
}
