import type { PageReading } from '../../contract/reading.ts';
import type { DocumentView } from '../DocumentView.ts';
import { claimValues } from '../fields/claims.ts';
import { readNumbers } from '../fields/readNumbers.ts';
import { findIbans } from '../identifiers/findIbans.ts';
import { findVatIds } from '../identifiers/findVatIds.ts';
import { findHeadings } from '../items/findHeadings.ts';
import { type Title, findTitles } from '../kind/findTitles.ts';
import { foldText } from '../labels/foldText.ts';
import type { LabelKind } from '../labels/LabelKind.ts';
import { PhraseIndex } from '../labels/PhraseIndex.ts';
import type { Segment } from '../layout/Layout.ts';
import { textOf } from '../layout/layoutPages.ts';
import { readDocument } from '../readDocument.ts';
import { tokensOf } from '../DocumentView.ts';
import { sumCandidates } from '../totals/sumCandidates.ts';
import type { PageEvidence, PageMarks } from './PageEvidence.ts';
import { findSheet } from './findSheet.ts';
import { languageOf } from './languageOf.ts';
import { type PageMark, pagePhrases } from './pagePhrases.ts';

const marks = new PhraseIndex<PageMark>([pagePhrases]);
/** Share of the height from the top in which a page names itself. */
const headOfPage = 0.35;
const letterheadHeight = 0.14;
const leastTitle = 0.35;
const totalKinds: ReadonlySet<LabelKind> = new Set(['gross', 'due', 'total', 'net', 'tax']);
const finalKinds: ReadonlySet<LabelKind> = new Set(['gross', 'due']);
const issueDates: ReadonlySet<LabelKind> = new Set(['issueDate']);
const timeOfDay = /^(?:[01]?\d|2[0-3])[:h][0-5]\d$/;
const plainWord = /^\p{L}{2,}[.,;:)]?$/u;

/** What one page shows by itself. */
export function readPageEvidence(page: PageReading): PageEvidence {
  const view = readDocument([page]);
  const head = headMarks(view, page.height);
  const titles = findTitles(view).filter(({ segment }) => segment.box.top < headOfPage * page.height);
  const title = titles.find(({ type, weight }) => type !== 'other' && weight >= leastTitle);
  const has = (mark: PageMark): boolean => head.some((found) => found.kind === mark && found.isHeading);
  return {
    number: page.number,
    isOcr: page.source === 'ocr',
    words: page.words.length,
    title: title === undefined ? null : { type: title.type, weight: title.weight },
    isContinuation: has('continued'),
    documentNumber: documentNumber(view, titles),
    issueDate: labelledDate(view),
    sheet: findSheet(view.layout),
    ...carriesOf(view, page.height),
    hasTotal: hasTotal(view),
    letterhead: letterhead(view, page.height),
    accounts: new Set([...findVatIds(view), ...findIbans(view)].map(({ value }) => value)),
    columns: findHeadings(view).map(({ columns }) => columns.map(({ kind }) => kind).join(' '))[0] ?? null,
    language: languageOf(page.words.map(({ text }) => text.toLowerCase())),
    marks: {
      terms: has('terms'),
      timeSheet: has('time-sheet'),
      attachment: has('attachment') || titles.some(({ type, weight }) => type === 'other' && weight >= 0.55),
      ...countsOf(view, page),
    },
  };
}

interface HeadMark {
  readonly kind: PageMark;
  /** The words stand alone or nearly so, as a heading does. */
  readonly isHeading: boolean;
}

function headMarks(view: DocumentView, height: number): HeadMark[] {
  return segmentsWithin(view, 0, headOfPage * height).flatMap((segment) =>
    marks.find(segment.tokens, segment.source === 'ocr').map(({ kind, from, to }) => ({
      kind,
      isHeading: from <= 1 && segment.tokens.length - (to - from) <= 5,
    })),
  );
}

function segmentsWithin(view: DocumentView, top: number, bottom: number): Segment[] {
  return view.layout.segments.filter(({ box }) => box.top >= top && box.bottom <= bottom);
}

/** Sums carried over from the page before stand above the middle, those carried to the next below it. */
function carriesOf(view: DocumentView, height: number): { carriesIn: boolean; carriesOut: boolean } {
  const found = view.layout.segments.flatMap((segment) =>
    marks.find(segment.tokens, false).map(({ kind, from }) => ({ kind, from, isHigh: segment.box.top < height / 2 })),
  );
  const any = (kind: PageMark, isHigh: boolean): boolean =>
    found.some((each) => each.from <= 1 && each.isHigh === isHigh && (each.kind === kind || each.kind === 'carried'));
  return { carriesIn: any('carried-in', true), carriesOut: any('carried-out', false) };
}

function documentNumber(view: DocumentView, titles: readonly Title[]): string | null {
  const value = readNumbers(view, titles).invoiceNumber?.value;
  return value === undefined ? null : foldText(value);
}

function labelledDate(view: DocumentView): string | null {
  const [claim] = claimValues(view, issueDates, (place) => {
    const dates = view.dates.get(place.segment) ?? [];
    return dates.find(({ from }) => from >= place.from && from < place.to) ?? null;
  });
  return claim === undefined ? null : foldText(textOf(tokensOf(claim.value)));
}

/** A stated total: an amount due or a gross sum, or a total that stands with a net or tax sum. */
function hasTotal(view: DocumentView): boolean {
  const stated = sumCandidates(view).filter(
    ({ kind, strength, amount }) => totalKinds.has(kind) && strength >= 0.7 && amount.fraction === 2,
  );
  const kinds = new Set(stated.map(({ kind }) => kind));
  return [...finalKinds].some((kind) => kinds.has(kind)) || (kinds.has('total') && kinds.size > 1);
}

function letterhead(view: DocumentView, height: number): Set<string> {
  const words = segmentsWithin(view, 0, letterheadHeight * height).flatMap(({ tokens }) => tokens);
  return new Set(words.map(({ folded }) => folded).filter((word) => word.length > 2 && !/^\d+$/.test(word)));
}

function countsOf(view: DocumentView, page: PageReading): Pick<PageMarks, 'prose' | 'amounts' | 'times'> {
  const plain = page.words.filter(({ text }) => plainWord.test(text)).length;
  const amounts = [...view.amounts.values()].flat().filter(({ fraction, percent }) => fraction === 2 && !percent);
  return {
    prose: plain / Math.max(1, page.words.length),
    amounts: amounts.length,
    times: page.words.filter(({ text }) => timeOfDay.test(text)).length,
  };
}
