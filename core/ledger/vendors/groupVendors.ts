import type { VendorIdentity } from './VendorIdentity.ts';
import { countryKey, isOneKind, taxKey } from './identifierKeys.ts';

/** That two rows are one vendor: said, or as probable as `probability` says. */
export interface VendorLink {
  readonly one: number;
  readonly other: number;
  readonly probability: number;
}

export interface VendorGroups {
  /** Rows of each group of two and more, by number. */
  readonly groups: readonly (readonly number[])[];
  /** Links that would have joined rows which contradict each other. */
  readonly heldApart: readonly { readonly link: VendorLink; readonly because: Contradiction }[];
}

export type Contradiction = 'tax-id' | 'country' | 'said' | 'size';

/** Rows a group may have; longer chains are of a key that many share. */
const mostInGroup = 50;

/**
 * Joins links to groups, the most probable first, and guards against chains: a link is left out where it would bring rows together that were said to be
 * different, or that state different tax ids of one kind or different countries, unless that very pair is linked itself.
 */
export function groupVendors(
  vendors: readonly VendorIdentity[],
  links: readonly VendorLink[],
  saidDifferent: (one: number, other: number) => boolean = () => false,
): VendorGroups {
  const members = new Map<number, number[]>();
  const rowsOf = (row: number): number[] => members.get(row) ?? [row];
  const linked = new Set(links.map(({ one, other }) => pairNumber(one, other)));
  const heldApart: { link: VendorLink; because: Contradiction }[] = [];
  for (const link of [...links].sort((one, other) => other.probability - one.probability)) {
    const [own, others] = [rowsOf(link.one), rowsOf(link.other)];
    if (own === others) continue;
    const because = contradictionOf(own, others);
    if (because !== null) {
      heldApart.push({ link, because });
      continue;
    }
    const joined = [...own, ...others];
    for (const row of joined) members.set(row, joined);
  }
  const groups = [...new Set(members.values())].map((rows) => [...rows].sort((one, other) => one - other));
  return { groups: groups.sort(([one = 0], [other = 0]) => one - other), heldApart };

  function contradictionOf(own: readonly number[], others: readonly number[]): Contradiction | null {
    if (own.length + others.length > mostInGroup) return 'size';
    for (const one of own)
      for (const other of others) {
        if (saidDifferent(one, other)) return 'said';
        const [vendor, second] = [vendors[one], vendors[other]];
        if (vendor === undefined || second === undefined || linked.has(pairNumber(one, other))) continue;
        const contradiction = contradictionBetween(vendor, second);
        if (contradiction !== null) return contradiction;
      }
    return null;
  }
}

function pairNumber(one: number, other: number): number {
  return Math.min(one, other) * 2 ** 20 + Math.max(one, other);
}

/** What two records state that no one vendor does; null where nothing. */
function contradictionBetween(one: VendorIdentity, other: VendorIdentity): Contradiction | null {
  const [tax, otherTax] = [taxKey(one.taxId), taxKey(other.taxId)];
  if (tax !== null && otherTax !== null) {
    if (tax === otherTax) return null;
    if (isOneKind(tax, otherTax)) return 'tax-id';
  }
  const [country, otherCountry] = [countryKey(one.country), countryKey(other.country)];
  return country !== null && otherCountry !== null && country !== otherCountry ? 'country' : null;
}
