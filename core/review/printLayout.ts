import type { Extraction } from '../contract/extraction.ts';
import type { PageReading } from '../contract/reading.ts';
import type { DocumentView, Span } from '../extraction/DocumentView.ts';
import { findIbans } from '../extraction/identifiers/findIbans.ts';
import { findVatIds } from '../extraction/identifiers/findVatIds.ts';
import { findTitles } from '../extraction/kind/findTitles.ts';
import { foldText } from '../extraction/labels/foldText.ts';
import type { Segment } from '../extraction/layout/Layout.ts';
import type { LayoutPrint, PrintedWord } from './Lesson.ts';

const mostWords = 160;
const headRows = 6;
const leastHeadLetters = 6;
const leastLetters = 3;

const site = /(?:@|www\.)(?<host>[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,})/i;
const phone = /(?:\+|\(?0)\d[\d\s/()-]{6,}\d/g;
const digit = /\d/;

/**
 * What the layout of a document can be known by: who made it (identifiers, web sites, letterhead) and the words of its
 * first page with their places, those of the item table left out, since they change from one document to the next.
 */
export function printLayout(pages: readonly PageReading[], view: DocumentView, extraction: Extraction): LayoutPrint {
  const first = pages[0];
  if (first === undefined) return { marks: [], words: [] };
  return { marks: [...new Set(marksOf(view, extraction))], words: wordsOf(first, tableOf(extraction, first.number)) };
}

function marksOf(view: DocumentView, { fields }: Extraction): string[] {
  const vatIds = findVatIds(view)
    .filter(({ value, checked }) => checked !== false && value !== fields.buyerVatId?.value)
    .map(({ value }) => `vat:${value}`);
  const accounts = findIbans(view);
  const ibans = accounts.filter(({ valid }) => valid).map(({ value }) => `iban:${value}`);
  const sites = view.layout.segments.flatMap(sitesOf);
  // The groups of an account's digits look like a telephone number.
  const withAccount = new Set(accounts.flatMap(({ spans }) => spans.map(({ segment }) => segment)));
  const phones = view.layout.segments.filter((segment) => !withAccount.has(segment)).flatMap(phonesOf);
  return [...vatIds, ...ibans, ...sites, ...phones, ...headsOf(view, fields.buyer?.value ?? '')];
}

function sitesOf({ tokens }: Segment): string[] {
  return tokens.flatMap(({ text }) => {
    const host = site.exec(text)?.groups?.['host'];
    return host === undefined ? [] : [`site:${host.toLowerCase().replace(/^www\./, '')}`];
  });
}

function phonesOf({ text }: Segment): string[] {
  return [...text.matchAll(phone)].map(([number]) => `phone:${number.replace(/\D/g, '').replace(/^0+/, '')}`);
}

/** Lines of the letterhead that say more than what kind of document it is. */
function headsOf(view: DocumentView, buyer: string): string[] {
  const { layout, labels } = view;
  const ofBuyer = foldText(buyer);
  const titles = new Set(
    findTitles(view)
      .filter(isWholeCell)
      .map(({ segment }) => segment),
  );
  const rows = layout.rows.filter((row) => row.page === layout.rows[0]?.page).slice(0, headRows);
  return rows
    .flatMap((row) => row.segments)
    .flatMap((segment) => {
      const text = foldText(segment.text);
      const isLabel = titles.has(segment) || (labels.get(segment)?.length ?? 0) > 0;
      // "Dossier:" stands on every form of its kind, whoever fills it in.
      const isPrompt = segment.text.trimEnd().endsWith(':');
      const isSaying = text.length >= leastHeadLetters && !digit.test(text) && text !== ofBuyer && !isPrompt;
      return isLabel || !isSaying ? [] : [`head:${text}`];
    });
}

function isWholeCell({ segment, from, to }: Span): boolean {
  return to - from === segment.tokens.length;
}

interface Table {
  readonly top: number;
  readonly bottom: number;
}

/** The stretch of the first page its items stand on. */
function tableOf({ lineItems }: Extraction, first: number): Table | null {
  const boxes = lineItems.flatMap((item) =>
    Object.values(item).flatMap(({ page, box }) => (page === first && box !== null ? [box] : [])),
  );
  if (boxes.length === 0) return null;
  return { top: Math.min(...boxes.map(({ top }) => top)), bottom: Math.max(...boxes.map(({ bottom }) => bottom)) };
}

/** Words that may stay: without digits, of three letters or more, outside the table. */
function wordsOf(page: PageReading, table: Table | null): PrintedWord[] {
  const kept: PrintedWord[] = [];
  for (const { text, box } of page.words) {
    const word = foldText(text);
    const middle = (box.top + box.bottom) / 2;
    if (word.length < leastLetters || digit.test(word)) continue;
    if (table !== null && middle > table.top && middle < table.bottom) continue;
    kept.push({ word, x: share(box.left, page), y: share(middle, page) });
    if (kept.length === mostWords) break;
  }
  return kept;
}

function share(length: number, { width }: PageReading): number {
  return Math.round((length / width) * 10_000) / 10_000;
}
