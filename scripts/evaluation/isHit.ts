import { Big } from 'big.js';
import { moneyFields } from '../../core/vocabulary/fieldNames.ts';

const money = new Set<string>(moneyFields);

/** Case, punctuation and white space do not count in names, addresses and identifiers. */
export function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Numbers are the same within half a hundredth, as the packs round. */
export function isSameAmount(found: string, wanted: unknown): boolean {
  if ((typeof wanted !== 'number' && typeof wanted !== 'string') || wanted === '' || found === '') return false;
  return new Big(found).minus(new Big(wanted)).abs().lte('0.005');
}

/**
 * Whether a value read counts as right: money within half a cent, everything else equal but for case, punctuation and
 * white space (dates and IBANs are canonical on both sides, so this is equality for them).
 */
export function isHit(field: string, found: string | undefined, wanted: unknown): boolean {
  if (found === undefined) return false;
  if (money.has(field)) return isSameAmount(found, wanted);
  return bare(found) === bare(String(wanted));
}
