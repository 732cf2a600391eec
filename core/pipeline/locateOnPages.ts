import type { Extraction, FieldReading } from '../contract/extraction.ts';
import { type FieldName, fieldNames } from '../vocabulary/fieldNames.ts';

/**
 * The values an embedded XML states, each with its place on the page where the page shows the same value, so that an
 * analyst can look at it. Fields the XML does not state are taken as the page shows them.
 */
export function locateOnPages(stated: Extraction, seen: Extraction | null): Extraction {
  if (seen === null) return stated;
  const fields: Partial<Record<FieldName, FieldReading>> = {};
  for (const name of fieldNames) {
    const field = located(stated.fields[name], seen.fields[name]);
    if (field !== undefined) fields[name] = field;
  }
  return { fields, lineItems: stated.lineItems.length > 0 ? stated.lineItems : seen.lineItems };
}

function located(stated: FieldReading | undefined, seen: FieldReading | undefined): FieldReading | undefined {
  if (stated === undefined || seen === undefined) return stated ?? seen;
  return stated.value === seen.value && stated.box === null ? { ...stated, page: seen.page, box: seen.box } : stated;
}
