import { z } from 'zod';
import type { SpreadDay } from '../../scoring/payments/PaymentSpread.ts';
import type { IsoDate } from '../../vocabulary/dates.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { jsonColumn, parseRows } from '../rows.ts';

/** How the payments a version decided were spread, counted by one layout. */
export interface DecidedSpread {
  readonly sha256: string;
  /** `layoutOf` the distributions counted by. */
  readonly layout: string;
  readonly days: readonly SpreadDay[];
}

/** Puts the spreads of a run in place of those of the run before; those of several currencies add up. */
export function replacePaymentSpreads(db: SqlDatabase, spreads: readonly DecidedSpread[]): void {
  const put = db.prepare(
    `INSERT INTO payment_spread (model_sha256, day, scored, refused, layout, counts)
     VALUES (:sha256, :day, :scored, :refused, :layout, :counts)`,
  );
  db.transaction(() => {
    db.prepare('DELETE FROM payment_spread').run();
    for (const one of Map.groupBy(spreads, ({ sha256 }) => sha256).values()) {
      const { sha256, layout } = one[0] ?? { sha256: '', layout: '' };
      for (const day of addedUp(one.flatMap(({ days }) => days)))
        put.run({ ...day, sha256, layout, counts: JSON.stringify(day.counts) });
    }
  });
}

function addedUp(days: readonly SpreadDay[]): SpreadDay[] {
  return [...Map.groupBy(days, ({ day }) => day).values()].map((same) =>
    same.reduce((sum, one) => ({
      day: sum.day,
      scored: sum.scored + one.scored,
      refused: sum.refused + one.refused,
      counts: sum.counts.map((count, part) => count + (one.counts[part] ?? 0)),
    })),
  );
}

const count = z.number().int().nonnegative();
const rowSchema = z.object({
  day: z.string(),
  scored: count,
  refused: count,
  counts: jsonColumn(z.array(count)),
});

interface Asked {
  readonly sha256: string;
  readonly layout: string;
  readonly since: IsoDate;
}

/** Days of payment since a day with payments a version decided in the latest run, counted by this layout. */
export function readPaymentSpread(db: SqlDatabase, asked: Asked): SpreadDay[] {
  const rows = db
    .prepare(
      `SELECT day, scored, refused, counts FROM payment_spread
       WHERE model_sha256 = :sha256 AND day >= :since AND layout = :layout`,
    )
    .all({ ...asked });
  return parseRows(rowSchema, rows);
}
