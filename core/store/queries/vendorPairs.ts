import { z } from 'zod';
import { vendorEvidenceSchema } from '../../contract/vendors.ts';
import type { Evidence } from '../../ledger/vendors/matchVendors.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { jsonColumn, parseRow } from '../rows.ts';

/** A pair as a search found it. */
export interface FoundPair {
  readonly one: string;
  readonly other: string;
  readonly probability: number;
  readonly evidence: readonly Evidence[];
  /** Euro by rough rates. */
  readonly paidOne: number;
  readonly paidOther: number;
  readonly atStake: number;
  readonly priority: number;
}

/** Keeps a piece of what a search found. */
export function keepPairs(db: SqlDatabase, searchNo: number, pairs: readonly FoundPair[]): void {
  const put = db.prepare(
    `INSERT OR REPLACE INTO vendor_pair (one, other, search_no, probability, evidence, paid_one, paid_other, at_stake, priority)
     VALUES (:one, :other, :searchNo, :probability, :evidence, :paidOne, :paidOther, :atStake, :priority)`,
  );
  db.transaction(() => {
    for (const { evidence, ...pair } of pairs) put.run({ ...pair, searchNo, evidence: JSON.stringify(evidence) });
  });
}

/** The number of the search that comes next; it ends with `endSearch`. */
export function nextSearchNo(db: SqlDatabase): number {
  const row = db
    .prepare(
      'SELECT 1 + max(coalesce((SELECT max(no) FROM vendor_search), 0), coalesce((SELECT max(search_no) FROM vendor_pair), 0)) AS no',
    )
    .get();
  return parseRow(z.object({ no: z.number() }), row).no;
}

/** Puts what a search found in place of what earlier ones did. */
export function endSearch(
  db: SqlDatabase,
  search: {
    readonly no: number;
    readonly vendors: number;
    readonly candidates: number;
    readonly model: string;
    readonly endedAt: string;
  },
): void {
  db.transaction(() => {
    db.prepare('DELETE FROM vendor_pair WHERE search_no < :no').run({ no: search.no });
    db.prepare(
      `INSERT INTO vendor_search (no, vendors, candidates, model, ended_at)
       VALUES (:no, :vendors, :candidates, :model, :endedAt)`,
    ).run({ ...search });
  });
}

export const foundRowSchema = z.object({
  one: z.string(),
  other: z.string(),
  probability: z.number().nullable(),
  evidence: jsonColumn(z.array(vendorEvidenceSchema)).nullable(),
  paidOne: z.number().nullable(),
  paidOther: z.number().nullable(),
  atStake: z.number().nullable(),
});
export type FoundRow = z.infer<typeof foundRowSchema>;

export const foundColumns = `probability, evidence, paid_one AS paidOne, paid_other AS paidOther, at_stake AS atStake`;
