import type { Entity } from '../../contract/controls.ts';
import { upperTailOfHalves } from '../figures/statistics.ts';
import { aboutOrder, orderReference } from '../frame/candidates.ts';
import { limitsOf } from '../frame/ControlContext.ts';
import { defineControl } from '../frame/ControlTest.ts';
import { dayOfDate } from '../frame/days.ts';
import { byApprover, byVendor } from '../frame/groupings.ts';

/** S3: an order without approval, approved beyond the approver's limit, or by one whose limit had run out. */
export const approverStretch = defineControl({
  id: 'S3',
  source: 'COSO 2013, principle 10; SAP release strategy',
  severity: 'high',
  points: 50,
  parameters: { graceDays: { value: 30, unit: 'days' } },
  needs: { 'purchase-orders': ['approver'], 'approval-limits': [] },
  grouping: byVendor,
  *candidates(group, context, { graceDays }) {
    for (const order of group['purchase-orders']) {
      const { approver, amountMinor: amount, currency, approvedOn, orderedOn } = order;
      const limits = approver === null ? [] : limitsOf(context, approver, currency);
      const onDay = approvedOn ?? orderedOn;
      const holding = limits.filter(
        ({ validFrom, validTo, isActive }) =>
          (validFrom === null || validFrom <= onDay) && (validTo === null || validTo >= onDay) && isActive !== false,
      );
      const limit = Math.max(0, ...holding.map(({ limitMinor }) => limitMinor));
      const isPending = approver === null && context.today - dayOfDate(orderedOn) <= graceDays;
      const lowest = context.limits.find((one) => one.currency === currency)?.limitMinor ?? 0;
      const isUnknown = approver !== null && limits.length === 0;
      yield aboutOrder(order, { approver, amount, limit, lowest, isPending, isUnknown });
    }
  },
  condition: ({ amount, limit }) => amount > limit,
  guards: { stillPending: ({ isPending }) => isPending, limitNotStated: ({ isUnknown }) => isUnknown },
});

/** S2: an approver signs more orders just below a limit than just above it, against even odds (one-sided binomial). */
export const justBelowLimit = defineControl({
  id: 'S2',
  source: 'AppZen; SpotSaaS; Nigrini 2012, ch. 5',
  severity: 'medium',
  points: 25,
  parameters: {
    band: { value: 0.05, unit: 'ratio' },
    atLeast: { value: 8, unit: 'records' },
    p: { value: 0.01, unit: 'ratio' },
  },
  needs: { 'purchase-orders': ['approver'], 'approval-limits': [] },
  grouping: byApprover,
  *candidates(group, context, { band, atLeast }) {
    const orders = [...group['purchase-orders']].sort((one, other) => (one.key < other.key ? -1 : 1));
    const [first] = orders;
    if (first?.approver == null) return;
    const { approver, currency } = first;
    for (const limit of new Set(limitsOf(context, approver, currency).map(({ limitMinor }) => limitMinor))) {
      const near = orders.filter(({ amountMinor }) => Math.abs(amountMinor - limit) <= band * limit);
      const below = near.filter(({ amountMinor }) => amountMinor < limit);
      const isTooFew = near.length < atLeast;
      const isOnePrice = new Set(below.map(({ amountMinor }) => amountMinor)).size === 1;
      const entity: Entity = { kind: 'approver', id: approver };
      yield {
        entity,
        cause: String(limit),
        records: below.map(orderReference),
        facts: {
          limit,
          below: below.length,
          near: near.length,
          p: upperTailOfHalves(below.length, near.length),
          isTooFew,
          isOnePrice,
        },
        amountMinor: below.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
        currency,
      };
    }
  },
  condition: ({ p, near }, limits) => near > 0 && p < limits.p,
  guards: { tooFew: ({ isTooFew }) => isTooFew, fixedPrice: ({ isOnePrice }) => isOnePrice },
});

/** A1: one person asks for and approves the same order. */
export const ownApproval = defineControl({
  id: 'A1',
  source: 'COSO 2013, principle 10: segregation of duties',
  severity: 'high',
  points: 45,
  parameters: {},
  needs: { 'purchase-orders': ['requester', 'approver'] },
  grouping: byVendor,
  *candidates(group, context) {
    for (const order of group['purchase-orders']) {
      const { requester, approver, amountMinor, currency } = order;
      if (requester === null || approver === null) continue;
      const lowest = context.limits.find((limit) => limit.currency === currency)?.limitMinor ?? 0;
      yield aboutOrder(order, { requester, approver, isPetty: amountMinor < lowest / 100 });
    }
  },
  condition: ({ requester, approver }) => requester === approver,
  guards: { petty: ({ isPetty }) => isPetty },
});

/** A2: one approver signs nearly all of a vendor's orders. */
export const approverConcentration = defineControl({
  id: 'A2',
  source: 'Fraud Audit (Vona 2011): favoured vendor; share of spend',
  severity: 'low',
  points: 15,
  parameters: { share: { value: 0.9, unit: 'ratio' }, atLeast: { value: 8, unit: 'records' } },
  needs: { 'purchase-orders': ['approver'] },
  grouping: byVendor,
  *candidates(group, context, { atLeast }) {
    const orders = group['purchase-orders'].filter(({ amountMinor }) => amountMinor > 0);
    const [vendor] = orders;
    const total = orders.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
    if (vendor === undefined) return;
    for (const [approver, signed] of Map.groupBy(orders, (order) => order.approver ?? '')) {
      if (approver === '') continue;
      const part = signed.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
      const approvers = new Set(context.limits.map((limit) => limit.approver)).size;
      yield {
        entity: {
          kind: 'vendor',
          id: vendor.vendor,
        } as const,
        cause: approver,
        records: [...signed].sort((one, other) => (one.key < other.key ? -1 : 1)).map(orderReference),
        facts: {
          approver,
          share: part / total,
          orders: orders.length,
          isTooFew: orders.length < atLeast,
          approvers,
        },
        amountMinor: part,
        currency: vendor.currency,
      };
    }
  },
  condition: (facts, { share }) => facts.share >= share,
  guards: { tooFew: ({ isTooFew }) => isTooFew, onlyApprover: ({ approvers }) => approvers === 1 },
});
