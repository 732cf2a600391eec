/**
 * Computes the features of simulated invoices with the code that computes them in the product: each invoice is checked
 * and measured against those of its company that arrived before it, then joins their history.
 *
 *     node models/train/features.ts INVOICES.jsonl FEATURES.csv
 *     node models/train/features.ts --describe      prints name, description and largest value of each
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { type Extraction, extractionSchema } from '../../core/contract/extraction.ts';
import type { PageReading } from '../../core/contract/reading.ts';
import { features, featureValues } from '../../core/scoring/features.ts';
import { MemoryHistory, pastInvoiceOf } from '../../core/validation/testing/MemoryHistory.ts';
import { validateInvoice } from '../../core/validation/validateInvoice.ts';
import { fieldNameSchema, lineItemCellSchema } from '../../core/vocabulary/fieldNames.ts';
import { valueSourceSchema } from '../../core/vocabulary/confidence.ts';
import { isoDateSchema } from '../../core/vocabulary/dates.ts';

const simulatedReading = z
  .object({ value: z.string(), confidence: z.number(), source: valueSourceSchema })
  .transform((reading) => ({ ...reading, raw: reading.value, page: 1, box: null }));
const lineSchema = z.object({
  company: z.number().int(),
  day: isoDateSchema,
  fraud: z.string().nullable(),
  fields: z.partialRecord(fieldNameSchema, simulatedReading),
  lineItems: z.array(z.partialRecord(lineItemCellSchema, simulatedReading)),
  factoring: z.boolean(),
});
type SimulatedInvoice = z.infer<typeof lineSchema>;

const factoringPage: PageReading = {
  number: 1,
  width: 595,
  height: 842,
  rotation: 0,
  skew: 0,
  source: 'text-layer',
  words: [{ text: 'Factoring', box: { left: 0, top: 0, right: 50, bottom: 10 }, confidence: 1, line: 0 }],
};

function measure(invoice: SimulatedInvoice, extraction: Extraction, history: MemoryHistory): string {
  const pages = invoice.factoring ? [factoringPage] : [];
  const findings = validateInvoice({ extraction, pages, history, today: invoice.day });
  const values = featureValues({ extraction, findings, history, today: invoice.day });
  const isCritical = findings.some(({ severity }) => severity === 'critical') ? 1 : 0;
  const numbers = features.map(({ name }) => Math.fround(values.get(name) ?? Number.NaN).toPrecision(9));
  return [invoice.day, invoice.company, invoice.fraud ?? '', isCritical, ...numbers.map(Number)].join(',');
}

async function main([from, to]: readonly string[]): Promise<void> {
  if (from === '--describe') {
    const described = features.map(({ name, description, maximum }) => ({ name, description, maximum }));
    process.stdout.write(`${JSON.stringify(described, null, 1)}\n`);
    return;
  }
  if (from === undefined || to === undefined) throw new Error('Usage: node features.ts INVOICES.jsonl FEATURES.csv');
  const histories = new Map<number, MemoryHistory>();
  const out = createWriteStream(to);
  out.write(`${['day', 'company', 'fraud', 'critical', ...features.map(({ name }) => name)].join(',')}\n`);
  let count = 0;
  for await (const line of createInterface({ input: createReadStream(from) })) {
    const invoice = lineSchema.parse(JSON.parse(line));
    const history = histories.get(invoice.company) ?? new MemoryHistory();
    histories.set(invoice.company, history);
    const extraction = extractionSchema.parse({ fields: invoice.fields, lineItems: invoice.lineItems });
    if (!out.write(`${measure(invoice, extraction, history)}\n`)) await once(out, 'drain');
    count += 1;
    history.add(pastInvoiceOf(String(count), `${count}.pdf`, extraction));
  }
  out.end();
  await once(out, 'finish');
}

await main(process.argv.slice(2));
