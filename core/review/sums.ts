import { Big } from 'big.js';
import type { FieldReading, Fields } from '../contract/extraction.ts';
import { derivedReading } from '../extraction/readingOf.ts';
import type { FieldName } from '../vocabulary/fieldNames.ts';
import { decimalSchema } from '../vocabulary/money.ts';

const tolerance = new Big('0.011');
const summed = ['netTotal', 'taxTotal', 'grandTotal'] as const;

/** Whether net and tax make the gross (EN 16931 BR-CO-15); null where one of the three is not known. */
export function addUp(fields: Fields): boolean | null {
  const [net, tax, gross] = summed.map((name) => amountOf(fields[name]));
  if (!net || !tax || !gross) return null;
  return net.plus(tax).minus(gross).abs().lte(tolerance);
}

/**
 * Sums that had been computed from ones that have changed since, computed anew. `changed`: the fields that now say
 * something else. A printed sum is never touched.
 */
export function recomputed(before: Fields, after: Fields, changed: ReadonlySet<FieldName>): Fields {
  if (!summed.some((name) => changed.has(name))) return after;
  const stale = summed.find((name) => !changed.has(name) && after[name]?.source === 'derived');
  const anew = stale === undefined ? null : sumFor(stale, after);
  const fields: Fields = stale === undefined || anew === null ? after : { ...after, [stale]: anew };
  const { duePayable: due, grandTotal: gross } = fields;
  const wasGross = due?.source === 'derived' && due.value === before.grandTotal?.value;
  if (!wasGross || gross === undefined || changed.has('duePayable')) return fields;
  return { ...fields, duePayable: derivedReading(gross.value, gross.confidence) };
}

function sumFor(name: (typeof summed)[number], fields: Fields): FieldReading | null {
  const [net, tax, gross] = summed.map((each) => amountOf(fields[each]));
  const confidence = fields[name]?.confidence ?? 0.5;
  if (name === 'grandTotal') return net && tax ? derivedReading(net.plus(tax).toFixed(2), confidence) : null;
  const other = name === 'netTotal' ? tax : net;
  return gross && other ? derivedReading(gross.minus(other).toFixed(2), confidence) : null;
}

function amountOf(reading: FieldReading | undefined): Big | null {
  const decimal = decimalSchema.safeParse(reading?.value);
  return decimal.success ? new Big(decimal.data) : null;
}
