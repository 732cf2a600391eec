import type { DocumentView, Span } from '../DocumentView.ts';
import type { Segment } from '../layout/Layout.ts';
import { addressWord, postalLine } from './companyWords.ts';
import { firstPartEnd, formEnd } from './nameEnd.ts';
import { cellsUnder } from './PartyBlock.ts';

const lowest = 0.45;
const mostWords = 20;
/** Letter heights between the line and the address under it, in the window of an envelope. */
const farthest = 4;
const rowsBetween = 3;

/** The small line of a sender over an address, as letters for window envelopes have it (DIN 5008). */
export interface SenderLine {
  /** Who sends. */
  readonly name: Span;
  /** To whom: the lines of the address under it. */
  readonly addressee: readonly Segment[];
}

/** The sender's lines of the first page: name, street and town in one line, and right under it another address. */
export function senderLines(view: DocumentView): SenderLine[] {
  const [page] = view.layout.pages;
  if (page === undefined) return [];
  return view.layout.segments.flatMap((segment) => {
    if (segment.page !== page.number || segment.box.top > lowest * page.height) return [];
    const to = segment.tokens.length > mostWords ? null : (firstPartEnd(segment.tokens) ?? formEnd(segment.tokens));
    if (to === null || !/\p{L}{3}/u.test(textFrom(segment, 0, to)) || !isPlace(textFrom(segment, to))) return [];
    const addressee = addressUnder(view, segment);
    return addressee.length === 0 ? [] : [{ name: { segment, from: 0, to }, addressee }];
  });
}

function textFrom({ tokens }: Segment, from: number, to = tokens.length): string {
  return tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
}

function isPlace(rest: string): boolean {
  return postalLine.test(rest) && (addressWord.test(rest) || /\p{L}\s?\d/u.test(rest));
}

function addressUnder({ layout }: DocumentView, line: Segment): Segment[] {
  const below = layout.rows.slice(line.row + 1, line.row + 1 + rowsBetween).filter(({ page }) => page === line.page);
  const first = below
    .flatMap(({ segments }) => segments)
    .find(
      ({ box, height }) =>
        Math.abs(box.left - line.box.left) < 2 * height && box.top - line.box.bottom < farthest * height,
    );
  if (first === undefined) return [];
  const lines = [first, ...cellsUnder(layout, first, 6)];
  return lines.slice(1).some(({ text }) => postalLine.test(text)) ? lines : [];
}
