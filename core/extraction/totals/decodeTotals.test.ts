import { Big } from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AmountCandidate } from '../ranking/Candidate.ts';
import { candidateRows } from '../ranking/candidateRows.ts';
import { readByRules } from '../extractInvoice.ts';
import { sampleInvoice } from '../testing/sampleInvoice.ts';
import { decodeTotals, type SumScores, type TotalsEvidence } from './decodeTotals.ts';

const [printed] = candidateRows(readByRules([sampleInvoice()])).amount.candidates;
const nothing: TotalsEvidence = {
  lineSum: null,
  adjustment: new Big(0),
  deductions: [],
  roundings: [],
  breakdowns: [],
};

function scored(...options: readonly (readonly [value: string, margin: number])[]): SumScores['grandTotal'] {
  if (printed === undefined) throw new Error('The sample prints amounts.');
  return options
    .toSorted((a, b) => b[1] - a[1])
    .map(([value, margin]) => {
      const candidate: AmountCandidate = { ...printed, value };
      return { candidate, margin, logOdds: margin };
    });
}

function decoded(
  scores: Partial<SumScores>,
  evidence: Partial<TotalsEvidence> = {},
): Record<string, string | undefined> {
  const found = decodeTotals(
    { grandTotal: [], netTotal: [], taxTotal: [], duePayable: [], ...scores },
    { ...nothing, ...evidence },
  );
  return {
    gross: printedOf(found.gross),
    net: printedOf(found.net),
    tax: printedOf(found.tax),
    due: printedOf(found.due),
  };
}

describe('sums are chosen together', () => {
  it('a set that adds up wins over likelier sums that do not', () => {
    const scores = {
      grandTotal: scored(['114.64', 2], ['126.00', 1]),
      netTotal: scored(['114.64', 1], ['113.00', 1.5]),
      taxTotal: scored(['11.36', 1.5]),
    };
    expect(decoded(scores)).toMatchObject({ gross: '126.00', net: '114.64', tax: '11.36' });
  });

  it('the lines decide between two nets that both add up', () => {
    const scores = {
      grandTotal: scored(['119.00', 1], ['238.00', 1]),
      netTotal: scored(['100.00', 1], ['200.00', 1.1]),
      taxTotal: scored(['19.00', 1], ['38.00', 1]),
    };
    expect(decoded(scores, { lineSum: new Big(90), adjustment: new Big(10) })).toMatchObject({ net: '100.00' });
  });

  it('what is to be paid is the gross total less what was paid', () => {
    const scores = { grandTotal: scored(['119.00', 3]), duePayable: scored(['119.00', 0.5], ['69.00', 0.2]) };
    expect(decoded(scores, { deductions: [new Big(50)] })).toMatchObject({ due: '119.00' });
    const likelier = { ...scores, duePayable: scored(['100.00', 0.6], ['69.00', 0.2]) };
    expect(decoded(likelier, { deductions: [new Big(50)] })).toMatchObject({ due: '69.00' });
  });

  it('nothing is taken that is less likely than none', () => {
    expect(decoded({ grandTotal: scored(['10.00', -1]), taxTotal: scored(['2.00', -0.5]) })).toEqual({});
  });
});

it('the true set is found among amounts that add up to nothing', () => {
  const amounts = fc.integer({ min: 100, max: 10_000_000 });
  fc.assert(
    fc.property(amounts, fc.integer({ min: 5, max: 25 }), fc.array(amounts, { maxLength: 5 }), (net, rate, others) => {
      const tax = Math.round((net * rate) / 100);
      const isTrap = (one: number): boolean => [net, tax, net + tax].some((sum) => Math.abs(sum - one) < 3);
      const strange = others.filter(
        (one) =>
          !isTrap(one) &&
          !others.some(
            (other) =>
              isTrap(one + other) ||
              isTrap(one - other) ||
              isTrap(one + net) ||
              isTrap(one + tax) ||
              Math.abs(one - other - tax) < 3 ||
              Math.abs(net + tax - one - other) < 3,
          ),
      );
      const noise = strange.map((one): readonly [string, number] => [text(one), 1.5]);
      const scores = {
        grandTotal: scored([text(net + tax), 1], ...noise),
        netTotal: scored([text(net), 1], ...noise),
        taxTotal: scored([text(tax), 1]),
      };
      expect(decoded(scores)).toMatchObject({ gross: text(net + tax), net: text(net), tax: text(tax) });
    }),
  );
});

function text(cents: number): string {
  return new Big(cents).div(100).toFixed(2);
}

function printedOf(choice: { readonly value: Big } | null): string | undefined {
  return choice?.value.toFixed(2);
}
