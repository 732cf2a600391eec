import type { DocumentView, Span } from '../DocumentView.ts';
import type { Title } from '../kind/findTitles.ts';
import { foldText } from '../labels/foldText.ts';
import type { Segment } from '../layout/Layout.ts';
import { addressWord, contactLine, legalForm, legalFormAlone, postalLine, registration } from './companyWords.ts';
import { cellsUnder, wholeSegment, type PartyBlock } from './PartyBlock.ts';

const mostLines = 14;
const leastScore = 0.3;

/**
 * The shop on a till's paper roll: it heads the roll, before the first line of its address. A legal form, large type and
 * a company registration number after the name or under it decide between the lines there.
 */
export function receiptVendor(view: DocumentView, titles: readonly Title[]): PartyBlock | null {
  const lines = headLines(view, titles);
  const usual = usualHeight(view);
  const firstPlace = lines.findIndex((line) => isAddress(line.text));
  let best: { segment: Segment; score: number } | null = null;
  for (const [place, segment] of lines.entries()) {
    if (!isName(segment)) continue;
    const late = firstPlace >= 0 && place > firstPlace ? 0.5 : 0;
    const large = Math.min(0.15, Math.max(0, segment.height / usual - 1) * 0.2);
    const score = 0.5 + evidence(segment, lines[place + 1]) + large - 0.04 * place - late;
    if (best === null || score > best.score + 0.001) best = { segment, score };
  }
  if (best === null || best.score < leastScore) return null;
  return blockOf(view, best.segment, Math.min(0.93, 0.4 + 0.5 * best.score));
}

/** The lines of print before the first date or sum, without titles and empty ornaments. */
function headLines(view: DocumentView, titles: readonly Title[]): Segment[] {
  const own = new Set(titles.filter(({ weight }) => weight > 0.4).map(({ segment }) => segment));
  const lines: Segment[] = [];
  for (const row of view.layout.rows) {
    if (row.page !== view.layout.pages[0]?.number || lines.length >= mostLines) break;
    const isBody = row.segments.some(
      (segment) =>
        (view.dates.get(segment) ?? []).some(({ form }) => form !== 'compact') ||
        (view.amounts.get(segment) ?? []).some(({ fraction, percent }) => fraction === 2 && !percent),
    );
    if (isBody && lines.length > 2) break;
    const line = row.segments.find(({ text }) => /\p{L}{2}|\d{5}/u.test(text));
    if (line !== undefined && !own.has(line) && !isBody) lines.push(line);
  }
  return lines;
}

function usualHeight(view: DocumentView): number {
  const heights = view.layout.segments.map(({ height }) => height).sort((a, b) => a - b);
  return Math.max(1, heights[Math.floor(heights.length / 2)] ?? 1);
}

function isAddress(text: string): boolean {
  return (
    postalLine.test(text) ||
    /^\W*(?:no|lot|unit|block|blk|level|suite)\b[\s.:]*\S*\d/iu.test(text) ||
    (addressWord.test(text) && /\d/.test(text))
  );
}

function isName({ text }: Segment): boolean {
  if (text.replace(/\P{L}/gu, '').length < 3 || isAddress(text) || isFormAlone(text)) return false;
  return !contactLine.test(text) && (!/\d{5,}/.test(text) || registration.test(text)) && !/[:：]\s*\S/u.test(text);
}

function evidence({ text }: Segment, below: Segment | undefined): number {
  const formal = endsInForm(text) || endsInForm(text.toUpperCase()) || isFormAlone(below?.text ?? '');
  const registered = registration.test(text) || (below !== undefined && isRegistrationAlone(below.text));
  const address = addressWord.test(text) && !formal ? 0.2 : 0;
  return (formal ? 0.4 : 0) + (registered ? 0.25 : 0) - address;
}

/** "KG.BARU" begins with the letters of a legal form and is a place. */
function endsInForm(text: string): boolean {
  return (legalForm.exec(text)?.index ?? 0) > 0;
}

/** "SDN BHD (801580-T)" under the name it belongs to. */
function isFormAlone(text: string): boolean {
  return legalFormAlone.test(text.replace(registration, ''));
}

/** A line that holds a registration number and little else: "(801580-T)", "JM0325955-V", "CO. REG. NO. 704427-T". */
function isRegistrationAlone(text: string): boolean {
  return /\d{5,}/.test(text) && foldText(text.replace(/\d/g, '')).length < 12 && !contactLine.test(text.slice(0, 4));
}

/** The name up to its registration number, with a second line that holds only its legal form. */
function blockOf(view: DocumentView, segment: Segment, confidence: number): PartyBlock {
  const at = segment.tokens.findIndex(({ text }) => registration.test(text) || /^\(\d/.test(text));
  const name: Span = { segment, from: 0, to: at > 0 ? at + 1 : segment.tokens.length };
  const under = cellsUnder(view.layout, segment, 8);
  const continued = under.find(({ text }, place) => place === 0 && isFormAlone(text));
  const lines = under.filter((cell) => cell !== continued).map(wholeSegment);
  return { name, ...(continued && { continued: wholeSegment(continued) }), lines, confidence };
}
