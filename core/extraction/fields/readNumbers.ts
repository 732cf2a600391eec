import type { FieldReading } from '../../contract/extraction.ts';
import type { DocumentView, Span } from '../DocumentView.ts';
import type { Title } from '../kind/findTitles.ts';
import type { Label } from '../labels/findLabels.ts';
import type { LabelKind } from '../labels/LabelKind.ts';
import { standsUnder } from '../layout/valuePlaces.ts';
import { readingOf } from '../readingOf.ts';
import { claimValues } from './claims.ts';
import { readDocumentNumber, type DocumentNumber } from './readDocumentNumber.ts';

/** Letter heights between a title and a number in the next cell. */
const widestBeside = 12;

const numberKinds: ReadonlySet<LabelKind> = new Set([
  'invoiceNumber',
  'purchaseOrder',
  'otherNumber',
  'contact',
  'vatId',
  'localTaxId',
  'registration',
]);

/** Invoice number and purchase order; those not found are absent. */
export interface InvoiceNumbers {
  readonly invoiceNumber?: FieldReading;
  readonly purchaseOrder?: FieldReading;
}

interface Candidate {
  readonly number: DocumentNumber;
  readonly score: number;
}

/** Numbers by their labels; else the number right after or under the document's title ("Facture F-2024-7"). */
export function readNumbers(view: DocumentView, titles: readonly Title[]): InvoiceNumbers {
  const claims = claimValues(view, numberKinds, (place) => readDocumentNumber(view, place));
  const labelled = (kind: LabelKind): Candidate[] =>
    claims
      .filter(({ label }) => label.kind === kind && !endsAnother(view, label))
      .map(({ value, strength, label }) => ({ number: value, score: strength * weight(label.phrase) }));
  const taken = new Set(claims.filter(({ label }) => label.kind !== 'invoiceNumber').map(({ value }) => keyOf(value)));
  const titled = titles
    .flatMap((title) => numberOfTitle(view, title))
    .filter(({ number }) => !taken.has(keyOf(number)));
  const invoice = best([...labelled('invoiceNumber'), ...titled]);
  const order = best(labelled('purchaseOrder'));
  return {
    ...(invoice && { invoiceNumber: readingOf(invoice.number.value, [invoice.number], 0.96 * invoice.score) }),
    ...(order && { purchaseOrder: readingOf(order.number.value, [order.number], 0.9 * order.score) }),
  };
}

/** "Number" alone says a number follows, not whose. */
const bareWords = new Set(['number', 'numero']);

/** Short labels ("inv", "bill") are words too; they count for less than a label of some length. */
function weight(phrase: string): number {
  if (bareWords.has(phrase)) return 0.66;
  return phrase.length >= 8 ? 1 : 0.8 + 0.02 * phrase.length;
}

/** "Estimate Number": the label before says whose number it is. */
function endsAnother(view: DocumentView, { phrase, segment, from }: Label): boolean {
  return bareWords.has(phrase) && view.labels.get(segment)?.some((other) => other.to === from) === true;
}

function keyOf({ segment, from }: Span): string {
  return `${segment.row}/${segment.place}/${from}`;
}

function numberOfTitle(view: DocumentView, title: Title): Candidate[] {
  if (title.type === 'other') return [];
  const { segment, to } = title;
  const beside = readDocumentNumber(view, { segment, from: to, to: segment.tokens.length });
  if (beside !== null) return [{ number: beside, score: 0.75 * title.weight }];
  if (segment.tokens.length - (to - title.from) > 1) return [];
  const right = cellBeside(view, segment);
  if (right !== null) return [{ number: right, score: 0.85 }];
  const under = cellUnder(view, segment);
  if (under === undefined || under.tokens.length > 4) return [];
  const number = readDocumentNumber(view, { segment: under, from: 0, to: under.tokens.length });
  return number === null ? [] : [{ number, score: 0.62 * title.weight }];
}

/** A number alone in the next cell, in a row of its own or among rows of labels and values: "Invoice | 4711". */
function cellBeside(view: DocumentView, segment: Title['segment']): DocumentNumber | null {
  const right = view.layout.rows[segment.row]?.segments[segment.place + 1];
  if (right === undefined || right.box.left - segment.box.right > widestBeside * segment.height) return null;
  const number = readDocumentNumber(view, { segment: right, from: 0, to: right.tokens.length });
  return number !== null && number.from === 0 && number.to === right.tokens.length ? number : null;
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

function best(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.reduce<Candidate | undefined>(
    (top, candidate) => (top === undefined || candidate.score > top.score + 0.001 ? candidate : top),
    undefined,
  );
}
