import { Big } from 'big.js';
import { z } from 'zod';
import { moneyFields } from '../../core/vocabulary/fieldNames.ts';

const money = new Set<string>(moneyFields);
const lineSchema = z.array(z.looseObject({ lineTotal: z.union([z.number(), z.string()]).nullish() }));

/** Case, punctuation and white space do not count in names, addresses and identifiers. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function isSameAmount(found: string, wanted: unknown): boolean {
  if (typeof wanted !== 'number' && typeof wanted !== 'string') return false;
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

/** Share of the true line totals that were found, each found line used once. */
export function lineItemShare(found: readonly (string | undefined)[], wanted: unknown): number {
  const lines = lineSchema.parse(wanted);
  const rest = found.filter((value) => value !== undefined);
  let hits = 0;
  for (const line of lines) {
    const at = rest.findIndex((value) => line.lineTotal != null && isSameAmount(value, line.lineTotal));
    if (at < 0) continue;
    rest.splice(at, 1);
    hits += 1;
  }
  return lines.length === 0 ? 1 : hits / lines.length;
}
