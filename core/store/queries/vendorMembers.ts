import { z } from 'zod';
import type { VendorIdentity } from '../../ledger/vendors/VendorIdentity.ts';
import { masterKeyOf } from '../../ledger/vendors/VendorIdentity.ts';
import { type VendorGroups, groupVendors } from '../../ledger/vendors/groupVendors.ts';
import { taxKey } from '../../ledger/vendors/identifierKeys.ts';
import { vendorKey } from '../../validation/comparisonKeys.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { parseRows } from '../rows.ts';
import { namedBy, readVendorIdentity } from './vendorIdentities.ts';

interface Said {
  readonly one: string;
  readonly other: string;
  readonly verdict: 'same' | 'unsure' | 'different';
}

/** Groups of records that were said to be one, guarded against chains, with the records themselves. */
export function linkedVendors(
  db: SqlDatabase,
  said: readonly Said[],
): VendorGroups & { readonly vendors: readonly VendorIdentity[] } {
  const links = said.filter(({ verdict }) => verdict === 'same');
  const refs = [...new Set(links.flatMap(({ one, other }) => [one, other]))].sort();
  const vendors = refs.flatMap((ref) => readVendorIdentity(db, ref) ?? []);
  const rowOf = new Map(vendors.map(({ ref }, row) => [ref, row]));
  const different = new Set(
    said.filter(({ verdict }) => verdict === 'different').map(({ one, other }) => `${one}\n${other}`),
  );
  const refOf = (row: number): string => vendors[row]?.ref ?? '';
  const groups = groupVendors(
    vendors,
    links.flatMap((link) => {
      const [one, other] = [rowOf.get(link.one), rowOf.get(link.other)];
      return one === undefined || other === undefined ? [] : [{ one, other, probability: 1 }];
    }),
    (one, other) => different.has(`${refOf(one)}\n${refOf(other)}`) || different.has(`${refOf(other)}\n${refOf(one)}`),
  );
  return { ...groups, vendors };
}

/** Makes members and aliases anew from what was said. */
export function regroupVendors(db: SqlDatabase, said: readonly Said[]): void {
  const { groups, vendors } = linkedVendors(db, said);
  db.transaction(() => {
    db.exec('DELETE FROM vendor_member; DELETE FROM vendor_alias');
    for (const rows of groups) {
      const members = rows.flatMap((row) => vendors[row] ?? []);
      const canonical = canonicalOf(members);
      for (const { ref } of members)
        db.prepare('INSERT INTO vendor_member (ref, canonical) VALUES (:ref, :canonical)').run({ ref, canonical });
      keepAliases(db, members, canonical);
    }
  });
}

/** The record a group counts as: of the master before invoices', the one that states most, the first by ref. */
export function canonicalOf(members: readonly VendorIdentity[]): string {
  const [first] = members.toSorted(
    (one, other) =>
      Number(masterKeyOf(one.ref) === null) - Number(masterKeyOf(other.ref) === null) ||
      statedBy(other) - statedBy(one) ||
      (one.ref < other.ref ? -1 : 1),
  );
  return first?.ref ?? '';
}

function statedBy(vendor: VendorIdentity): number {
  return Object.values(vendor).filter((value) => value !== null).length;
}

/** A name or VAT id that two groups have is nobody's alias. */
function keepAliases(db: SqlDatabase, members: readonly VendorIdentity[], canonical: string): void {
  const put = db.prepare(
    `INSERT INTO vendor_alias (kind, value, canonical) VALUES (:kind, :value, :canonical)
     ON CONFLICT DO UPDATE SET canonical = iif(canonical = excluded.canonical, canonical, '')`,
  );
  for (const { ref, name, taxId } of members) {
    const named = masterKeyOf(ref) === null ? namedBy(ref).vendorKey : vendorKey(name);
    if (named !== null) put.run({ kind: 'name', value: named, canonical });
    const vat = taxKey(taxId);
    if (vat !== null) put.run({ kind: 'vat', value: vat, canonical });
  }
}

/** Names and VAT ids by which invoices of the same vendor may name it beside these, as far as people linked them. */
export function linkedNames(
  db: SqlDatabase,
  named: { readonly vendorKey: string | null; readonly vatId: string | null },
): { readonly vendorKeys: readonly string[]; readonly vatIds: readonly string[] } {
  const rows = db
    .prepare(
      `SELECT DISTINCT kind, value FROM vendor_alias WHERE canonical <> '' AND canonical IN (
         SELECT canonical FROM vendor_alias
         WHERE (kind = 'name' AND value = :vendorKey) OR (kind = 'vat' AND value = :vatId))`,
    )
    .all({ ...named });
  const aliases = parseRows(z.object({ kind: z.enum(['name', 'vat']), value: z.string() }), rows);
  const of = (kind: 'name' | 'vat', own: string | null) => [
    ...new Set([...(own === null ? [] : [own]), ...aliases.flatMap((one) => (one.kind === kind ? one.value : []))]),
  ];
  return { vendorKeys: of('name', named.vendorKey), vatIds: of('vat', named.vatId) };
}

/** Keys of the master that count as another, and as which. */
export function canonicalPayees(db: SqlDatabase): ReadonlyMap<string, string> {
  const rows = db
    .prepare(
      `SELECT substr(ref, 3) AS key, substr(canonical, 3) AS canonical FROM vendor_member
       WHERE ref <> canonical AND ref LIKE 'v:%' AND canonical LIKE 'v:%'`,
    )
    .all();
  const linked = parseRows(z.object({ key: z.string(), canonical: z.string() }), rows);
  return new Map(linked.map(({ key, canonical }) => [key, canonical]));
}
