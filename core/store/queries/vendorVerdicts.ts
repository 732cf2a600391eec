import { z } from 'zod';
import type { VendorPairId } from '../../contract/vendors.ts';
import { instantOf } from '../../vocabulary/clock.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import { canonicalJson } from '../canonicalJson.ts';
import { parseRow, parseRows } from '../rows.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import type { Store } from '../Store.ts';
import { type KeptVerdict, keptVerdictSchema } from './duplicateVerdicts.ts';
import { readVendorIdentity } from './vendorIdentities.ts';
import { regroupVendors } from './vendorMembers.ts';

/** What both records state, as one text: while it is the same, what was said of them holds. */
export function vendorFacts(db: SqlDatabase, { one, other }: VendorPairId): string {
  const [first, second] = [readVendorIdentity(db, one), readVendorIdentity(db, other)];
  return canonicalJson({ one: first && { ...first }, other: second && { ...second } });
}

const columns = 'verdict, facts, decided_by AS by, decided_at AS at';

/** What was said of a pair, whether or not it still holds; null where nothing was. */
export function readVendorVerdict(db: SqlDatabase, { one, other }: VendorPairId): KeptVerdict | null {
  const row = db
    .prepare(`SELECT ${columns} FROM vendor_verdict WHERE one = :one AND other = :other`)
    .get({ one, other });
  return row === undefined ? null : parseRow(keptVerdictSchema, row);
}

const saidSchema = keptVerdictSchema.extend({ one: z.string(), other: z.string() });
export type SaidOfVendors = Readonly<z.infer<typeof saidSchema>>;

/** Everything that was said, or all about one record. */
export function listVendorVerdicts(db: SqlDatabase, ref: string | null = null): SaidOfVendors[] {
  const where = ref === null ? '' : 'WHERE one = :ref OR other = :ref';
  const rows = db
    .prepare(`SELECT one, other, ${columns} FROM vendor_verdict ${where}`)
    .all(ref === null ? {} : { ref });
  return parseRows(saidSchema, rows);
}

/** Puts a verdict in place of what was there; null takes it away. Groups follow. The caller logs the change. */
export function putVendorVerdict(db: SqlDatabase, { one, other }: VendorPairId, kept: KeptVerdict | null): void {
  db.prepare('DELETE FROM vendor_verdict WHERE one = :one AND other = :other').run({ one, other });
  if (kept !== null)
    db.prepare(
      `INSERT INTO vendor_verdict (one, other, verdict, facts, decided_by, decided_at)
       VALUES (:one, :other, :verdict, :facts, :by, :at)`,
    ).run({ one, other, ...kept });
  regroupVendors(db, listVendorVerdicts(db));
}

/** A pair as the change log names it. */
export function vendorPairKey({ one, other }: VendorPairId): string {
  return JSON.stringify([one, other]);
}

export const vendorPairKeySchema = z.string();
const pairSchema = z.tuple([z.string(), z.string()]);

export function vendorPairOfKey(key: string): VendorPairId {
  const [one, other] = pairSchema.parse(JSON.parse(key));
  return { one, other };
}

/**
 * Writes what a person says of two records. Saying the same again, of the same facts, is no change.
 * @throws VouchFailure NOT_FOUND where one of both is gone; REFUSED where they are named the wrong way round
 */
export function decideVendorPair(
  store: Store,
  pair: VendorPairId & { verdict: KeptVerdict['verdict'] },
  by: string,
): void {
  const { verdict, ...id } = pair;
  if (id.one >= id.other) throw new VouchFailure('REFUSED', 'The two records are named the wrong way round.');
  store.db.transaction(() => {
    requireRecords(store.db, id);
    const before = readVendorVerdict(store.db, id);
    const facts = vendorFacts(store.db, id);
    if (before?.verdict === verdict && before.facts === facts) return;
    const after = { verdict, facts, by, at: instantOf(store.clock) };
    putVendorVerdict(store.db, id, after);
    store.changeLog.append({
      actor: by,
      kind: 'vendor-pair.decided',
      recordKind: 'vendor-pair',
      recordId: vendorPairKey(id),
      before: { said: before && { ...before } },
      after: { said: after },
    });
  });
}

/** Says of every record linked with this one that it is another vendor, as one change. */
export function splitOffVendor(store: Store, ref: string, by: string): void {
  const links = listVendorVerdicts(store.db, ref).filter(({ verdict }) => verdict === 'same');
  store.changeLog.asOne(() => {
    for (const { one, other } of links) decideVendorPair(store, { one, other, verdict: 'different' }, by);
  });
}

function requireRecords(db: SqlDatabase, { one, other }: VendorPairId): void {
  if (readVendorIdentity(db, one) !== null && readVendorIdentity(db, other) !== null) return;
  throw new VouchFailure('NOT_FOUND', 'One of the two records is no longer there.', 'Search again.');
}
