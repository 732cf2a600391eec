import type { PageReading } from '../contract/reading.ts';
import { findAmounts, type Amount } from './amounts/findAmounts.ts';
import type { DecimalMark } from './amounts/readNumber.ts';
import { findDates } from './dates/findDates.ts';
import type { DocumentView } from './DocumentView.ts';
import { findLabels } from './labels/findLabels.ts';
import { layoutPages } from './layout/layoutPages.ts';
import type { Segment } from './layout/Layout.ts';

/** Rows, labels, amounts and dates of the pages. Numbers are read by the decimal mark the document itself shows. */
export function readDocument(pages: readonly PageReading[]): DocumentView {
  const layout = layoutPages(pages);
  const dates = new Map(layout.segments.map((segment) => [segment, findDates(segment)]));
  const first = amountsOf(layout.segments, '.', dates);
  const mark = documentMark([...first.values()].flat());
  const amounts = mark === '.' ? first : amountsOf(layout.segments, mark, dates);
  return { layout, labels: findLabels(layout), amounts, dates };
}

function amountsOf(
  segments: readonly Segment[],
  mark: DecimalMark,
  dates: DocumentView['dates'],
): Map<Segment, readonly Amount[]> {
  return new Map(
    segments.map((segment) => {
      const taken = dates.get(segment) ?? [];
      const amounts = findAmounts(segment, mark);
      return [segment, amounts.filter(({ from, to }) => !taken.some((date) => from < date.to && to > date.from))];
    }),
  );
}

/** The mark most of the numbers with two decimals use. */
export function documentMark(amounts: readonly Amount[]): DecimalMark {
  const proofs = amounts.filter(({ mark, fraction, certain }) => certain && mark !== null && fraction === 2);
  const commas = proofs.filter(({ mark }) => mark === ',').length;
  return commas * 2 > proofs.length ? ',' : '.';
}
