/**
 * Forms in which names and numbers are compared. `N()` of the AP-test catalogue: upper case, letters and digits only,
 * no leading zeros. Stored in `invoice.vendor_key` and `invoice.number_key`, so a change here needs a migration.
 */
const legalForms =
  /\b(gmbh|mbh|ag|kg|ohg|ug|ltd|limited|llc|inc|plc|corp|co|sarl|sas|sa|srl|spa|bv|nv|sl|lda|sp z o o|oy|ab|as|aps)\b/g;

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Vendor name without case, accents, punctuation and legal form; null when nothing is left. */
export function vendorKey(name: string): string | null {
  const words = folded(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const bare = words.replace(legalForms, ' ').replace(/\s+/g, ' ').trim();
  return bare || words || null;
}

/** Invoice number without case, separators and leading zeros; null when nothing is left. */
export function numberKey(invoiceNumber: string): string | null {
  const key = folded(invoiceNumber)
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/^0+/, '');
  return key || null;
}
