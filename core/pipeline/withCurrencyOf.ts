import type { Extraction } from '../contract/extraction.ts';
import type { SourceRules } from '../contract/sources.ts';

/** It is what a person expects of the folder and not printed: always shown as doubtful. */
const expectedOnly = 0.5;

/** The currency that the rules of a source state, for an invoice with amounts that names none. */
export function withCurrencyOf(rules: SourceRules | null, extraction: Extraction): Extraction {
  const { fields } = extraction;
  const value = rules?.currency ?? null;
  if (value === null || fields.currency !== undefined || fields.grandTotal === undefined) return extraction;
  const currency = { value, raw: null, page: null, box: null, confidence: expectedOnly, source: 'derived' } as const;
  return { ...extraction, fields: { ...fields, currency } };
}
