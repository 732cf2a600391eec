import type { Entity, Facts } from '../../contract/controls.ts';
import type { Payment } from '../../ledger/records/Payment.ts';
import { minorDigits } from '../../vocabulary/money.ts';
import { type DigitScreen, commonAmounts, digitScreen, summation } from '../figures/benford.ts';
import { shareZ } from '../figures/statistics.ts';
import { paymentReference } from '../frame/candidates.ts';
import { type Candidate, defineControl } from '../frame/ControlTest.ts';
import { byVendor, wholeLedger } from '../frame/groupings.ts';
import type { Population } from '../frame/Population.ts';

const ledgerEntity: Entity = { kind: 'ledger', id: 'payments' };
/** Rows told as evidence of a hit on many. */
const mostTold = 200;

function aboutMany<F extends Facts>(
  entity: Entity,
  cause: string,
  currency: string,
  payments: readonly Payment[],
  facts: F,
): Candidate<F> {
  return {
    entity,
    cause: `${currency}|${cause}`,
    records: payments.slice(0, mostTold).map(paymentReference),
    facts,
    amountMinor: payments.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    currency,
  };
}

/** Amounts of ten whole units and more, as Nigrini screens them. */
function screened({ amounts, currency }: Population): Float64Array {
  const least = 10 * 10 ** minorDigits(currency);
  return amounts.filter((amount) => amount >= least);
}

function byCurrency(payments: readonly Payment[]): Map<string, Payment[]> {
  return Map.groupBy(payments, ({ currency }) => currency);
}

interface Screened {
  readonly currency: string;
  readonly payments: number;
  readonly screen: DigitScreen;
  /** Magnitudes between the smallest and the largest amount. */
  readonly spread: number;
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
  grouping: wholeLedger,
  measure: (population): Screened => {
    const amounts = screened(population);
    let [least, most] = [Infinity, 1];
    for (const amount of amounts) [least, most] = [Math.min(least, amount), Math.max(most, amount)];
    const { currency } = population;
    return {
      currency,
      payments: amounts.length,
      screen: digitScreen('firstTwo', amounts),
      spread: Math.log10(most / least),
    };
  },
  *candidates(_group, _context, { atLeast, magnitudes }, measured) {
    for (const { currency, payments, screen, spread } of measured.values()) {
      if (payments === 0) continue;
      const { mad, chiSquared, conformity, rows } = screen;
      const top = [...rows].sort((one, other) => other.count - other.expected - (one.count - one.expected))[0];
      yield aboutMany(ledgerEntity, 'first two digits', currency, [], {
        currency,
        payments,
        mad,
        chiSquared,
        conformity,
        spread,
        mostOver: top?.digits ?? 0,
        isTooFew: payments < atLeast,
        isNarrow: spread < magnitudes,
      });
    }
  },
  condition: (facts, { mad }) => facts.mad > mad,
  guards: { tooFew: ({ isTooFew }) => isTooFew, narrowRange: ({ isNarrow }) => isNarrow },
});

interface CommonAmount {
  readonly amount: number;
  readonly count: number;
  readonly share: number;
  readonly vendors: number;
  readonly excessOfDigits: number;
  /** The first of them. */
  readonly payments: readonly Payment[];
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
  grouping: wholeLedger,
  measure: (population, _context, { listed }) => {
    const amounts = screened(population);
    const excess = new Map(summation(amounts).map((row) => [row.digits, row.excess] as const));
    const { currency } = population;
    const common = commonAmounts(amounts, listed).map(([amount, count]): CommonAmount => ({
      amount,
      count,
      share: count / amounts.length,
      excessOfDigits: excess.get(Number(String(amount).slice(0, 2))) ?? 0,
      ...whoIsPaid(population, amount),
    }));
    return { currency, common };
  },
  *candidates(_group, _context, { atLeast }, measured) {
    for (const { currency, common } of measured.values())
      for (const { payments, ...facts } of common)
        yield {
          ...aboutMany(ledgerEntity, String(facts.amount), currency, payments, {
            ...facts,
            isTooFew: facts.count < atLeast,
          }),
          amountMinor: facts.amount * facts.count,
        };
  },
  condition: (facts, { share }) => facts.share >= share,
  guards: { tooFew: ({ isTooFew }) => isTooFew, knownFee: ({ vendors, count }) => vendors === 1 && count >= 12 },
});

function whoIsPaid(population: Population, amount: number): Pick<CommonAmount, 'vendors' | 'payments'> {
  const vendors = new Set<number>();
  const payments: Payment[] = [];
  for (const [at, other] of population.amounts.entries()) {
    if (other !== amount) continue;
    vendors.add(population.payee(at));
    if (payments.length < mostTold) payments.push(population.payment(at));
  }
  return { vendors: vendors.size, payments };
}

/** N1: a vendor's amounts are round more often than those of the ledger. */
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
  grouping: byVendor,
  /** Share of round ones among amounts above zero. */
  measure: ({ amounts, currency }, _context, { step }) => {
    const unit = step * 10 ** minorDigits(currency);
    let [paid, round] = [0, 0];
    for (const amount of amounts) {
      if (amount <= 0) continue;
      paid += 1;
      if (amount % unit === 0) round += 1;
    }
    return { unit, base: round / paid };
  },
  *candidates(group, _context, { atLeast }, measured) {
    for (const [currency, all] of byCurrency(group.payments)) {
      const { unit, base } = measured.get(currency) ?? { unit: 1, base: 1 };
      const payments = all.filter(({ amountMinor }) => amountMinor > 0);
      const round = payments.filter(({ amountMinor }) => amountMinor % unit === 0);
      const [first] = round;
      if (first === undefined || round.length < 2) continue;
      const z = shareZ(round.length, payments.length, Math.max(base, 0.01));
      const isOnePrice = round.every(({ amountMinor }) => amountMinor === first.amountMinor);
      const isTooFew = round.length < atLeast;
      const facts = { round: round.length, payments: payments.length, base, z, isTooFew, isOnePrice };
      yield aboutMany({ kind: 'vendor', id: first.payee }, 'round amounts', currency, round, facts);
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
  grouping: byVendor,
  *candidates(group, _context, { atLeast }) {
    for (const [currency, all] of byCurrency(group.payments)) {
      const payments = all.filter(({ amountMinor }) => amountMinor >= 1000);
      const ending = payments.filter(({ amountMinor }) => (amountMinor % 1000) % 111 === 0);
      const [first] = ending;
      if (first === undefined || ending.length < 2) continue;
      const isPriceList = ending.every(({ amountMinor }) => amountMinor % 100 === 99);
      const isOnePrice = ending.every(({ amountMinor }) => amountMinor === first.amountMinor);
      const z = shareZ(ending.length, payments.length, 0.01);
      const facts = { repeated: ending.length, payments: payments.length, z, isTooFew: ending.length < atLeast };
      const told = { ...facts, isPriceList, isOnePrice };
      yield aboutMany({ kind: 'vendor', id: first.payee }, 'endings', currency, ending, told);
    }
  },
  condition: (facts, { z }) => facts.z > z,
  guards: {
    tooFew: ({ isTooFew }) => isTooFew,
    priceList: ({ isPriceList }) => isPriceList,
    fixedFee: ({ isOnePrice }) => isOnePrice,
  },
});
