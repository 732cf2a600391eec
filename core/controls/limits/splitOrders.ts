import type { PurchaseOrder } from '../../ledger/records/PurchaseOrder.ts';
import { compareText } from '../frame/Ledger.ts';
import { orderReference, vendorEntity } from '../frame/candidates.ts';
import { type ControlContext, isWorkingDay } from '../frame/ControlContext.ts';
import { defineControl } from '../frame/ControlTest.ts';
import { dayOfDate } from '../frame/days.ts';
import { byVendor } from '../frame/groupings.ts';

/**
 * S1: orders of one vendor, requester and site within business days, each below an approval limit, together at or above
 * it. One candidate for each run of orders and limit; the lowest limit that they cross together is named.
 */
export const splitOrders = defineControl({
  id: 'S1',
  source: 'AppZen; Fraud Audit (Vona 2011), bid splitting',
  severity: 'high',
  points: 45,
  parameters: { businessDays: { value: 0, unit: 'days' }, eachOfLimit: { value: 0.25, unit: 'ratio' } },
  needs: { 'purchase-orders': [], 'approval-limits': [] },
  grouping: byVendor,
  *candidates(group, context, { businessDays, eachOfLimit }) {
    const alike = Map.groupBy(
      group['purchase-orders'].filter(({ amountMinor }) => amountMinor > 0),
      ({ requester, site, currency }) => `${requester ?? ''}|${site ?? ''}|${currency}`,
    );
    for (const orders of alike.values())
      for (const run of runsOf([...orders].sort(inOrder), context, businessDays)) {
        const split = splitOf(run, context);
        const [first] = split?.parts ?? [];
        if (split === null || first === undefined) continue;
        const { parts, limit, sum } = split;
        const largest = Math.max(...parts.map(({ amountMinor }) => amountMinor));
        const smallest = Math.min(...parts.map(({ amountMinor }) => amountMinor));
        const isFrame = parts.every(({ category }) => /\b(frame|framework|blanket|rahmen)/iu.test(category ?? ''));
        yield {
          entity: vendorEntity(first.vendor),
          cause: first.key,
          records: parts.map(orderReference),
          facts: {
            orders: parts.length,
            sum,
            largest,
            limit,
            isSmall: smallest < eachOfLimit * limit,
            isFrame,
          },
          amountMinor: sum,
          currency: first.currency,
        };
      }
  },
  condition: ({ largest, sum, limit }) => largest < limit && sum >= limit,
  guards: { frameOrder: ({ isFrame }) => isFrame, smallPart: ({ isSmall, orders }) => isSmall && orders === 2 },
});

function inOrder(one: PurchaseOrder, other: PurchaseOrder): number {
  return compareText(one.orderedOn, other.orderedOn) || compareText(one.key, other.key);
}

/** Orders that follow one another within so many business days, in runs of two and more. */
function runsOf(orders: readonly PurchaseOrder[], context: ControlContext, within: number): PurchaseOrder[][] {
  const runs: PurchaseOrder[][] = [];
  for (const order of orders) {
    const run = runs.at(-1);
    const first = run?.[0];
    if (run !== undefined && first !== undefined && businessDaysBetween(context, first, order) <= within)
      run.push(order);
    else runs.push([order]);
  }
  return runs.filter(({ length }) => length >= 2);
}

function businessDaysBetween(context: ControlContext, one: PurchaseOrder, other: PurchaseOrder): number {
  const [from, to] = [dayOfDate(one.orderedOn), dayOfDate(other.orderedOn)];
  if (to - from > 60) return to - from;
  let count = 0;
  for (let day = from + 1; day <= to; day += 1) if (isWorkingDay(context, day)) count += 1;
  // A weekend between is no business day, yet no same day either.
  return to > from ? Math.max(1, count) : 0;
}

interface Split {
  readonly parts: readonly PurchaseOrder[];
  readonly limit: number;
  readonly sum: number;
}

/** The lowest limit that two or more orders below it reach together; where none is reached, the lowest they could have. */
function splitOf(run: readonly PurchaseOrder[], context: ControlContext): Split | null {
  const currency = run[0]?.currency;
  const limits = new Set(context.limits.filter((one) => one.currency === currency).map(({ limitMinor }) => limitMinor));
  const splits = [...limits].flatMap((limit) => {
    const parts = run.filter(({ amountMinor }) => amountMinor < limit);
    return parts.length < 2 ? [] : [{ parts, limit, sum: parts.reduce((total, part) => total + part.amountMinor, 0) }];
  });
  return splits.find(({ sum, limit }) => sum >= limit) ?? splits[0] ?? null;
}
