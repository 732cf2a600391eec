import type { DocumentView, Span } from '../DocumentView.ts';
import { foldText } from '../labels/foldText.ts';
import type { Segment } from '../layout/Layout.ts';
import { addressWord, contactLine, legalForm, postalLine, salutation } from './companyWords.ts';
import { cellsUnder, wholeSegment } from './PartyBlock.ts';

const mostWords = 4;
/** Letter heights between the lines of one name, and before a block. */
const tightest = 0.6;
const apart = 1;
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
  const above = cellAbove(view, segment, tightest);
  if (above === null || !isPart(view, above) || !isFirst(view, above) || isFact(view, segment)) return null;
  const goesOn = legalForm.test(segment.text) || (breaksOff.test(above.text) && isPart(view, segment));
  const slack = segment.source === 'ocr' ? sameHeightRead : sameHeight;
  const isAlike = Math.abs(above.height - segment.height) <= slack * segment.height;
  const first = above.tokens[0]?.folded ?? '';
  return goesOn && isAlike && !foldText(segment.text).includes(first) ? wholeSegment(above) : null;
}

/** The line below in which a name goes on that this line begins; null where the name stands in one line. */
export function continuedName(view: DocumentView, { segment, from, to }: Span): Span | null {
  if (from !== 0 || to !== segment.tokens.length) return null;
  const [below] = cellsUnder(view.layout, segment, 1);
  if (below === undefined) return null;
  return wrappedName(view, wholeSegment(below))?.segment === segment ? wholeSegment(below) : null;
}

/** The lines of the name a line is part of: itself, with the one over it or under it where the name is set over two. */
export function linesOfName(view: DocumentView, span: Span): Span[] {
  const begun = wrappedName(view, span);
  if (begun !== null) return [begun, span];
  const rest = continuedName(view, span);
  return rest === null ? [span] : [span, rest];
}

/** Nothing of its block stands over it: at most the label of the block, or the value of another fact. */
function isFirst(view: DocumentView, segment: Segment): boolean {
  const above = cellAbove(view, segment, apart);
  return above === null || isLabel(view, above) || isFact(view, segment);
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
