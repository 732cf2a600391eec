import { z } from 'zod';
import type { PairState } from '../../contract/duplicates.ts';
import type {
  VendorGroup,
  VendorGroupList,
  VendorPair,
  VendorPairId,
  VendorPairList,
  VendorSide,
} from '../../contract/vendors.ts';
import { type VendorIdentity, masterKeyOf } from '../../ledger/vendors/VendorIdentity.ts';
import { instantSchema } from '../../vocabulary/dates.ts';
import { readVendorIdentity } from '../queries/vendorIdentities.ts';
import { canonicalOf, linkedVendors } from '../queries/vendorMembers.ts';
import { type FoundRow, foundColumns, foundRowSchema } from '../queries/vendorPairs.ts';
import { type SaidOfVendors, listVendorVerdicts, readVendorVerdict, vendorFacts } from '../queries/vendorVerdicts.ts';
import { parseRow } from '../rows.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';

const mostListed = 300;
const mostGroups = 500;

const searchRowSchema = z.object({
  vendors: z.number(),
  candidates: z.number(),
  endedAt: instantSchema.nullable(),
  inMaster: z.number(),
});

/** The last search that ended, and how many records the master has now. */
export function readLastSearch(db: SqlDatabase): z.infer<typeof searchRowSchema> {
  const row = db
    .prepare(
      `SELECT coalesce(s.vendors, 0) AS vendors, coalesce(s.candidates, 0) AS candidates, s.ended_at AS endedAt,
         (SELECT count(*) FROM vendor) AS inMaster
       FROM (SELECT 1) LEFT JOIN (SELECT * FROM vendor_search ORDER BY no DESC LIMIT 1) AS s`,
    )
    .get();
  return parseRow(searchRowSchema, row);
}

/** Whether the vendor master is another than when it was last searched, or was never searched. */
export function isSearchDue(db: SqlDatabase): boolean {
  const { endedAt, inMaster } = readLastSearch(db);
  const row = db
    .prepare(
      "SELECT max(ended_at) AS changedAt FROM ledger_import WHERE kind = 'vendors' AND state IN ('done', 'undone')",
    )
    .get();
  const { changedAt } = parseRow(z.object({ changedAt: instantSchema.nullable() }), row);
  return inMaster > 0 && (endedAt === null || (changedAt !== null && changedAt > endedAt));
}

/** The pairs of a state, those asked about first, and how many are in each. */
export function listVendorPairs(db: SqlDatabase, state: PairState): Omit<VendorPairList, 'search'> {
  const said = listVendorVerdicts(db);
  const holding = said.filter((one) => one.facts === vendorFacts(db, one));
  const settled = holding.filter(({ verdict }) => verdict !== 'unsure');
  const unsure = holding.filter(({ verdict }) => verdict === 'unsure');
  const open = openRows(db, new Set(holding.map(keyOf)));
  const counts = { open: open.total, unsure: unsure.length, settled: settled.length };
  if (state === 'open') return { counts, pairs: open.rows.flatMap((row) => pairOf(db, row) ?? []) };
  const listed = (state === 'unsure' ? unsure : settled).toSorted((one, other) => (one.at < other.at ? 1 : -1));
  return { counts, pairs: listed.slice(0, mostListed).flatMap((one) => pairOf(db, foundOf(db, one)) ?? []) };
}

function keyOf({ one, other }: VendorPairId): string {
  return `${one}\n${other}`;
}

/** Found pairs of which nothing that holds was said. */
function openRows(db: SqlDatabase, holding: ReadonlySet<string>): { total: number; rows: FoundRow[] } {
  const rows: FoundRow[] = [];
  let total = 0;
  const all = db.prepare('SELECT one, other FROM vendor_pair ORDER BY priority DESC').iterate();
  for (const row of all) {
    const id = parseRow(z.object({ one: z.string(), other: z.string() }), row);
    if (holding.has(keyOf(id))) continue;
    total += 1;
    if (rows.length < mostListed) rows.push({ ...id, ...nothingFound });
  }
  return { total, rows: rows.map((id) => foundOf(db, id)) };
}

const nothingFound = { probability: null, evidence: null, paidOne: null, paidOther: null, atStake: null };

function foundOf(db: SqlDatabase, { one, other }: VendorPairId): FoundRow {
  const row = db
    .prepare(`SELECT one, other, ${foundColumns} FROM vendor_pair WHERE one = :one AND other = :other`)
    .get({
      one,
      other,
    });
  return row === undefined ? { one, other, ...nothingFound } : parseRow(foundRowSchema, row);
}

/** One pair as it stands now; null where one of both records is gone. */
export function readVendorPair(db: SqlDatabase, id: VendorPairId): VendorPair | null {
  return pairOf(db, foundOf(db, id));
}

function pairOf(db: SqlDatabase, found: FoundRow): VendorPair | null {
  const [one, other] = [readVendorIdentity(db, found.one), readVendorIdentity(db, found.other)];
  if (one === null || other === null) return null;
  const kept = readVendorVerdict(db, found);
  const holds = kept !== null && kept.facts === vendorFacts(db, found);
  return {
    one: sideOf(one),
    other: sideOf(other),
    probability: found.probability,
    evidence: found.evidence ?? [],
    paidOne: found.paidOne ?? 0,
    paidOther: found.paidOther ?? 0,
    atStake: found.atStake ?? 0,
    decided: holds ? { verdict: kept.verdict, by: kept.by, at: kept.at } : null,
    isRearmed: kept !== null && !holds,
  };
}

function sideOf(vendor: VendorIdentity): VendorSide {
  return { ...vendor, source: masterKeyOf(vendor.ref) === null ? 'invoices' : 'master' };
}

function nameOf({ members }: VendorGroup): string {
  return members[0]?.name ?? '';
}

/** Groups that follow from what was said, and links that join nothing. */
export function listVendorGroups(db: SqlDatabase): VendorGroupList {
  const said: readonly SaidOfVendors[] = listVendorVerdicts(db);
  const { groups, heldApart, vendors } = linkedVendors(db, said);
  const listed = groups.map((rows): VendorGroup => {
    const members = rows.flatMap((row) => vendors[row] ?? []);
    const canonical = canonicalOf(members);
    const sorted = members.toSorted((one, other) => Number(other.ref === canonical) - Number(one.ref === canonical));
    return { canonical, members: sorted.map(sideOf) };
  });
  return {
    total: listed.length,
    groups: listed.toSorted((one, other) => nameOf(one).localeCompare(nameOf(other))).slice(0, mostGroups),
    heldApart: heldApart.flatMap(({ link, because }) => {
      const [one, other] = [vendors[link.one], vendors[link.other]];
      return one === undefined || other === undefined ? [] : [{ one: sideOf(one), other: sideOf(other), because }];
    }),
  };
}
