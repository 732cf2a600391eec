import type { FieldReading } from '../../contract/extraction.ts';
import type { DocumentView } from '../DocumentView.ts';
import type { Title } from '../kind/findTitles.ts';
import type { Label } from '../labels/findLabels.ts';
import type { LabelKind } from '../labels/LabelKind.ts';
import { readingOf } from '../readingOf.ts';
import { claimValues } from './claims.ts';
import type { Segment } from '../layout/Layout.ts';
import { standsUnder } from '../layout/valuePlaces.ts';
import { readDocumentNumber } from './readDocumentNumber.ts';
import { keyOf, numbersOfTitles, prominentNumbers, type NumberCandidate } from './unlabelledNumbers.ts';

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

/**
 * Numbers by their labels; else the number right after or under the document's title ("Facture F-2024-7"); else one set
 * larger than the text, whatever the document calls itself.
 */
export function readNumbers(view: DocumentView, titles: readonly Title[]): InvoiceNumbers {
  const claims = claimValues(view, numberKinds, (place) => readDocumentNumber(view, place));
  const labelled = (kind: LabelKind): NumberCandidate[] =>
    claims
      .filter(({ label }) => label.kind === kind && !endsAnother(view, label))
      .map(({ value, strength, label }) => ({
        number: value,
        score: strength * weight(label.phrase) * (isReference(label) ? referenceWeight : 1),
      }));
  const taken = new Set(claims.filter(({ label }) => label.kind !== 'invoiceNumber').map(({ value }) => keyOf(value)));
  const titled = numbersOfTitles(view, titles).filter(({ number }) => !taken.has(keyOf(number)));
  const announced = [...labelled('invoiceNumber'), ...titled];
  const bare = announced.length > 0 ? [] : claims.filter(({ label }) => isOfThisPaper(view, label, titles));
  const prominent =
    announced.length === 0 ? prominentNumbers(view, new Set(claims.map(({ value }) => keyOf(value)))) : [];
  const invoice = best([
    ...announced,
    ...prominent,
    ...bare.map(({ value, strength, label }) => ({
      number: value,
      score: strength * (isOwnReference(label) ? ownReferenceScore : bareScore),
    })),
  ]);
  const order = best(labelled('purchaseOrder'));
  return {
    ...(invoice && { invoiceNumber: readingOf(invoice.number.value, [invoice.number], 0.96 * invoice.score) }),
    ...(order && { purchaseOrder: readingOf(order.number.value, [order.number], 0.9 * order.score) }),
  };
}

/** Folded labels of numbers that a payment, a page or a till may have too. */
const ofAnything = /^(?:trans|statement|slip|chit|chk|check)/;
const bareScore = 0.6;
/** Where a paper has no number but "Our reference", that is what to quote. */
const ownReferenceScore = 0.5;
const titleWeight = 0.4;
const rowsUnderTitle = 5;
const rowsOfFacts = 2;

/** A customer's reference may be an order, a person or what a line of the invoice is for. */
const referenceWeight = 0.7;

function isReference({ kind, phrase }: Label): boolean {
  return kind === 'purchaseOrder' && /ref/.test(phrase) && !/order|auftrag|bestell|po|pedido|commande/.test(phrase);
}

/** "Number" alone says a number follows, not whose. */
const bareWords = new Set(['number', 'numero']);

/** Short labels ("inv", "bill") are words too; they count for less than a label of some length. */
function weight(phrase: string): number {
  if (bareWords.has(phrase)) return 0.66;
  if (ofAnything.test(phrase)) return 0.78;
  return phrase.length >= 8 ? 1 : 0.8 + 0.02 * phrase.length;
}

/** What a sender calls its own reference, in the eight languages, folded. */
const ownReference =
  /^(?:ourref|ourreference|unserzeichen|unserereferenz|notrereference|nosreferences|nosref|notreref|onzereferentie|onskenmerk|nuestrareferencia|nsrif|nostroriferimento|nref|nossareferencia|naszareferencja)$/;

/** Of the paper, where it begins a cell; in the text of an item it is of the item. */
function isOwnReference({ phrase, from }: Label): boolean {
  return from === 0 && ownReference.test(phrase);
}

function isOfThisPaper(view: DocumentView, label: Label, titles: readonly Title[]): boolean {
  return isBareUnderTitle(view, label, titles) || isBesideDate(view, label) || isOwnReference(label);
}

/** "Nummer: …" in a list of facts, right over, under or beside the date of the document; a party's list has none. */
function isBesideDate(view: DocumentView, { phrase, segment }: Label): boolean {
  if (!/^(?:nummer|numer|nr)$/.test(phrase)) return false;
  const rows = view.layout.rows.slice(Math.max(0, segment.row - rowsOfFacts), segment.row + rowsOfFacts + 1);
  const cells = rows.filter(({ page }) => page === segment.page).flatMap(({ segments }) => segments);
  return cells.some(
    (cell) =>
      view.labels.get(cell)?.[0]?.kind === 'issueDate' &&
      (cell.row === segment.row || standsUnder(cell.box, segment.box, segment.height)),
  );
}

/** "Nummer: …" or "Réf. : …" right under or beside what the document calls itself. */
function isBareUnderTitle(view: DocumentView, { phrase, segment }: Label, titles: readonly Title[]): boolean {
  return (
    /^(?:nummer|numer|nr|ref|reference)$/.test(phrase) &&
    !isUnderParty(view, segment) &&
    titles.some(
      ({ type, weight, segment: { row, page } }) =>
        type !== 'other' &&
        weight > titleWeight &&
        page === segment.page &&
        segment.row >= row &&
        segment.row - row <= rowsUnderTitle,
    )
  );
}

const parties: ReadonlySet<LabelKind> = new Set(['seller', 'buyer', 'otherParty']);

/** The first fact of a party: "Käufer", and under it "Nummer: 549910". */
function isUnderParty(view: DocumentView, segment: Segment): boolean {
  const above = view.layout.rows[segment.row - 1]?.segments ?? [];
  return above.some(
    (cell) =>
      parties.has(view.labels.get(cell)?.[0]?.kind ?? 'tax') && standsUnder(segment.box, cell.box, segment.height),
  );
}

/** "Estimate Number": the label before says whose number it is. */
function endsAnother(view: DocumentView, { phrase, segment, from }: Label): boolean {
  return bareWords.has(phrase) && view.labels.get(segment)?.some((other) => other.to === from) === true;
}

function best(candidates: readonly NumberCandidate[]): NumberCandidate | undefined {
  return candidates.reduce<NumberCandidate | undefined>(
    (top, candidate) => (top === undefined || candidate.score > top.score + 0.001 ? candidate : top),
    undefined,
  );
}
