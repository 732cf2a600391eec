import type { Payment } from '../../ledger/records/Payment.ts';
import type { PurchaseOrder } from '../../ledger/records/PurchaseOrder.ts';
import { middleOf } from '../figures/statistics.ts';
import { aboutPayment, orderReference } from '../frame/candidates.ts';
import { type Candidate, defineControl } from '../frame/ControlTest.ts';
import { byItem, byOrder, byRecord } from '../frame/groupings.ts';
import { compareText } from '../frame/Ledger.ts';

interface MatchFacts {
  readonly [fact: string]: number | boolean;
  readonly over: number;
  readonly overMinor: number;
  readonly unreceived: number;
  readonly isFreight: boolean;
}

/** P1: paid more than ordered, or for more than was received. */
export const threeWayMatch = defineControl({
  id: 'P1',
  source: 'three-way match; SAP MIRO tolerances',
  severity: 'medium',
  points: 25,
  parameters: {
    amount: { value: 0.005, unit: 'ratio' },
    quantity: { value: 0.02, unit: 'ratio' },
    roundingMinor: { value: 500, unit: 'minor units' },
  },
  needs: { payments: ['purchaseOrder'], 'purchase-orders': [] },
  grouping: byOrder,
  *candidates(group): Iterable<Candidate<MatchFacts>> {
    const orders = [...group['purchase-orders']].sort((one, other) => compareText(one.key, other.key));
    if (orders.length === 0) return;
    const ordered = orders.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
    const received = group['goods-receipts'].reduce((sum, { quantity }) => sum + Number(quantity), 0);
    for (const payment of group.payments) {
      const quantity = payment.quantity === null || group['goods-receipts'].length === 0 ? 0 : Number(payment.quantity);
      const overMinor = payment.amountMinor - ordered;
      const isFreight = /\b(freight|shipping|fracht|versand|porto)\b/iu.test(payment.text ?? '');
      const facts = {
        over: overMinor / ordered,
        overMinor,
        unreceived: quantity === 0 ? 0 : quantity / received - 1,
        isFreight,
      };
      yield aboutPayment<MatchFacts>(payment, facts, [], { besides: orders.map(orderReference) });
    }
  },
  condition: ({ over, unreceived }, { amount, quantity }) => over > amount || unreceived > quantity,
  guards: {
    rounding: ({ over, overMinor, unreceived }, { quantity, roundingMinor }) =>
      over > 0 && overMinor <= roundingMinor && unreceived <= quantity,
    freight: ({ isFreight, over, unreceived }, { quantity }) => isFreight && over < 0.1 && unreceived <= quantity,
  },
});

const exempt = /\b(rent|lease|utilit|tax|insurance|payroll|miete|strom|versicherung|steuer|gebühr)/iu;

/** P2: paid without an order, on one that was made after the invoice, or on a closed one. */
export const orderMisuse = defineControl({
  id: 'P2',
  source: 'AppZen; maverick buying',
  severity: 'medium',
  points: 20,
  parameters: { pettyMinor: { value: 10_000, unit: 'minor units' } },
  needs: { payments: ['purchaseOrder'], 'purchase-orders': [] },
  grouping: byRecord,
  *candidates(group) {
    const orders = new Map<string, PurchaseOrder>();
    for (const order of group['purchase-orders']) orders.set(order.number, order);
    const isExemptVendor = exempt.test(group.vendors[0]?.category ?? '');
    for (const payment of group.payments) {
      const order = payment.purchaseOrder === null ? undefined : orders.get(payment.purchaseOrder);
      const misuse = misuseOf(payment, order);
      const isExempt = isExemptVendor || exempt.test(payment.text ?? '');
      yield aboutPayment(payment, { misuse, isExempt, amount: payment.amountMinor });
    }
  },
  condition: ({ misuse }) => misuse !== 'none',
  guards: { exempt: ({ isExempt }) => isExempt, petty: ({ amount }, { pettyMinor }) => amount < pettyMinor },
});

function misuseOf(
  payment: Payment,
  order: PurchaseOrder | undefined,
): 'none' | 'no order' | 'unknown order' | 'ordered later' | 'closed' {
  if (payment.purchaseOrder === null) return 'no order';
  if (order === undefined) return 'unknown order';
  if (payment.invoiceDate !== null && order.orderedOn > payment.invoiceDate) return 'ordered later';
  return order.isClosed === true ? 'closed' : 'none';
}

/** P3: a unit price far above what the item costs elsewhere in the ledger. */
export const priceVariance = defineControl({
  id: 'P3',
  source: 'AppZen; Ipsen: price against peers',
  severity: 'medium',
  points: 20,
  parameters: { above: { value: 0.1, unit: 'ratio' }, atLeast: { value: 3, unit: 'records' } },
  needs: { payments: ['item', 'unitPrice'] },
  grouping: byItem,
  *candidates(group, _context, { atLeast }) {
    const priced = group.payments.filter(({ unitPrice }) => unitPrice !== null && Number(unitPrice) > 0);
    for (const same of Map.groupBy(priced, ({ currency }) => currency).values()) {
      const prices = same.map(({ unitPrice }) => Number(unitPrice));
      const sorted = Float64Array.from(prices).sort();
      const widely = spreadOf(prices);
      for (const [at, payment] of same.entries()) {
        const others = prices.length - 1;
        if (others === 0) continue;
        const price = prices[at] ?? 0;
        const median = middleWithout(sorted, price);
        const facts = {
          price,
          median,
          above: price / median - 1,
          isTooFew: others < atLeast,
          isVolatile: widely > 0.2,
        };
        yield aboutPayment(payment, facts);
      }
    }
  },
  condition: (facts, { above }) => facts.above > above,
  guards: { tooFew: ({ isTooFew }) => isTooFew, volatileItem: ({ isVolatile, above }) => isVolatile && above < 4 },
});

/** The middle of sorted values without one of them. */
function middleWithout(sorted: Float64Array, value: number): number {
  const gone = sorted.indexOf(value);
  const at = (place: number): number => sorted[place < gone ? place : place + 1] ?? 0;
  const rest = sorted.length - 1;
  const upper = Math.floor(rest / 2);
  return rest % 2 === 1 ? at(upper) : (at(upper - 1) + at(upper)) / 2;
}

/** Middle distance from the median, as a share of it. */
function spreadOf(prices: readonly number[]): number {
  const median = middleOf(prices);
  return middleOf(prices.map((price) => Math.abs(price - median))) / median;
}
