import { Big } from 'big.js';
import type { AmountCandidate } from '../ranking/Candidate.ts';
import type { Scored } from '../ranking/ScoredCandidates.ts';
import type { Span } from '../DocumentView.ts';
import type { TaxRow } from './taxRows.ts';

/** A sum that may fill a place: printed, or the total of the rows of a tax breakdown. */
export interface SumChoice {
  readonly value: Big;
  readonly margin: number;
  readonly logOdds: number;
  readonly spans: readonly Span[];
  readonly derived: boolean;
}

/** The sums that go together with the least doubt. */
export interface DecodedTotals {
  readonly gross: SumChoice | null;
  readonly net: SumChoice | null;
  readonly tax: SumChoice | null;
  readonly due: SumChoice | null;
  /** True where net + tax = gross was seen to hold among printed numbers (BR-CO-15). */
  readonly proved: boolean;
}

/** What else the document states that the sums must agree with. */
export interface TotalsEvidence {
  /** Sum of the line items; null where there are none. */
  readonly lineSum: Big | null;
  /** Charges less discounts on the document (BR-CO-11, BR-CO-12). */
  readonly adjustment: Big;
  /** Sums already paid or withheld (BT-113). */
  readonly deductions: readonly Big[];
  readonly roundings: readonly Big[];
  readonly breakdowns: readonly (readonly TaxRow[])[];
}

export interface SumScores {
  readonly grandTotal: readonly Scored<AmountCandidate>[];
  readonly netTotal: readonly Scored<AmountCandidate>[];
  readonly taxTotal: readonly Scored<AmountCandidate>[];
  readonly duePayable: readonly Scored<AmountCandidate>[];
}

const beam = 9;
const lowestMargin = -5;
/** Log-odds a relation that holds adds and one that is broken takes, as likely as misreadings and odd documents are. */
const worth = { sum: 3, zeroTax: 1, broken: -4, lines: 1.2, due: 1.2, dueBroken: -0.8, outOfSize: -3 };
const breakdownMargin = { net: -0.3, tax: 0.4 };

/**
 * Chooses net, tax, gross and payable together: margins of the candidates plus what the relations of EN 16931 (BR-CO-10 to
 * BR-CO-16) add or take, over all combinations of the likeliest. A place stays empty where nothing is worth taking.
 */
export function decodeTotals(scores: SumScores, evidence: TotalsEvidence): DecodedTotals {
  const grosses = [...choices(scores.grandTotal), null];
  const nets = [...withBreakdowns(choices(scores.netTotal), evidence, 'base'), null];
  const taxes = [...withBreakdowns(choices(scores.taxTotal), evidence, 'tax'), null];
  const dues = [...choices(scores.duePayable), null];
  let best: DecodedTotals = { gross: null, net: null, tax: null, due: null, proved: false };
  let bestScore = 0;
  for (const gross of grosses) {
    const due = bestDue(dues, gross, evidence);
    for (const net of nets) {
      const lines = lineAgreement(net, evidence);
      for (const tax of taxes) {
        const score = marginOf(gross) + marginOf(net) + marginOf(tax) + due.score + lines + relation(gross, net, tax);
        if (score <= bestScore) continue;
        bestScore = score;
        best = { gross, net, tax, due: due.choice, proved: isProof(gross, net, tax) };
      }
    }
  }
  return best;
}

function marginOf(choice: SumChoice | null): number {
  return choice?.margin ?? 0;
}

/** The likeliest amounts of a place, each value once. */
function choices(scored: readonly Scored<AmountCandidate>[]): SumChoice[] {
  const found = new Map<string, SumChoice>();
  for (const { candidate, margin, logOdds } of scored) {
    if (found.size >= beam || margin < lowestMargin) break;
    if (found.has(candidate.value)) continue;
    found.set(candidate.value, {
      value: new Big(candidate.value),
      margin,
      logOdds,
      spans: [candidate.span],
      derived: false,
    });
  }
  return [...found.values()];
}

/** Adds what the rows of a tax breakdown come to, where it is not printed itself. */
function withBreakdowns(options: SumChoice[], { breakdowns }: TotalsEvidence, part: 'base' | 'tax'): SumChoice[] {
  const margin = part === 'base' ? breakdownMargin.net : breakdownMargin.tax;
  const added = breakdowns.map((rows): SumChoice => {
    const value = rows.reduce((sum, row) => sum.plus(row[part].value), new Big(0));
    return { value, margin, logOdds: margin + 1, spans: rows.map((row) => row[part]), derived: rows.length > 1 };
  });
  return [...options, ...added.filter(({ value }) => !options.some((option) => option.value.eq(value)))];
}

function isProof(gross: SumChoice | null, net: SumChoice | null, tax: SumChoice | null): boolean {
  return gross !== null && net !== null && tax !== null && !tax.value.eq(0) && addsUp(gross, net, tax);
}

function addsUp(gross: SumChoice, net: SumChoice, tax: SumChoice): boolean {
  return net.value.plus(tax.value).minus(gross.value).abs().lte('0.011');
}

/** BR-CO-15 and the sizes it leaves possible. */
function relation(gross: SumChoice | null, net: SumChoice | null, tax: SumChoice | null): number {
  if (gross !== null && net !== null && tax !== null) {
    if (!addsUp(gross, net, tax)) return worth.broken;
    return tax.value.eq(0) ? worth.zeroTax : worth.sum;
  }
  if (gross !== null && net !== null && net.value.abs().gt(gross.value.abs())) return worth.outOfSize;
  if (gross !== null && tax !== null && tax.value.abs().times(2.5).gt(gross.value.abs())) return worth.outOfSize;
  if (net !== null && tax !== null && tax.value.abs().times(2).gt(net.value.abs())) return worth.outOfSize;
  return 0;
}

/** BR-CO-10 and BR-CO-13: lines, charges and discounts make up the net total. */
function lineAgreement(net: SumChoice | null, { lineSum, adjustment }: TotalsEvidence): number {
  if (net === null || lineSum === null) return 0;
  const isSame = [new Big(0), adjustment].some((extra) => lineSum.plus(extra).minus(net.value).abs().lte('0.011'));
  return isSame ? worth.lines : 0;
}

/** BR-CO-16: what is left of the gross total after prepaid and withheld sums and rounding. */
function bestDue(
  dues: readonly (SumChoice | null)[],
  gross: SumChoice | null,
  { deductions, roundings }: TotalsEvidence,
): { choice: SumChoice | null; score: number } {
  const zero = new Big(0);
  const expected =
    gross === null
      ? []
      : [zero, ...deductions].flatMap((less) => [zero, ...roundings].map((more) => gross.value.minus(less).plus(more)));
  let best: { choice: SumChoice | null; score: number } = { choice: null, score: 0 };
  for (const choice of dues) {
    if (choice === null) continue;
    const isSame = expected.some((value) => value.minus(choice.value).abs().lte('0.011'));
    const score = choice.margin + (gross === null ? 0 : isSame ? worth.due : worth.dueBroken);
    if (score > best.score) best = { choice, score };
  }
  return best;
}
