import { Big } from 'big.js';
import type { FieldReading } from '../../contract/extraction.ts';
import type { DocumentType } from '../../vocabulary/fieldNames.ts';
import type { DocumentView } from '../DocumentView.ts';
import { findHeadings } from '../items/findHeadings.ts';
import { derivedReading, readingOf } from '../readingOf.ts';
import { chooseTotals, type ChosenTotals, type Option, type Witnesses } from './chooseTotals.ts';
import { adjustments, completed, plain, valuesOf } from './completeTotals.ts';
import { paidSums } from './paidSums.ts';
import { roundedSums } from './roundedSums.ts';
import type { SumCandidate } from './sumCandidates.ts';
import { taxRows } from './taxRows.ts';
import { withoutSigns } from './withoutSigns.ts';

const leastOfOther = 0.45;
const certaintyOfOther = 0.6;
/** Folded labels of what an earlier document left to pay. */
const carriedOver =
  /^(?:previousbalance|openingbalance|vorherigersaldo|saldovortrag|vortrag|ausstehende|offeneforderung)/;

/** The sums of an invoice; those neither printed nor computable are absent. */
export interface InvoiceTotals {
  readonly netTotal?: FieldReading;
  readonly taxTotal?: FieldReading;
  readonly grandTotal?: FieldReading;
  readonly duePayable?: FieldReading;
}

/**
 * Net, tax, gross and payable: the set that labels and arithmetic agree on, missing ones computed from the others. Of a
 * document that is no invoice, only sums printed as such under a table, never computed ones.
 */
export function readTotals(view: DocumentView, type: DocumentType, sums: readonly SumCandidate[]): InvoiceTotals {
  const labelled = type === 'receipt' ? sums.map(asOnReceipt) : sums;
  const paid = type === 'receipt' ? paidSums(view, labelled) : [];
  const candidates = [...labelled, ...roundedSums(view, labelled), ...paid];
  const chosen = chooseTotals(candidates, taxRows(view), witnesses(candidates), view.layout.rows.length);
  if (type === 'other') return totalOfOther(view, chosen, candidates);
  const complete = completed(chosen, adjustments(labelled));
  const due = readDue(candidates, complete.gross?.value ?? null);
  const certainty = certaintyOf(chosen);
  const totals: InvoiceTotals = {
    ...(complete.net && { netTotal: readingOfOption(complete.net, certainty) }),
    ...(complete.tax && { taxTotal: readingOfOption(complete.tax, certainty) }),
    ...(complete.gross && { grandTotal: readingOfOption(complete.gross, certainty) }),
    ...(due && { duePayable: due }),
  };
  return type === 'credit note' ? withoutSigns(totals) : totals;
}

/** Two proofs are none. */
function certaintyOf({ proved, rivalled }: ChosenTotals): number {
  if (!proved) return 0.72;
  return rivalled ? 0.76 : 0.97;
}

/** At a till the "net total" is what the customer pays. */
function asOnReceipt(sum: SumCandidate): SumCandidate {
  return sum.kind === 'net' && /^net{1,2}(?:total|amount|amt|sum)/.test(sum.label.phrase)
    ? { ...sum, kind: 'total' }
    : sum;
}

/**
 * Orders and contracts print totals in their tables; a letter's sums are talk. Net and tax only where they are printed and
 * come to the total.
 */
function totalOfOther(
  view: DocumentView,
  { gross, net, tax, proved }: ChosenTotals,
  candidates: readonly SumCandidate[],
): InvoiceTotals {
  if (gross === null || gross.weight < leastOfOther || findHeadings(view).length === 0) return {};
  const reading = (option: Option | null): FieldReading | null =>
    option === null || option.derived || !proved ? null : readingOfOption(option, certaintyOfOther);
  const [netTotal, taxTotal] = [reading(net), reading(tax)];
  const due = proved ? readDue(candidates, gross.value) : null;
  return {
    ...(netTotal && { netTotal }),
    ...(taxTotal && { taxTotal }),
    grandTotal: readingOfOption(gross, certaintyOfOther),
    ...(due && { duePayable: { ...due, confidence: Math.min(due.confidence, certaintyOfOther) } }),
  };
}

function readingOfOption(option: Option, certainty: number): FieldReading {
  const value = plain(option.value);
  if (option.derived) return derivedReading(value, Math.min(certainty, 0.85));
  return readingOf(value, option.spans, certainty * (0.8 + 0.2 * Math.min(1, option.weight)));
}

/** What the gross total ought to be: cash less change, a total with the rounding added, what is due with what was taken off. */
function witnesses(candidates: readonly SumCandidate[]): Witnesses {
  const change = [new Big(0), ...valuesOf(candidates, 'change')];
  const paid = valuesOf(candidates, 'tendered').flatMap((sum) => change.map((back) => sum.minus(back)));
  const roundings = candidates.filter(
    ({ kind, value }) => kind === 'rounding' && !value.eq(0) && value.abs().lt('0.5'),
  );
  const sums = candidates.filter(({ kind }) => kind === 'gross' || kind === 'total' || kind === 'subtotal');
  const rounded = roundings.flatMap(({ value }) => sums.map((sum) => sum.value.plus(value)));
  return {
    values: [...paid, ...rounded, ...beforeDeductions(candidates)],
    roundings: roundings.map(({ value }) => value),
  };
}

function beforeDeductions(candidates: readonly SumCandidate[]): Big[] {
  const off = [...valuesOf(candidates, 'prepaid'), ...valuesOf(candidates, 'withheld')].filter((value) => value.gt(0));
  const totals = candidates.filter(({ kind }) => kind === 'gross' || kind === 'total');
  const carried = candidates.filter(({ label, value }) => carriedOver.test(label.phrase) && value.gt(0));
  return valuesOf(candidates, 'due').flatMap((due) => [
    ...totals.filter(({ value }) => value.eq(due)).map(({ value }) => value),
    ...off.map((value) => due.plus(value)),
    ...carried.map(({ value }) => due.minus(value)),
  ]);
}

/** What is left to pay: the last such sum, the better where gross less prepaid and withheld sums comes to it. */
function readDue(candidates: readonly SumCandidate[], gross: Big | null): FieldReading | null {
  const expected = gross === null ? [] : expectedDues(candidates, gross);
  let best: { candidate: SumCandidate; score: number } | null = null;
  for (const candidate of candidates) {
    const agrees = expected.some((value) => value.eq(candidate.value));
    const reduced = agrees && candidate.kind === 'total' && gross?.eq(candidate.value) === false;
    if (candidate.kind !== 'due' && !reduced) continue;
    const score = candidate.strength + (agrees ? 0.5 : 0) + candidate.amount.segment.row / 1000;
    if (best === null || score >= best.score) best = { candidate, score };
  }
  if (best !== null) {
    const agrees = expected.some((value) => best.candidate.value.eq(value));
    return readingOf(
      plain(best.candidate.value),
      [best.candidate.amount],
      best.candidate.strength * (agrees ? 0.95 : 0.7),
    );
  }
  return gross === null ? null : derivedReading(plain(gross), 0.55);
}

function expectedDues(candidates: readonly SumCandidate[], gross: Big): Big[] {
  const prepaid = [new Big(0), ...valuesOf(candidates, 'prepaid')];
  const withheld = [new Big(0), ...valuesOf(candidates, 'withheld')];
  return prepaid.flatMap((paid) => withheld.map((kept) => gross.minus(paid).minus(kept)));
}
