import { Big } from 'big.js';
import type { FieldReading, LineItem } from '../../contract/extraction.ts';
import type { DocumentType } from '../../vocabulary/fieldNames.ts';
import { derivedReading, readingOf } from '../readingOf.ts';
import { adjustments, completed, plain, valuesOf } from '../totals/completeTotals.ts';
import { decodeTotals, type SumChoice, type SumScores } from '../totals/decodeTotals.ts';
import type { InvoiceTotals } from '../totals/readTotals.ts';
import { taxRows } from '../totals/taxRows.ts';
import { withoutSigns } from '../totals/withoutSigns.ts';
import type { RuleReading } from './RuleReading.ts';
import { probability } from './ScoredCandidates.ts';

/** Log-odds that a proof by arithmetic adds to a sum. */
const proofWorth = 1.5;
const surestDerived = 0.85;

/** Net, tax, gross and payable by learned scores and arithmetic together; missing ones computed where two are known. */
export function rankedTotals(
  { view, sums }: RuleReading,
  items: readonly LineItem[],
  type: DocumentType,
  scores: SumScores,
): InvoiceTotals {
  const decoded = decodeTotals(scores, {
    lineSum: lineSumOf(items),
    adjustment: adjustments(sums),
    deductions: [...valuesOf(sums, 'prepaid'), ...valuesOf(sums, 'withheld')],
    roundings: sums.filter(({ kind, value }) => kind === 'rounding' && value.abs().lt(1)).map(({ value }) => value),
    breakdowns: taxRows(view),
  });
  const options = completed(
    {
      gross: optionOf(decoded.gross),
      net: optionOf(decoded.net),
      tax: optionOf(decoded.tax),
      contradicting: { net: null, tax: null },
    },
    adjustments(sums),
  );
  const reading = (option: typeof options.gross, choice: SumChoice | null): FieldReading | null => {
    if (option === null) return null;
    if (choice === null) return derivedReading(plain(option.value), leastSure(decoded));
    return readingOfChoice(choice, decoded.proved);
  };
  const [gross, net, tax] = [
    reading(options.gross, decoded.gross),
    reading(options.net, decoded.net),
    reading(options.tax, decoded.tax),
  ];
  const due = decoded.due === null ? dueOf(options.gross?.value) : readingOfChoice(decoded.due, false);
  const totals: InvoiceTotals = {
    ...(net && { netTotal: net }),
    ...(tax && { taxTotal: tax }),
    ...(gross && { grandTotal: gross }),
    ...(due && { duePayable: due }),
  };
  return type === 'credit note' ? withoutSigns(totals) : totals;
}

function lineSumOf(items: readonly LineItem[]): Big | null {
  const totals = items.flatMap(({ lineTotal }) => (lineTotal === undefined ? [] : [new Big(lineTotal.value)]));
  return totals.length === 0 ? null : totals.reduce((sum, total) => sum.plus(total), new Big(0));
}

function optionOf(
  choice: SumChoice | null,
): { value: Big; weight: number; spans: SumChoice['spans']; derived: boolean } | null {
  return choice === null ? null : { value: choice.value, weight: 1, spans: choice.spans, derived: choice.derived };
}

function readingOfChoice({ value, logOdds, spans, derived }: SumChoice, proved: boolean): FieldReading {
  const confidence = probability(logOdds + (proved ? proofWorth : 0));
  return derived
    ? derivedReading(plain(value), Math.min(confidence, surestDerived))
    : readingOf(plain(value), spans, confidence);
}

/** A computed sum is no surer than the least sure of those it was computed from. */
function leastSure({
  gross,
  net,
  tax,
}: {
  gross: SumChoice | null;
  net: SumChoice | null;
  tax: SumChoice | null;
}): number {
  const known = [gross, net, tax].flatMap((choice) => (choice === null ? [] : [probability(choice.logOdds)]));
  return Math.min(surestDerived, ...known);
}

/** Where nothing else is stated the whole is to be paid. */
function dueOf(gross: Big | undefined): FieldReading | null {
  return gross === undefined ? null : derivedReading(plain(gross), 0.55);
}
