import type { FieldReading } from '../../contract/extraction.ts';
import { tokensOf, type DocumentView, type Span } from '../DocumentView.ts';
import { labelsOf } from '../fields/claims.ts';
import { foldText } from '../labels/foldText.ts';
import type { LabelKind } from '../labels/LabelKind.ts';
import { textOf } from '../layout/layoutPages.ts';
import { readingOf } from '../readingOf.ts';
import { cleanName } from './cleanName.ts';
import { isCommonPlace, isPlace } from '../repair/isPlace.ts';
import { addressWord, contactLine, country, postalLine, registerEntry } from './companyWords.ts';
import { cellsUnder, wholeSegment, type PartyBlock } from './PartyBlock.ts';

const mostLines = 6;
/** A postal code that opens the line or stands before or after a town, not a house number. */
const townLine =
  /(?:^|[\s,-])\d{5},?\s?\p{L}{3}|^\W*\d{4}\s\p{L}{3}|\p{L}{2}\d[\p{L}\d]?\s\d\p{L}{2}$|\d{2}-\d{3}\s\p{L}|\p{L}{4}[\s,-]+\d{5,6}\W*$/u;
/** Houses are numbered with four digits too: "1242 chemin de l’Olive", "1200 Harbor Ave". */
const isTownLine = (text: string): boolean =>
  townLine.test(text) && !(/^\W*\d{4}\s/u.test(text) && addressWord.test(text));
/** "Salem, OR 97301" goes on with a street whose house number has five digits. */
const stateLine = /\p{L},?\s+[A-Z]{2}\.?,?\s+\d{5}(?!\d)/u;
/** A company's number on a line of its own: "JM0725755-U". */
const registrationAlone = /^\W*\p{L}{0,3}\d{5,}\s?-?\s?\p{L}?\W*$/u;
/** A line that names a company's number: "(CO.REG :860671-D)", "Company No: SA0127959-D", "REG. NO 168397-H". */
const registrationLine =
  /^\W*(?:co(?:mpany)?|reg(?:istration)?|brn|roc|ssm|uen|abn|siret|kvk|hrb)(?!\p{L})[^\d]{0,20}\d{4,}[\s-]*\p{L}?\W*$/iu;
/** Facts that are not told without a digit. */
const numbered: ReadonlySet<LabelKind> = new Set([
  'vatId',
  'iban',
  'otherNumber',
  'invoiceNumber',
  'purchaseOrder',
  'issueDate',
  'anyDate',
  'dueDate',
  'otherDate',
]);
const ownFacts: ReadonlySet<LabelKind> = new Set([
  ...numbered,
  'localTaxId',
  'registration',
  'contact',
  'bic',
  'bank',
  'currency',
]);
/** A state or county on a line of its own. */
const region = /^\W*\p{L}{4,}(?:\s\p{L}{4,})?\W*$/u;
const phoneNumber = /^\+?[\d\s()/-]{8,}$/;

/** Lines among which the vendor's address stands, and how sure it is that they are its. */
export interface AddressPlace {
  readonly lines: readonly Span[];
  readonly confidence: number;
  /** Where little speaks for the place, an address is one with a town. */
  readonly needsTown?: boolean;
}

/** How a run of tokens reads: as printed, or with what OCR misread put right. */
export type ReadSpan = (span: Span) => string;

export const asPrinted: ReadSpan = (span) => textOf(tokensOf(span));

/** The address of the vendor: in the first place that holds one with a town, else in the first that holds any, else what an address label outside the buyer's block names. */
export function readAddress(
  view: DocumentView,
  places: readonly AddressPlace[],
  buyer: PartyBlock | null,
  read: ReadSpan = asPrinted,
): FieldReading | null {
  const own = places.flatMap(({ lines, confidence, needsTown }) => {
    const found = addressLines(view, lines, read);
    const reading = readingOfLines(found, confidence, read);
    const hasTown = found.some((line) => postalLine.test(read(line)));
    return reading === null || (needsTown === true && !hasTown) ? [] : [{ reading, hasTown }];
  });
  const [first] = own;
  if (first !== undefined) return (own.find(({ hasTown }) => hasTown) ?? first).reading;
  const buyers = new Set(buyer === null ? [] : [buyer.name.segment, ...buyer.lines.map(({ segment }) => segment)]);
  for (const { segment, from, to } of labelsOf(view, new Set(['address']))) {
    if (from > 0 || buyers.has(segment)) continue;
    const rest = to < segment.tokens.length ? [{ segment, from: to, to: segment.tokens.length }] : [];
    const lines = [...rest, ...cellsUnder(view.layout, segment, mostLines).map(wholeSegment)];
    const found = readingOfLines(addressLines(view, lines, read), 0.6, read);
    if (found !== null) return found;
  }
  return null;
}

/** The lines up to the first that is no address; those before the first that looks like one are passed over. */
function addressLines(view: DocumentView, candidates: readonly Span[], read: ReadSpan): Span[] {
  const lines: Span[] = [];
  for (const candidate of candidates) {
    const line = withoutLabel(view, candidate);
    const text = read(line);
    if (lines.length > 0 && (phoneNumber.test(text) || isEnd(lines.map(read), text))) break;
    if (isFactOfOthers(view, line)) {
      if (lines.length > 0) break;
      continue;
    }
    if (isCodeOfTown(text, lines.map(read))) {
      lines.push(line);
      continue;
    }
    if (
      registrationAlone.test(text) ||
      registerEntry.test(text) ||
      registrationLine.test(text) ||
      text.replace(/\P{L}/gu, '').length < 3 ||
      cleanName(text) === '' ||
      isDated(view, line)
    )
      continue;
    const place = addressWord.test(text) || postalLine.test(text) || isPlace(text);
    const goesOn = /,\W*$/u.test(lines.length === 0 ? '' : read(lines[lines.length - 1] ?? line));
    const other = contactLine.test(text) || (isLabelled(view, line) && !place && !goesOn);
    if (other && lines.length > 0) break;
    if (other || (lines.length === 0 && !/\d/.test(text) && !place && !isBuilding(text))) continue;
    lines.push(line);
    if (lines.length >= mostLines) break;
  }
  return lines;
}

/** The value of another fact, in the column the address stands in too: "BIC | NNURCHU6". */
function isFactOfOthers(view: DocumentView, { segment, from }: Span): boolean {
  const left = view.layout.rows[segment.row]?.segments[segment.place - 1];
  const label = left === undefined ? undefined : view.labels.get(left)?.[0];
  // A town beside the heading of a number is no number.
  if (label !== undefined && numbered.has(label.kind) && !/\d/.test(segment.text)) return false;
  return from === 0 && label?.from === 0 && ownFacts.has(label.kind) && label.to === left?.tokens.length;
}

/** A postal code in a line of its own, after street and town. */
function isCodeOfTown(text: string, texts: readonly string[]): boolean {
  return texts.length > 0 && /^\W*\d{4,6}\W*$/u.test(text) && !texts.some((line) => postalLine.test(line));
}

/** "WISMA MAWAR," before the street. */
function isBuilding(text: string): boolean {
  return /,\s*$/u.test(text) && (text.match(/\p{L}{4,}/gu) ?? []).some(isCommonPlace);
}

/** After the line of the town come at most a country or what its comma announces; brackets, colons and numbers end it. */
function isEnd(texts: readonly string[], text: string): boolean {
  if (/^\(|[:：]|\d{9,}/u.test(text)) return true;
  const last = texts.at(-1) ?? '';
  if (isPlace(text)) return false;
  if (isTownLine(last) && region.test(text) && !/\p{L},\s?\p{L}/u.test(last)) return false;
  const towned = texts.some(isTownLine);
  return towned && !/[,\-–]$/u.test(last) && !isTownLine(text) && !stateLine.test(text) && !country.test(text);
}

/** "Address: 12 Main St" without its first word. */
function withoutLabel(view: DocumentView, line: Span): Span {
  const label = view.labels.get(line.segment)?.find(({ from }) => from === line.from);
  return label?.kind === 'address' && label.to < line.to ? { ...line, from: label.to } : line;
}

function isLabelled(view: DocumentView, { segment, from }: Span): boolean {
  return view.labels.get(segment)?.some((label) => label.from === from) === true;
}

function isDated(view: DocumentView, { segment }: Span): boolean {
  return (view.dates.get(segment)?.length ?? 0) > 0;
}

function readingOfLines(lines: readonly Span[], confidence: number, read: ReadSpan): FieldReading | null {
  if (lines.length === 0) return null;
  const value = lines.map((line) => cleanName(read(line).replace(/\s[·•|–-]\s/gu, ', '))).join(', ');
  const proved = lines.some((line) => postalLine.test(read(line)));
  return foldText(value).length < 6 ? null : readingOf(value, lines, confidence * (proved ? 0.9 : 0.6));
}
