import type { Entity, Facts } from '../../contract/controls.ts';
import type { Payment } from '../../ledger/records/Payment.ts';
import { minorDigits } from '../../vocabulary/money.ts';
import { commonAmounts, digitScreen, summation } from '../figures/benford.ts';
import { shareZ } from '../figures/statistics.ts';
import { paymentReference } from '../frame/candidates.ts';
import { type Candidate, defineControl } from '../frame/ControlTest.ts';
import { byCurrency } from '../frame/groupings.ts';

const wholeLedger: Entity = { kind: 'ledger', id: 'payments' };

function aboutMany<F extends Facts>(
  entity: Entity,
  cause: string,
  payments: readonly Payment[],
  facts: F,
): Candidate<F> {
  return {
    entity,
    cause: `${payments[0]?.currency ?? ''}|${cause}`,
    records: payments.slice(0, 200).map(paymentReference),
    facts,
    amountMinor: payments.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    currency: payments[0]?.currency ?? null,
  };
}

/** Payments of ten whole units and more, as Nigrini screens them. */
function screened(payments: readonly Payment[]): readonly Payment[] {
  const least = 10 * 10 ** minorDigits(payments[0]?.currency ?? '');
  return payments.filter(({ amountMinor }) => amountMinor >= least);
}

/** N3: first two digits of all payments of a currency against Benford's law. A population flag, never about one payment. */
export const benfordFirstTwo = defineControl({
  id: 'N3',
  source: 'Nigrini 2012, ch. 5 and table 7.1',
  severity: 'low',
  points: 10,
  parameters: {
    atLeast: { value: 300, unit: 'records' },
    mad: { value: 0.0022, unit: 'ratio' },
    magnitudes: { value: 2, unit: 'ratio' },
  },
  needs: { payments: [] },
  grouping: byCurrency,
  *candidates(group, _context, { atLeast, magnitudes }) {
    const payments = screened(group.payments);
    if (payments.length === 0) return;
    const amounts = payments.map(({ amountMinor }) => amountMinor);
    const { mad, chiSquared, conformity, rows } = digitScreen('firstTwo', amounts);
    const spread = Math.log10(maximum(amounts) / minimum(amounts));
    const top = [...rows].sort((one, other) => other.count - other.expected - (one.count - one.expected))[0];
    yield aboutMany(wholeLedger, 'first two digits', [], {
      currency: payments[0]?.currency ?? '',
      payments: payments.length,
      mad,
      chiSquared,
      conformity,
      spread,
      mostOver: top?.digits ?? 0,
      isTooFew: payments.length < atLeast,
      isNarrow: spread < magnitudes,
    });
  },
  condition: (facts, { mad }) => facts.mad > mad,
  guards: { tooFew: ({ isTooFew }) => isTooFew, narrowRange: ({ isNarrow }) => isNarrow },
});

function maximum(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 1);
}

function minimum(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Infinity);
}

/** N4: amounts that occur far too often, and first two digits with far too much money. */
export const commonAmount = defineControl({
  id: 'N4',
  source: 'Nigrini 2012, ch. 8: number duplication and summation',
  severity: 'info',
  points: 5,
  parameters: {
    share: { value: 0.005, unit: 'ratio' },
    atLeast: { value: 10, unit: 'records' },
    listed: { value: 6, unit: 'records' },
  },
  needs: { payments: [] },
  grouping: byCurrency,
  *candidates(group, _context, { listed, atLeast }) {
    const payments = screened(group.payments);
    const amounts = payments.map(({ amountMinor }) => amountMinor);
    const excess = new Map(summation(amounts).map((row) => [row.digits, row.excess] as const));
    for (const [amount, count] of commonAmounts(amounts, listed)) {
      const same = payments.filter(({ amountMinor }) => amountMinor === amount);
      const vendors = new Set(same.map(({ payee }) => payee)).size;
      const digits = Number(String(amount).slice(0, 2));
      const facts = { amount, count, share: count / payments.length, vendors, excessOfDigits: excess.get(digits) ?? 0 };
      yield aboutMany(wholeLedger, String(amount), same, { ...facts, isTooFew: count < atLeast });
    }
  },
  condition: (facts, { share }) => facts.share >= share,
  guards: { tooFew: ({ isTooFew }) => isTooFew, knownFee: ({ vendors, count }) => vendors === 1 && count >= 12 },
});

/** N1: a vendor's amounts are round more often than those of the ledger. Judged over the whole ledger, for its base rate. */
export const roundAmounts = defineControl({
  id: 'N1',
  source: 'caats.ca; Ipsen; Nigrini 2012, ch. 8',
  severity: 'low',
  points: 10,
  parameters: {
    step: { value: 100, unit: 'ratio' },
    z: { value: 3, unit: 'ratio' },
    atLeast: { value: 5, unit: 'records' },
  },
  needs: { payments: [] },
  grouping: byCurrency,
  *candidates(group, _context, { step, atLeast }) {
    const unit = step * 10 ** minorDigits(group.payments[0]?.currency ?? '');
    const paid = group.payments.filter(({ amountMinor }) => amountMinor > 0);
    const base = paid.filter(({ amountMinor }) => amountMinor % unit === 0).length / paid.length;
    for (const [vendor, payments] of Map.groupBy(paid, ({ payee }) => payee)) {
      const round = payments.filter(({ amountMinor }) => amountMinor % unit === 0);
      if (round.length < 2) continue;
      const z = shareZ(round.length, payments.length, Math.max(base, 0.01));
      const isOnePrice = new Set(round.map(({ amountMinor }) => amountMinor)).size === 1;
      const facts = {
        round: round.length,
        payments: payments.length,
        base,
        z,
        isTooFew: round.length < atLeast,
        isOnePrice,
      };
      yield aboutMany({ kind: 'vendor', id: vendor }, 'round amounts', round, facts);
    }
  },
  condition: (facts, { z }) => facts.z > z,
  guards: { tooFew: ({ isTooFew }) => isTooFew, fixedFee: ({ isOnePrice }) => isOnePrice },
});

/** N2: a vendor's amounts end in 000, 999 or the same three digits too often; ten in a thousand are expected. */
export const repeatedEnding = defineControl({
  id: 'N2',
  source: 'MindBridge control points: last three digits',
  severity: 'low',
  points: 8,
  parameters: { z: { value: 4, unit: 'ratio' }, atLeast: { value: 6, unit: 'records' } },
  needs: { payments: [] },
  grouping: byCurrency,
  *candidates(group, _context, { atLeast }) {
    const paid = group.payments.filter(({ amountMinor }) => amountMinor >= 1000);
    for (const [vendor, payments] of Map.groupBy(paid, ({ payee }) => payee)) {
      const ending = payments.filter(({ amountMinor }) => /(\d)\1\1$/.test(String(amountMinor)));
      if (ending.length < 2) continue;
      const isPriceList = ending.every(({ amountMinor }) => amountMinor % 100 === 99);
      const isOnePrice = new Set(ending.map(({ amountMinor }) => amountMinor)).size === 1;
      const z = shareZ(ending.length, payments.length, 0.01);
      const facts = { repeated: ending.length, payments: payments.length, z, isTooFew: ending.length < atLeast };
      yield aboutMany({ kind: 'vendor', id: vendor }, 'endings', ending, { ...facts, isPriceList, isOnePrice });
    }
  },
  condition: (facts, { z }) => facts.z > z,
  guards: {
    tooFew: ({ isTooFew }) => isTooFew,
    priceList: ({ isPriceList }) => isPriceList,
    fixedFee: ({ isOnePrice }) => isOnePrice,
  },
});
