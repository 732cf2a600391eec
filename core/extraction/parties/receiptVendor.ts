import type { Segment } from '../layout/Layout.ts';
import { foldText } from '../labels/foldText.ts';
import { addressWord, contactLine, legalForm, legalFormAlone, postalLine, registration } from './companyWords.ts';
import { wholeSegment, type PartyBlock } from './PartyBlock.ts';
import type { HeadLine, ReceiptHead } from './receiptHead.ts';
import { continuesName, greeting, isHandwritten, shortForm, trade, trades } from './receiptNames.ts';

const leastScore = 0.3;
const amongNames = 0.85;
/** "Norte, nave 87": figures after words are rather a street than a name. */
const houseNumber = /\p{L}.*\d/u;

/**
 * The shop on a till's paper roll: it heads the roll, before the first line of its address. A legal form, large type and
 * a company registration number after the name or under it decide between the lines there.
 */
export function receiptVendor({ view, lines: all }: ReceiptHead): PartyBlock | null {
  const lines = all.filter(({ isTitle }) => !isTitle);
  const usual = usualHeight(view.layout.segments);
  const firstPlace = lines.findIndex(({ text }) => isAddress(text));
  let best: { line: HeadLine; score: number } | null = null;
  for (const [place, line] of lines.entries()) {
    if (!isName(line.text) || continuesName(lines[place - 1]?.text ?? '', line.text)) continue;
    const proof = evidence(line.text, lines[place + 1]?.text ?? '');
    const late = firstPlace >= 0 && place > firstPlace ? 0.5 : 0;
    const large = Math.min(0.15, Math.max(0, line.segment.height / usual - 1) * 0.2);
    const score = 0.5 + proof + large - 0.04 * place - (proof > 0.6 ? late / 2 : late) - doubt(line);
    if (best === null || score > best.score + 0.001) best = { line, score };
  }
  if (best === null || best.score < leastScore) return null;
  const block = blockOf(all, best.line, Math.min(0.93, 0.4 + 0.5 * best.score));
  return { ...block, confidence: block.confidence * (hasRival(lines, block, firstPlace) ? amongNames : 1) };
}

/** Another line over the address that may be a name: a brand, a branch, or a part of the name itself. */
function hasRival(lines: readonly HeadLine[], { name, continued }: PartyBlock, firstPlace: number): boolean {
  const own = new Set([name.segment, continued?.segment]);
  const over = lines.slice(0, firstPlace < 0 ? undefined : firstPlace);
  return over.some(
    ({ segment, text }) => !own.has(segment) && !greeting.test(text) && !houseNumber.test(text) && isName(text),
  );
}

function usualHeight(segments: readonly Segment[]): number {
  const heights = segments.map(({ height }) => height).sort((a, b) => a - b);
  return Math.max(1, heights[Math.floor(heights.length / 2)] ?? 1);
}

function isAddress(text: string): boolean {
  if (/^\W*(?:no|lot|unit|block|blk|level|suite)\b[\s.:]*\S*\d/iu.test(text)) return true;
  return !endsInForm(text) && (postalLine.test(text) || (addressWord.test(text) && /\d/.test(text)));
}

function isName(text: string): boolean {
  const name = nameOf(text);
  if (name.replace(/\P{L}/gu, '').length < 3 || isAddress(name) || isFormAlone(text)) return false;
  return !contactLine.test(name) && (!/\d{5,}/.test(name) || registration.test(name)) && !/[:：]\s*\S/u.test(name);
}

function evidence(text: string, below: string): number {
  const formal = endsInForm(text) || endsInForm(text.toUpperCase()) || isFormAlone(below) || continuesName(text, below);
  const registered = registration.test(text) || endsInNumber.test(text) || isRegistrationAlone(below);
  const named = !formal && isNamedByTrade(text) ? 0.1 : 0;
  const address = addressWord.test(text) && !formal ? 0.2 : 0;
  return (formal ? 0.4 : 0) + (registered ? 0.25 : 0) + named - address;
}

/** What a customer or a clerk wrote on the roll, and what the shop says to its customers, are no names. */
function doubt({ segment, text }: HeadLine): number {
  return (greeting.test(text) ? 0.5 : 0) + (isHandwritten(segment) ? 0.3 : 0);
}

/** "… SDN BHD 867388-U" */
const endsInNumber = /BHD\W+\d{5,}\s?-?\s?\p{L}?\W*$/iu;

/** "RESTORAN MAWAR", not the second line "BISTRO & CAFE". */
function isNamedByTrade(text: string): boolean {
  return trade.test(text) && text.replace(trades, '').replace(/\P{L}/gu, '').length > 2;
}

/** "KG.BARU" begins with the letters of a legal form and is a place. */
function endsInForm(text: string): boolean {
  return (legalForm.exec(text)?.index ?? 0) > 0 || (shortForm.exec(text)?.index ?? 0) > 0;
}

/** "SDN BHD (801580-T)" under the name it belongs to. */
function isFormAlone(text: string): boolean {
  return legalFormAlone.test(text.replace(registration, ''));
}

/** A line that holds a registration number and little else: "(801580-T)", "JM0325955-V", "CO. REG. NO. 704427-T". */
function isRegistrationAlone(text: string): boolean {
  if (postalLine.test(text)) return false;
  return /\d{5,}/.test(text) && foldText(text.replace(/\d/g, '')).length < 12 && !contactLine.test(text.slice(0, 4));
}

/** The name up to its registration number, with a second line that goes on with it; then the lines of the head after it. */
function blockOf(lines: readonly HeadLine[], { segment, text }: HeadLine, confidence: number): PartyBlock {
  const name = { segment, from: 0, to: endOfName(segment, text) };
  const under = lines.slice(lines.findIndex((line) => line.segment === segment) + 1);
  const [next] = under;
  const continued = next !== undefined && (isFormAlone(next.text) || continuesName(text, next.text)) ? next : undefined;
  const rest = under.filter((line) => line !== continued);
  return {
    name,
    ...(continued && { continued: wholeSegment(continued.segment) }),
    lines: placeLines(rest).map((line) => wholeSegment(line.segment)),
    confidence,
  };
}

/** A Malaysian company's name ends with its legal form; what stands after it in the line is a number or a title. */
const afterForm = /(?<=\bS(?:DN\b\.?\s?)BHD\b\.?)\s.*$/iu;

function nameOf(text: string): string {
  return text.replace(afterForm, '');
}

function endOfName({ tokens }: Segment, text: string): number {
  const words = nameOf(text).split(' ').length;
  const at = tokens.findIndex((token) => registration.test(token.text) || /^[(<]\d/.test(token.text));
  const number = /^[(<]/.test(tokens[at]?.text ?? '') ? at : at + 1;
  return Math.min(at > 0 ? number : tokens.length, nameOf(text) === text ? tokens.length : words);
}

/** Up to a title after the first line of an address: what follows is the customer or the sale. */
function placeLines(lines: readonly HeadLine[]): HeadLine[] {
  const first = lines.findIndex(({ text }) => isAddress(text));
  const end = lines.findIndex(({ isTitle }, place) => isTitle && place > first);
  return lines.slice(0, end < 0 ? lines.length : end).filter(({ isTitle }) => !isTitle);
}
