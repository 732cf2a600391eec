import { Big } from 'big.js';
import type { FieldReading } from '../../contract/extraction.ts';
import type { DocumentType } from '../../vocabulary/fieldNames.ts';
import type { DocumentView } from '../DocumentView.ts';
import type { LabelKind } from '../labels/LabelKind.ts';
import { findHeadings } from '../items/findHeadings.ts';
import { derivedReading, readingOf } from '../readingOf.ts';
import { chooseTotals, type ChosenTotals, type Option } from './chooseTotals.ts';
import { roundedSums } from './roundedSums.ts';
import type { SumCandidate } from './sumCandidates.ts';
import { taxRows } from './taxRows.ts';

const leastOfOther = 0.45;

/** The sums of an invoice; those neither printed nor computable are absent. */
export interface InvoiceTotals {
  readonly netTotal?: FieldReading;
  readonly taxTotal?: FieldReading;
  readonly grandTotal?: FieldReading;
  readonly duePayable?: FieldReading;
}

/**
 * Net, tax, gross and payable: the set that labels and arithmetic agree on, missing ones computed from the others. Of a
 * document that is no invoice, only a total printed as one under a table, never a computed or doubtful one.
 */
export function readTotals(view: DocumentView, type: DocumentType, sums: readonly SumCandidate[]): InvoiceTotals {
  const labelled = type === 'receipt' ? sums.map(asOnReceipt) : sums;
  const candidates = [...labelled, ...roundedSums(view, labelled)];
  const chosen = chooseTotals(candidates, taxRows(view), { values: witnesses(candidates) }, view.layout.rows.length);
  if (type === 'other') return totalOfOther(view, chosen);
  const complete = completed(chosen, adjustments(labelled));
  const due = readDue(candidates, complete.gross?.value ?? null);
  const certainty = chosen.proved ? 0.97 : 0.72;
  const totals: InvoiceTotals = {
    ...(complete.net && { netTotal: readingOfOption(complete.net, certainty) }),
    ...(complete.tax && { taxTotal: readingOfOption(complete.tax, certainty) }),
    ...(complete.gross && { grandTotal: readingOfOption(complete.gross, certainty) }),
    ...(due && { duePayable: due }),
  };
  return type === 'credit note' ? withoutSigns(totals) : totals;
}

/** At a till the "net total" is what the customer pays. */
function asOnReceipt(sum: SumCandidate): SumCandidate {
  return sum.kind === 'net' && /^net{1,2}(?:total|amount|amt|sum)/.test(sum.label.phrase)
    ? { ...sum, kind: 'total' }
    : sum;
}

/** Orders and contracts print totals in their tables; a letter's sums are talk. */
function totalOfOther(view: DocumentView, { gross }: ChosenTotals): InvoiceTotals {
  if (gross === null || gross.weight < leastOfOther || findHeadings(view).length === 0) return {};
  return { grandTotal: readingOfOption(gross, 0.6) };
}

/** What a credit note credits is stated without sign, as e-invoices do; printed minus signs stay in `raw`. */
function withoutSigns(totals: InvoiceTotals): InvoiceTotals {
  const readings = Object.entries(totals);
  if (readings.some(([, { value }]) => !value.startsWith('-') && !/^[0.]+$/.test(value))) return totals;
  return Object.fromEntries(
    readings.map(([name, reading]) => [name, { ...reading, value: reading.value.replace('-', '') }]),
  );
}

function readingOfOption(option: Option, certainty: number): FieldReading {
  const value = plain(option.value);
  if (option.derived) return derivedReading(value, Math.min(certainty, 0.85));
  return readingOf(value, option.spans, certainty * (0.8 + 0.2 * Math.min(1, option.weight)));
}

/** Two decimals at least; more where the number has them. */
function plain(value: Big): string {
  return value.toFixed(Math.max(2, value.c.length - value.e - 1));
}

/**
 * Fills the third of net, tax and gross: with the sum printed for it, though it contradict the others (the checks shall
 * see that), else computed. A sum before discounts and charges contradicts nothing where these make up the difference.
 */
function completed(chosen: ChosenTotals, adjustment: Big): Pick<ChosenTotals, 'gross' | 'net' | 'tax'> {
  const { gross, contradicting } = chosen;
  const { net, tax } = chosen;
  if (gross === null && net !== null && tax !== null) return { gross: derived(net.value.plus(tax.value)), net, tax };
  if (gross !== null && net === null && tax !== null) {
    const rest = gross.value.minus(tax.value);
    const explained = contradicting.net?.value.plus(adjustment).minus(rest).abs().lte('0.011') ?? true;
    return { gross, net: explained ? derived(rest) : contradicting.net, tax };
  }
  if (gross !== null && net !== null && tax === null)
    return { gross, net, tax: contradicting.tax ?? derived(gross.value.minus(net.value)) };
  return { gross, net, tax };
}

/** What discounts take off and charges put on, together. */
function adjustments(candidates: readonly SumCandidate[]): Big {
  const sum = (kind: LabelKind): Big =>
    valuesOf(candidates, kind).reduce((total, value) => total.plus(value), new Big(0));
  return sum('charge').minus(sum('discount'));
}

function derived(value: Big): Option {
  return { value, weight: 0.6, spans: [], derived: true };
}

function valuesOf(candidates: readonly SumCandidate[], kind: LabelKind): Big[] {
  return candidates.filter((each) => each.kind === kind && each.strength >= 0.6).map(({ value }) => value.abs());
}

/** What the gross total ought to be: cash less change, a total with the rounding added. */
function witnesses(candidates: readonly SumCandidate[]): Big[] {
  const change = [new Big(0), ...valuesOf(candidates, 'change')];
  const paid = valuesOf(candidates, 'tendered').flatMap((sum) => change.map((back) => sum.minus(back)));
  const roundings = candidates.filter(
    ({ kind, value }) => kind === 'rounding' && !value.eq(0) && value.abs().lt('0.5'),
  );
  const sums = candidates.filter(({ kind }) => kind === 'gross' || kind === 'total' || kind === 'subtotal');
  return [...paid, ...roundings.flatMap(({ value }) => sums.map((sum) => sum.value.plus(value)))];
}

/** What is left to pay: the last such sum, the better where gross less prepaid and withheld sums comes to it. */
function readDue(candidates: readonly SumCandidate[], gross: Big | null): FieldReading | null {
  const expected = gross === null ? [] : expectedDues(candidates, gross);
  let best: { candidate: SumCandidate; score: number } | null = null;
  for (const candidate of candidates) {
    if (candidate.kind !== 'due') continue;
    const agrees = expected.some((value) => value.eq(candidate.value));
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
