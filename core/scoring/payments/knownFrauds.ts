import type { PaymentTable } from './PaymentTable.ts';

/**
 * Calls `see` with each fraud paid after `oldest` and up to `newest` that was known at `now`, newest first. Seconds.
 * `before` is how many of the frauds to look at, from the oldest.
 */
export function eachKnownFraud(
  table: PaymentTable,
  frauds: readonly number[],
  { before, oldest, newest, now }: { before: number; oldest: number; newest: number; now: number },
  see: (row: number, paidAt: number) => void,
): void {
  for (let back = before - 1; back >= 0; back--) {
    const row = frauds[back] ?? 0;
    const paidAt = table.at[row] ?? 0;
    if (paidAt <= oldest) return;
    if (paidAt <= newest && (table.fraudKnownAt[row] ?? Number.POSITIVE_INFINITY) <= now) see(row, paidAt);
  }
}
