import type { DocumentView, Span } from '../DocumentView.ts';
import type { Title } from '../kind/findTitles.ts';
import type { LabelKind } from '../labels/LabelKind.ts';
import type { Segment } from '../layout/Layout.ts';
import { standsUnder } from '../layout/valuePlaces.ts';
import { readDocumentNumber, type DocumentNumber } from './readDocumentNumber.ts';

/** A number that may be the document's own. */
export interface NumberCandidate {
  readonly number: DocumentNumber;
  readonly score: number;
}

/** Letter heights between a title and a number in the next cell. */
const widestBeside = 12;
/** A pro-forma invoice is none, but is numbered like one. */
const proForma = /pro?forma/;
/** Letters of a prominent number over those of the text. */
const prominence = 1.2;
const prominentScore = 0.5;
const namedScore = 0.95;
const lowestShare = 0.4;
const numberWord = /^(?:nr|no|n|num|numero|nummer|number)$/;
/** "(380)": what UNTDID 1001 calls the paper. */
const typeCode = /^\(\d{2,3}\)$/;
const mostWordsBetween = 4;
const mostWordsOfKind = 2;
const rowsOfList = 4;
const otherPapers: ReadonlySet<LabelKind> = new Set(['purchaseOrder', 'otherNumber', 'contact', 'registration']);

/** The place of a span, for comparison. */
export function keyOf({ segment, from }: Span): string {
  return `${segment.row}/${segment.place}/${from}`;
}

/** Numbers after, beside or under titles; beside that of a credit note, one after "Invoice" is of what it credits. */
export function numbersOfTitles(view: DocumentView, titles: readonly Title[]): NumberCandidate[] {
  const found = titles.map((title) => ({ title, numbers: numberOfTitle(view, title) }));
  const credited = found.some(({ title, numbers }) => title.type === 'credit note' && numbers.length > 0);
  return found.filter(({ title }) => !credited || title.type === 'credit note').flatMap(({ numbers }) => numbers);
}

function numberOfTitle(view: DocumentView, title: Title): NumberCandidate[] {
  if (title.type === 'other' && !proForma.test(title.phrase)) return [];
  const { segment, to } = title;
  const beside = readDocumentNumber(view, { segment, from: to, to: segment.tokens.length });
  if (beside !== null) {
    // "Mietrechnung Nr. 4711" says it as plainly as "Rechnung Nr." does.
    const next = segment.tokens.slice(to).find(({ text }) => !typeCode.test(text));
    const isNamed = title.from === 0 && numberWord.test(next?.folded ?? '');
    return [{ number: beside, score: isNamed ? namedScore : 0.75 * title.weight }];
  }
  const announced = afterNumberWord(view, title);
  if (announced !== null) return [{ number: announced, score: 0.6 * title.weight }];
  const named = afterWords(view, title);
  if (named !== null) return [{ number: named, score: 0.55 * title.weight }];
  const listed = underTitle(view, title);
  if (listed !== null) return [{ number: listed, score: 0.7 * title.weight }];
  if (segment.tokens.length - (to - title.from) > 1) return [];
  const right = cellBeside(view, segment);
  if (right !== null) return [{ number: right, score: 0.85 }];
  const under = cellUnder(view, segment);
  if (under === undefined || under.tokens.length > 4 || isRowOfSums(view, under)) return [];
  const number = readDocumentNumber(view, { segment: under, from: 0, to: under.tokens.length });
  return number === null ? [] : [{ number, score: 0.62 * title.weight }];
}

/** "Beitragsrechnung zur Haftpflichtversicherung Nr. 98.765.4": what the invoice is about comes first. */
function afterNumberWord(view: DocumentView, { segment, from, to }: Title): DocumentNumber | null {
  const at = segment.tokens.findIndex(({ folded }, place) => place > to && numberWord.test(folded));
  if (from > 0 || at < 0 || at > to + mostWordsBetween) return null;
  return readDocumentNumber(view, { segment, from: at, to: segment.tokens.length });
}

/** "Fatura de venda 917207 de 4-8-2018": a word or two more say what kind of invoice it is. */
function afterWords(view: DocumentView, { segment, from, to }: Title): DocumentNumber | null {
  const at = segment.tokens.findIndex(({ text }, place) => place > to && /\d/.test(text));
  if (
    from > 0 ||
    at < 0 ||
    at > to + mostWordsOfKind ||
    view.labels.get(segment)?.some((label) => label.from >= to && label.to <= at && otherPapers.has(label.kind)) ===
      true
  )
    return null;
  return readDocumentNumber(view, { segment, from: at, to: segment.tokens.length });
}

/** "Nr: …" in one of the first rows under the title, the number in the same cell or in the next. */
function underTitle(view: DocumentView, { segment }: Title): DocumentNumber | null {
  for (const row of view.layout.rows.slice(segment.row + 1, segment.row + 1 + rowsOfList)) {
    if (row.page !== segment.page) return null;
    for (const [place, cell] of row.segments.entries()) {
      const [word, ...rest] = cell.tokens.filter(({ folded }) => folded !== '');
      if (word === undefined || !numberWord.test(word.folded)) continue;
      const right = row.segments[place + 1];
      const value = rest.length > 0 ? cell : right;
      const from = rest.length > 0 ? cell.tokens.indexOf(word) + 1 : 0;
      const number =
        value === undefined ? null : readDocumentNumber(view, { segment: value, from, to: value.tokens.length });
      // A table numbers its rows under "No."; a list of facts has a value beside it.
      if (number !== null && row.segments.length <= 4 && number.to === number.segment.tokens.length) return number;
    }
  }
  return null;
}

/** A number alone in the next cell, in a row of its own or among rows of labels and values: "Invoice | 4711"; "N°" before it may stand farther. */
function cellBeside(view: DocumentView, segment: Title['segment']): DocumentNumber | null {
  const right = view.layout.rows[segment.row]?.segments[segment.place + 1];
  if (right === undefined) return null;
  const isFar = right.box.left - segment.box.right > widestBeside * segment.height;
  const isNumbered = numberWord.test(right.tokens[0]?.folded ?? '');
  if (isFar && right.isLed !== true && !isNumbered && !isInList(view, segment, right)) return null;
  const number = readDocumentNumber(view, { segment: right, from: 0, to: right.tokens.length });
  return number !== null && (number.from === 0 || isNumbered) && number.to === right.tokens.length ? number : null;
}

/** The next row is a label under the title and a value under the number: a list of facts, however wide. */
function isInList({ layout, labels }: DocumentView, segment: Segment, right: Segment): boolean {
  const [label, value, ...more] = layout.rows[segment.row + 1]?.segments ?? [];
  if (label === undefined || value === undefined || more.length > 0 || label.page !== segment.page) return false;
  const isAligned = (a: Segment, b: Segment): boolean => Math.abs(a.box.left - b.box.left) < segment.height;
  return labels.get(label)?.[0]?.from === 0 && isAligned(label, segment) && isAligned(value, right);
}

/** The first line of a table stands under a title too. */
function isRowOfSums({ layout, amounts }: DocumentView, { row }: Segment): boolean {
  const cells = layout.rows[row]?.segments ?? [];
  return cells.some((cell) => amounts.get(cell)?.some(({ fraction }) => fraction === 2) === true);
}

/** The nearest cell under a segment, at most three and a half letter heights below. */
function cellUnder(view: DocumentView, segment: Title['segment']): Title['segment'] | undefined {
  for (const row of view.layout.rows.slice(segment.row + 1, segment.row + 6)) {
    if (row.page !== segment.page || row.box.top - segment.box.bottom > 3.5 * segment.height) return undefined;
    const under = row.segments.find(({ box }) => standsUnder(box, segment.box, segment.height));
    if (under !== undefined) return under;
  }
  return undefined;
}

/** The one cell in the upper part of the first page that is a number with letters in it, larger than the text. */
export function prominentNumbers(view: DocumentView, taken: ReadonlySet<string>): NumberCandidate[] {
  const [page] = view.layout.pages;
  const heights = view.layout.segments.map(({ height }) => height).sort((a, b) => a - b);
  const usual = heights[Math.floor(heights.length / 2)] ?? 1;
  if (page === undefined) return [];
  const numbers = view.layout.segments
    .filter(
      ({ page: at, box, height }) =>
        at === page.number && box.top < lowestShare * page.height && height >= prominence * usual,
    )
    .flatMap((segment) => wholeNumber(view, segment))
    .filter((number) => /\p{L}/u.test(number.value) && !taken.has(keyOf(number)));
  const [number, other] = numbers;
  return number === undefined || other !== undefined ? [] : [{ number, score: prominentScore }];
}

function wholeNumber(view: DocumentView, segment: Segment): DocumentNumber[] {
  const number = readDocumentNumber(view, { segment, from: 0, to: segment.tokens.length });
  return number !== null && number.from === 0 && number.to === segment.tokens.length ? [number] : [];
}
