import type { Extraction } from '../contract/extraction.ts';
import type { Finding } from '../contract/findings.ts';
import type { SourceRules } from '../contract/sources.ts';
import { vendorKey } from '../validation/comparisonKeys.ts';
import { say } from '../vocabulary/sentences/say.ts';
import { saying } from '../validation/saying.ts';

/** What the rules of a document's source say against it: another vendor than the folder is kept for. */
export function findingsOfSource(rules: SourceRules | null, { fields }: Extraction): readonly Finding[] {
  const expected = rules?.expectedVendor ?? null;
  const vendor = fields.vendor;
  if (expected === null || vendor === undefined || vendorKey(vendor.value) === vendorKey(expected)) return [];
  return [
    {
      code: 'VENDOR_UNEXPECTED',
      severity: 'medium',
      ...saying(say('source.otherVendor', { expected, vendor: vendor.value })),
      fields: ['vendor'],
      page: vendor.page,
      box: vendor.box,
      relatedDocumentId: null,
    },
  ];
}
