import type { DocumentView, Span } from '../DocumentView.ts';
import { cellsUnder } from './PartyBlock.ts';
import { salutation } from './companyWords.ts';
import type { SenderLine } from './senderLines.ts';

const rowsAbove = 3;

/**
 * A form of address begins the name or stands over it ("Herrn", "Firma"), or it stands in the address under a sender's line: the
 * letter goes to whom it names.
 */
export function isAddressed(view: DocumentView, { segment, from }: Span, senders: readonly SenderLine[]): boolean {
  if (senders.some(({ addressee }) => addressee.includes(segment))) return true;
  if (salutation.test(segment.tokens[from]?.text ?? '') && segment.tokens.length > from + 1) return true;
  const above = view.layout.rows.slice(Math.max(0, segment.row - rowsAbove), segment.row);
  return above
    .flatMap(({ segments }) => segments)
    .some((cell) => salutation.test(cell.text.trim()) && cellsUnder(view.layout, cell, 1)[0] === segment);
}
