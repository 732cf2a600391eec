import type { Box } from '../../vocabulary/box.ts';
import type { DocumentView, Span } from '../DocumentView.ts';
import { foldText } from '../labels/foldText.ts';
import type { Segment } from '../layout/Layout.ts';
import {
  addressWord,
  contactLine,
  department,
  legalForm,
  postalLine,
  registerEntry,
  salutation,
} from './companyWords.ts';
import { firstPartEnd } from './nameEnd.ts';
import { wholeSegment } from './PartyBlock.ts';

const mostWords = 4;
const rowsBetween = 3;
/** Letter heights between the lines of one name, and before a block. */
const tightest = 0.8;
const apart = 1.05;
/** Two lines set alike may be two things. */
export const sureOfWrapped = 0.75;
const sameHeight = 0.08;
/** Boxes of OCR are as high as the letters they hold. */
const sameHeightRead = 0.3;
/** Ends a line whose name goes on: "Verein zur Förderung der". */
const breaksOff =
  /(?:[&+/-]|(?<!\p{L})(?:und|and|et|en|für|for|pour|voor|der|des|die|du|de|of|the|von|van|zur|zum|im|di|della|do|da))$/iu;

/**
 * The line above that a name began in: set alike, right above it, the first of its block, words alone. This line ends the
 * name with a legal form, or the line above breaks off. Null where the name stands in one line.
 */
export function wrappedName(view: DocumentView, { segment, from, to }: Span): Span | null {
  if (from !== 0 || to !== segment.tokens.length) return null;
  if (registerEntry.test(segment.text)) return null;
  const above = cellAbove(view, segment, tightest);
  if (above === null || !isFirst(view, above) || isFact(view, segment)) return null;
  const isBroken = breaksOff.test(above.text) && isPart(view, segment);
  const goesOn = isPart(view, above) && (isBroken || (legalForm.test(segment.text) && !legalForm.test(above.text)));
  const slack = segment.source === 'ocr' ? sameHeightRead : sameHeight;
  const isAlike = Math.abs(above.height - segment.height) <= slack * segment.height;
  const first = above.tokens[0]?.folded ?? '';
  return goesOn && isAlike && !foldText(segment.text).includes(first) ? wholeSegment(above) : null;
}

/** The line below in which a name goes on that this line begins; null where the name stands in one line. */
export function continuedName(view: DocumentView, { segment, from, to }: Span): Span | null {
  if (from !== 0 || to !== segment.tokens.length) return null;
  const below = view.layout.rows.slice(segment.row + 1, segment.row + 1 + rowsBetween).flatMap((row) => row.segments);
  const next = below.find((cell) => wrappedName(view, wholeSegment(cell))?.segment === segment);
  return next === undefined ? null : wholeSegment(next);
}

/** The lines of the name a line is part of: itself, with the one over it or under it where the name is set over two. */
export function linesOfName(view: DocumentView, span: Span): Span[] {
  const begun = wrappedName(view, span);
  if (begun !== null) return [begun, span];
  const rest = continuedName(view, span);
  return rest === null ? [span] : [span, rest];
}

/** Nothing of its name stands over it: at most a label, the value of another fact, a department or the small line of a sender. */
function isFirst(view: DocumentView, segment: Segment): boolean {
  const above = cellAbove(view, segment, apart);
  if (above === null || isLabel(view, above) || isFact(view, segment) || department.test(above.text)) return true;
  return firstPartEnd(above.tokens) !== null && (postalLine.test(above.text) || addressWord.test(above.text));
}

function isLabel(view: DocumentView, segment: Segment): boolean {
  const label = view.labels.get(segment)?.[0];
  return label !== undefined && label.from === 0 && !segment.tokens.slice(label.to).some(({ folded }) => folded !== '');
}

/** The value of a label to its left. */
function isFact(view: DocumentView, segment: Segment): boolean {
  const left = view.layout.rows[segment.row]?.segments[segment.place - 1];
  return left !== undefined && (isLabel(view, left) || /[:：]$/u.test(left.text));
}

function cellAbove(view: DocumentView, segment: Segment, gap: number): Segment | null {
  const rows = view.layout.rows.slice(Math.max(0, segment.row - rowsBetween), segment.row);
  const cells = rows.filter(({ page }) => page === segment.page).flatMap(({ segments }) => segments);
  const above = cells.findLast(({ box }) => isAligned(box, segment.box, segment.height / 2));
  return above !== undefined && segment.box.top - above.box.bottom <= gap * segment.height ? above : null;
}

/** Set flush left, flush right or centred over one another. */
function isAligned(a: Box, b: Box, slack: number): boolean {
  const [left, right] = [a.left - b.left, a.right - b.right];
  return Math.abs(left) < slack || Math.abs(right) < slack || Math.abs(left + right) < slack;
}

/** Up to four capitalised words, no address and no label. */
function isPart(view: DocumentView, segment: Segment): boolean {
  const { tokens, text } = segment;
  if (tokens.length > mostWords || !/^[\p{L}&.'’ -]+$/u.test(text) || !/^\p{Lu}/u.test(text)) return false;
  if (view.labels.get(segment)?.[0]?.from === 0) return false;
  return ![addressWord, contactLine, postalLine, salutation, department].some((pattern) => pattern.test(text));
}
