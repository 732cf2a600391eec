import type { FieldReading } from '../../contract/extraction.ts';
import { settleDate, type DateOrderDecision } from '../dates/decideDateOrder.ts';
import type { FoundDate } from '../dates/findDates.ts';
import type { DocumentView } from '../DocumentView.ts';
import type { Title } from '../kind/findTitles.ts';
import type { Label } from '../labels/findLabels.ts';
import type { LabelKind } from '../labels/LabelKind.ts';
import { readingOf } from '../readingOf.ts';
import { claimValues, type Claim } from './claims.ts';
import { isSpokenDueDate } from './spokenDueDate.ts';

/** The dates of an invoice; those not found are absent. */
export interface InvoiceDates {
  readonly issueDate?: FieldReading;
  readonly dueDate?: FieldReading;
}

interface Candidate {
  readonly date: FoundDate;
  readonly score: number;
  readonly confidence: number;
}

const dateKinds: ReadonlySet<LabelKind> = new Set([
  'issueDate',
  'anyDate',
  'dueDate',
  'otherDate',
  'invoiceNumber',
  'otherNumber',
  'purchaseOrder',
]);

const otherPapers: ReadonlySet<LabelKind> = new Set(['purchaseOrder', 'otherNumber', 'otherDate']);

const announcesOther: ReadonlySet<LabelKind> = new Set([...otherPapers, 'dueDate']);
const namesDate: ReadonlySet<LabelKind> = new Set(['issueDate', 'dueDate', 'otherDate']);
const leastTitle = 0.35;
const spoken = 0.8;

/** Issue and due date by their labels; without a label the issue date is the likeliest free date of the first page. */
export function readDates(view: DocumentView, titles: readonly Title[], order: DateOrderDecision): InvoiceDates {
  const claims = claimValues(view, dateKinds, (place) => firstDate(view, place));
  const issue = best([...labelledIssueDates(view, claims), ...titledDates(view, titles), ...freeDates(view, claims)]);
  const due = best(dueDates(claims)) ?? best(spokenDueDates(view, claims));
  const issueDate = issue === undefined ? undefined : dateReading(issue, order);
  const dueDate = due === undefined ? undefined : dateReading(due, order);
  return { ...(issueDate && { issueDate }), ...(dueDate && { dueDate }) };
}

function firstDate(
  view: DocumentView,
  place: { segment: FoundDate['segment']; from: number; to: number },
): FoundDate | null {
  const dates = view.dates.get(place.segment) ?? [];
  return dates.find(({ from }) => from >= place.from && from < place.to) ?? null;
}

function labelledIssueDates(view: DocumentView, claims: readonly Claim<FoundDate>[]): Candidate[] {
  return claims.flatMap(({ value: date, label, strength }) => {
    if (label.kind === 'issueDate') return [{ date, score: strength, confidence: 0.97 * strength }];
    if (label.kind === 'anyDate' && besideNumber(view, date))
      return [{ date, score: 0.95 * strength, confidence: 0.93 * strength }];
    if (label.kind === 'anyDate' && isOfAnother(view, label)) return [{ date, score: 0.1, confidence: 0.4 * strength }];
    if (label.kind === 'anyDate')
      return [{ date, score: weightOfPlain(view, label) * height(view, date) * strength, confidence: 0.88 * strength }];
    if (label.kind === 'invoiceNumber') return [{ date, score: 0.6 * strength, confidence: 0.75 * strength }];
    return [];
  });
}

/** "Facture F-12 du 5 mai 2024": the one date after what the document calls itself, if the line names no other paper. */
function titledDates(view: DocumentView, titles: readonly Title[]): Candidate[] {
  return titles.flatMap(({ segment, type, weight, to }) => {
    const dates = view.dates.get(segment) ?? [];
    const [date] = dates;
    if (type === 'other' || weight < leastTitle || date === undefined || dates.length > 1 || date.from < to) return [];
    const between = view.labels.get(segment)?.filter((label) => label.from >= to && label.to <= date.from) ?? [];
    if (date.form === 'compact' || between.some(({ kind }) => announcesOther.has(kind))) return [];
    return [{ date, score: 0.94, confidence: 0.92 }];
  });
}

/** "Rechnung Nr. 4711 vom 15.11.2024": the line names the document. */
function besideNumber(view: DocumentView, date: FoundDate): boolean {
  return view.labels.get(date.segment)?.some(({ kind, to }) => kind === 'invoiceNumber' && to <= date.from) === true;
}

/** "Bestellung 4711 vom 15.11.2024": the line names another paper. */
function isOfAnother(view: DocumentView, { segment, from }: Label): boolean {
  const before = view.labels.get(segment)?.filter(({ to }) => to <= from) ?? [];
  return otherPapers.has(before.findLast(({ kind }) => kind !== 'anyDate')?.kind ?? 'anyDate');
}

/**
 * "Date" says more than a preposition ("vom", "le"), which speaks of the document only in "Ort, den 1.2.2024" and in
 * short lines with one date; in a sentence or a period it does not count.
 */
function weightOfPlain(view: DocumentView, { phrase, from, segment }: Label): number {
  if (phrase.length > 3) return 0.75;
  const before = segment.tokens[from - 1]?.text ?? '';
  if (before.endsWith(',') && segment.tokens.length <= 8) return 0.88;
  const prose = segment.tokens.length > 8 || (view.dates.get(segment)?.length ?? 0) > 1;
  return prose ? 0.1 : 0.55;
}

/** Dates of a letter stand at its top; those of printing and posting at its foot. */
function height(view: DocumentView, { segment }: FoundDate): number {
  const page = view.layout.pages.find(({ number }) => number === segment.page);
  return page === undefined ? 1 : 1 - 0.15 * Math.min(1, segment.box.top / page.height);
}

function dueDates(claims: readonly Claim<FoundDate>[]): Candidate[] {
  const due = claims.filter(({ label, value }) => label.kind === 'dueDate' && !endsPeriod(label, value));
  return due.map(({ value: date, strength }) => ({ date, score: strength, confidence: 0.94 * strength }));
}

/** Dates that a sentence asks to pay by, where no label names one; not those another label claims. */
function spokenDueDates(view: DocumentView, claims: readonly Claim<FoundDate>[]): Candidate[] {
  const taken = new Set(claims.filter(({ label }) => namesDate.has(label.kind)).map(({ value }) => value));
  const dates = [...view.dates.values()].flat().filter((date) => !taken.has(date));
  return dates
    .filter((date) => isSpokenDueDate(view, date))
    .map((date) => ({ date, score: spoken, confidence: spoken }));
}

/** "vom 1.1. bis zum 31.1.": the end of a period is no due date; "von 65,00 EUR" begins none. */
function endsPeriod(label: Label, { segment }: FoundDate): boolean {
  const before = segment === label.segment ? segment.tokens.slice(0, label.from) : [];
  return before.some(
    ({ folded }, at) =>
      /^(?:vom|von|zeitraum|period|from|du|dal|del|desde|od)$/.test(folded) &&
      !/\d[.,]\d{2}$/.test(before[at + 1]?.text ?? ''),
  );
}

/** Dates no label speaks for: the higher on the first page the likelier; a second date in the line tells of a period. */
function freeDates(view: DocumentView, claims: readonly Claim<FoundDate>[]): Candidate[] {
  const taken = new Set(claims.filter((claim) => !isChance(claim)).map(({ value }) => value));
  const [page] = view.layout.pages;
  if (page === undefined) return [];
  return [...view.dates.entries()].flatMap(([segment, dates]) => {
    if (segment.page !== page.number || dates.length !== 1) return [];
    const [date] = dates;
    if (date === undefined || taken.has(date) || date.form === 'compact') return [];
    const height = 1 - segment.box.top / page.height;
    const score = 0.2 + 0.2 * height + (hasTime(date) ? 0.15 : 0) - (segment.tokens.length > 8 ? 0.2 : 0);
    return [{ date, score, confidence: 0.35 + 0.3 * height }];
  });
}

/** A date under a till's or cashier's number is there by chance. */
function isChance({ label, relation }: Claim<FoundDate>): boolean {
  return label.kind === 'otherNumber' && relation === 'below';
}

function hasTime(date: FoundDate): boolean {
  return date.segment.tokens.some(({ text }) => /^\d{1,2}:\d{2}/.test(text));
}

function best(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.reduce<Candidate | undefined>(
    (top, candidate) => (top === undefined || candidate.score > top.score + 0.001 ? candidate : top),
    undefined,
  );
}

/** An ambiguous order of day and month lowers the confidence to that of the order. */
function dateReading({ date, confidence }: Candidate, order: DateOrderDecision): FieldReading | undefined {
  const settled = settleDate(date, order);
  return settled === null ? undefined : readingOf(settled.value, [date], Math.min(confidence, settled.certainty));
}
