/**
 * `npm run eval -- PACK_DIR [--dataset NAME] [--json FILE]`: reads a pack of documents with truth with the real engine, from the
 * visible page only (embedded XML is ignored except where the document is XML itself), and prints hits per dataset and field.
 */
import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { isHit, lineItemShare } from './evaluation/isHit.ts';
import { readPack, type PackDocument } from './evaluation/readPack.ts';

const readingSchema = z.object({
  file: z.string(),
  status: z.string(),
  reason: z.string().optional(),
  fields: z.record(z.string(), z.object({ value: z.string() })),
  lineItems: z.array(z.record(z.string(), z.object({ value: z.string() }))),
  timingsMs: z.record(z.string(), z.number()),
});
type Reading = z.infer<typeof readingSchema>;

async function* readings(files: readonly string[], isVisibleOnly: boolean): AsyncGenerator<Reading> {
  const vouch = fileURLToPath(new URL('../core/cli/vouch.ts', import.meta.url));
  const flags = isVisibleOnly ? ['--visible-only'] : [];
  const child = spawn(process.execPath, [vouch, 'read', '--json', ...flags, ...files], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) yield readingSchema.parse(JSON.parse(line));
}

interface Tally {
  hits: number;
  scored: number;
}

function scoreOf(document: PackDocument, reading: Reading, field: string): number {
  if (field === 'lineItems') {
    const found = reading.lineItems.map((line) => line['lineTotal']?.value);
    return lineItemShare(found, document.truth['lineItems']);
  }
  return isHit(field, reading.fields[field]?.value, document.truth[field]) ? 1 : 0;
}

/** Fields in the pack's truth that Vouch does not extract yet are reported as such, not as misses. */
const notExtracted = new Set(['contractOrDocumentNumber', 'servicePeriodStart', 'servicePeriodEnd']);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { dataset: { type: 'string' }, json: { type: 'string' } },
});
const [pack] = positionals;
if (pack === undefined) throw new Error('Name the folder of the pack: npm run eval -- PACK_DIR');
const documents = await readPack(pack, values.dataset);
const byFile = new Map(documents.map((document) => [document.file, document]));
const tallies = new Map<string, Map<string, Tally>>();
const statuses = new Map<string, number>();
for (const isXml of [false, true]) {
  const files = documents.map((document) => document.file).filter((file) => file.endsWith('.xml') === isXml);
  if (files.length === 0) continue;
  for await (const reading of readings(files, !isXml)) {
    statuses.set(reading.status, (statuses.get(reading.status) ?? 0) + 1);
    const document = byFile.get(reading.file);
    if (document === undefined) continue;
    const fields = tallies.get(document.dataset) ?? new Map<string, Tally>();
    tallies.set(document.dataset, fields);
    for (const field of document.truth._score) {
      if (notExtracted.has(field)) continue;
      const tally = fields.get(field) ?? { hits: 0, scored: 0 };
      fields.set(field, tally);
      tally.hits += scoreOf(document, reading, field);
      tally.scored += 1;
    }
  }
}
const report = Object.fromEntries([...tallies].map(([dataset, fields]) => [dataset, Object.fromEntries(fields)]));
for (const [dataset, fields] of tallies) {
  console.log(`\n${dataset}`);
  for (const [field, { hits, scored }] of fields) {
    console.log(`  ${field.padEnd(16)} ${((hits / scored) * 100).toFixed(1).padStart(6)} %  of ${scored}`);
  }
}
console.log(
  `\nVerdicts: ${[...statuses].map(([status, count]) => `${count} ${status}`).join(', ')} of ${documents.length} files`,
);
if (values.json !== undefined) {
  await writeFile(values.json, `${JSON.stringify({ statuses: Object.fromEntries(statuses), report }, null, 2)}\n`);
}
