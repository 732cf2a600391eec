import type { DocumentView, Span } from '../DocumentView.ts';
import { foldText } from '../labels/foldText.ts';
import type { Segment } from '../layout/Layout.ts';
import { addressWord, contactLine, legalForm, postalLine, salutation } from './companyWords.ts';
import { wholeSegment } from './PartyBlock.ts';

const mostWords = 4;
/** Letter heights between the lines of one name, and before a block. */
const tightest = 0.6;
const apart = 1;
const sameHeight = 0.08;

/**
 * The line above a company's name that the name began in: set alike, right above it, the first of its block, words
 * alone. Null where the name stands in one line.
 */
export function wrappedName(view: DocumentView, { segment, from, to }: Span): Span | null {
  if (from !== 0 || to !== segment.tokens.length || !legalForm.test(segment.text)) return null;
  const above = cellAbove(view, segment, tightest);
  if (above === null || !isPart(view, above) || cellAbove(view, above, apart) !== null) return null;
  const isAlike = Math.abs(above.height - segment.height) <= sameHeight * segment.height;
  const first = above.tokens[0]?.folded ?? '';
  return isAlike && !foldText(segment.text).includes(first) ? wholeSegment(above) : null;
}

function cellAbove(view: DocumentView, segment: Segment, gap: number): Segment | null {
  const rows = view.layout.rows.slice(Math.max(0, segment.row - 3), segment.row);
  const cells = rows.filter(({ page }) => page === segment.page).flatMap(({ segments }) => segments);
  const above = cells.findLast(({ box }) => Math.abs(box.left - segment.box.left) < segment.height / 2);
  return above !== undefined && segment.box.top - above.box.bottom <= gap * segment.height ? above : null;
}

/** Up to four capitalised words, no address, no label, no name of its own. */
function isPart(view: DocumentView, segment: Segment): boolean {
  const { tokens, text } = segment;
  if (tokens.length > mostWords || !/^[\p{L}&.'’ -]+$/u.test(text) || !/^\p{Lu}/u.test(text)) return false;
  if (view.labels.get(segment)?.[0]?.from === 0) return false;
  return ![legalForm, addressWord, contactLine, postalLine, salutation].some((pattern) => pattern.test(text));
}
