import { findDates } from '../dates/findDates.ts';
import type { DocumentView } from '../DocumentView.ts';
import type { Title } from '../kind/findTitles.ts';
import { findLabels } from '../labels/findLabels.ts';
import { boxOf, textOf } from '../layout/layoutPages.ts';
import type { Layout, Row, Segment } from '../layout/Layout.ts';
import { PageWords } from '../repair/PageWords.ts';
import { repairText } from '../repair/repairText.ts';

const mostLines = 14;
/** Till letters stand wide apart: cells nearer than this many letter heights are words of one line. */
const widestGap = 6;

/** What makes a line of a row: ornaments and single figures do not. */
const print = /\p{L}{2}|\p{L}\d\p{L}|\d{5}/u;

/** A line at the top of a paper roll. */
export interface HeadLine {
  readonly segment: Segment;
  /** As printed: what OCR plainly misread is put right. */
  readonly text: string;
  readonly isTitle: boolean;
}

/** What a till prints before the first date or sum: who sells where. */
export interface ReceiptHead {
  /** The document with the rows of the head made one cell each. */
  readonly view: DocumentView;
  readonly lines: readonly HeadLine[];
  readonly words: PageWords;
}

export function receiptHead(view: DocumentView, titles: readonly Title[]): ReceiptHead {
  const titleRows = new Set(titles.filter(isTitleLine).map(({ segment }) => segment.row));
  const rows = headRows(view);
  const joined = joinedView(view, new Set(rows));
  const words = new PageWords(view.layout);
  const lines = rows.flatMap(({ index }): HeadLine[] => {
    const segment = joined.layout.rows[index]?.segments.find(({ text }) => print.test(text));
    if (segment === undefined) return [];
    const text = segment.source === 'ocr' ? repairText(segment.tokens, words) : segment.text;
    return [{ segment, text, isTitle: titleRows.has(index) }];
  });
  return { view: joined, lines, words };
}

function isTitleLine({ weight, segment, from, to }: Title): boolean {
  return weight > 0.4 || (from === 0 && to === segment.tokens.length);
}

/** The rows up to the first date or sum; a date among the first lines does not end the head. */
function headRows(view: DocumentView): Row[] {
  const rows: Row[] = [];
  for (const row of view.layout.rows) {
    if (row.page !== view.layout.pages[0]?.number || rows.length >= mostLines) break;
    const body = isBody(view, row);
    if (body && rows.length > 2) break;
    if (!body && row.segments.some(({ text }) => print.test(text))) rows.push(row);
  }
  return rows;
}

function isBody(view: DocumentView, { segments }: Row): boolean {
  return segments.some(
    (segment) =>
      (view.dates.get(segment) ?? []).some(({ form }) => form !== 'compact') ||
      (view.amounts.get(segment) ?? []).some(({ fraction, percent }) => fraction === 2 && !percent),
  );
}

function joinedView(view: DocumentView, head: ReadonlySet<Row>): DocumentView {
  const rows = view.layout.rows.map((row) => (head.has(row) ? { ...row, segments: joined(row.segments) } : row));
  const layout: Layout = { ...view.layout, rows, segments: rows.flatMap(({ segments }) => segments) };
  const dates = new Map(layout.segments.map((segment) => [segment, view.dates.get(segment) ?? findDates(segment)]));
  return { ...view, layout, labels: findLabels(layout), dates };
}

function joined(segments: readonly Segment[]): Segment[] {
  const lines: Segment[] = [];
  for (const segment of segments) {
    const last = lines.at(-1);
    if (last !== undefined && segment.box.left - last.box.right < widestGap * Math.max(last.height, segment.height))
      lines[lines.length - 1] = join(last, segment);
    else lines.push(segment);
  }
  return lines;
}

function join(left: Segment, right: Segment): Segment {
  const tokens = [...left.tokens, ...right.tokens];
  return { ...left, tokens, text: textOf(tokens), box: boxOf(tokens), height: Math.max(left.height, right.height) };
}
