import type { DocumentView, Span } from '../extraction/DocumentView.ts';
import { tokensOf } from '../extraction/DocumentView.ts';
import type { LabelKind } from '../extraction/labels/LabelKind.ts';
import { foldText } from '../extraction/labels/foldText.ts';
import type { Segment } from '../extraction/layout/Layout.ts';
import { boxOf, textOf } from '../extraction/layout/layoutPages.ts';
import { standsUnder, valuePlaces } from '../extraction/layout/valuePlaces.ts';
import { assertNever } from '../vocabulary/assertNever.ts';
import { type Box, boxesMeet } from '../vocabulary/box.ts';
import type { FieldName } from '../vocabulary/fieldNames.ts';
import { type Candidate, amountCandidates, codeCandidates, ibanCandidates } from './Candidate.ts';
import { formOf, sameValue } from './fieldForm.ts';
import { editDistance } from './nearText.ts';

/** A place of a value on the pages. */
export interface Occurrence {
  readonly page: number;
  readonly box: Box;
  /** As printed, lines parted by line breaks. */
  readonly raw: string;
  readonly candidate: Candidate;
}

/** A place somebody pointed at. */
export interface PointedAt {
  readonly page: number;
  readonly box: Box;
}

/**
 * Where a value stands on the pages: of several places the one pointed at, else the one whose label announces the field.
 * Text that OCR misread by a letter or two counts where nothing fits exactly. Null where the pages do not show it.
 */
export function findOccurrence(
  view: DocumentView,
  field: FieldName,
  value: string,
  pointedAt: PointedAt | null = null,
): Occurrence | null {
  const exact = exactly(view, field, value);
  const all = exact.length > 0 ? exact : nearly(view, field, value);
  const ranked = all
    .map((candidate) => ({ candidate, rank: rankOf(view, field, candidate, pointedAt) }))
    .sort((a, b) => b.rank - a.rank);
  const best = ranked[0]?.candidate;
  return best === undefined ? null : occurrenceOf(best);
}

/** The box around a candidate on the page it begins on, and its printed text. */
export function occurrenceOf(candidate: Candidate): Occurrence {
  const [first] = candidate.spans;
  const here = candidate.spans.filter(({ segment }) => segment.page === first.segment.page);
  return {
    page: first.segment.page,
    box: boxOf(here.flatMap(tokensOf)),
    raw: candidate.spans.map((span) => textOf(tokensOf(span))).join('\n'),
    candidate,
  };
}

function exactly(view: DocumentView, field: FieldName, value: string): Candidate[] {
  const form = formOf(field);
  switch (form) {
    case 'amount':
      return amountCandidates(view, null)
        .concat(amountCandidates(view, '.'), amountCandidates(view, ','))
        .filter((candidate) => sameValue(field, candidate.value, value));
    case 'date':
      return [...view.dates.values()]
        .flat()
        .filter(({ dayFirst, monthFirst }) => dayFirst === value || monthFirst === value)
        .map(({ segment, from, to }): Candidate => ({ value, spans: [{ segment, from, to }] }));
    case 'meaning':
      return [];
    case 'code':
    case 'text':
    case 'constant':
      return runsThatRead(view, value);
    default:
      return assertNever(form);
  }
}

/** Runs of tokens that read as the value, over the end of a line where it goes on below. */
function runsThatRead(view: DocumentView, value: string): Candidate[] {
  const wanted = foldText(value);
  if (wanted === '') return [];
  return view.layout.segments.flatMap((segment) =>
    segment.tokens.flatMap((_, from) => {
      const spans = readOn(view, { segment, from }, wanted);
      const [first, ...rest] = spans ?? [];
      return first === undefined ? [] : [{ value, spans: [first, ...rest] as const }];
    }),
  );
}

function readOn(view: DocumentView, start: { segment: Segment; from: number }, wanted: string): Span[] | null {
  const spans: Span[] = [];
  let rest = wanted;
  let place: { segment: Segment; from: number } | null = start;
  while (place !== null) {
    const { segment, from }: { segment: Segment; from: number } = place;
    let to = from;
    while (rest !== '' && to < segment.tokens.length) {
      const text = segment.tokens[to]?.folded ?? '';
      if (!rest.startsWith(text)) return null;
      rest = rest.slice(text.length);
      to += 1;
    }
    if (to > from) spans.push({ segment, from, to });
    if (rest === '') return spans;
    const next = nextCell(view, segment);
    place = next === null ? null : { segment: next, from: 0 };
  }
  return null;
}

/** Where a reader goes on at the end of a cell: the next line under it. */
function nextCell({ layout }: DocumentView, { row, page, box, height }: Segment): Segment | null {
  const below = layout.rows[row + 1];
  if (below === undefined || below.page !== page || below.box.top - box.bottom > 2 * height) return null;
  return below.segments.find((other) => standsUnder(other.box, box, height)) ?? null;
}

const shortestNear = 5;

/** Codes that OCR misread by one letter, or by two of ten or more. */
function nearly(view: DocumentView, field: FieldName, value: string): Candidate[] {
  if (formOf(field) !== 'code' || !view.layout.segments.some(({ source }) => source === 'ocr')) return [];
  const wanted = foldText(value);
  if (wanted.length < shortestNear) return [];
  const most = wanted.length < 10 ? 1 : 2;
  const candidates = field === 'iban' ? ibanCandidates(view) : codeCandidates(view, field);
  return candidates.filter((candidate) => {
    const text = foldText(candidate.value);
    return Math.abs(text.length - wanted.length) <= most && editDistance(text, wanted) <= most;
  });
}

const announcing: Readonly<Partial<Record<FieldName, readonly LabelKind[]>>> = {
  invoiceNumber: ['invoiceNumber'],
  purchaseOrder: ['purchaseOrder'],
  issueDate: ['issueDate', 'anyDate'],
  dueDate: ['dueDate'],
  netTotal: ['net', 'subtotal'],
  taxTotal: ['tax'],
  grandTotal: ['gross', 'total'],
  duePayable: ['due', 'total'],
  vendorVatId: ['vatId'],
  buyerVatId: ['vatId'],
  buyer: ['buyer'],
  vendor: ['seller'],
  iban: ['iban'],
  bic: ['bic'],
};

function rankOf(view: DocumentView, field: FieldName, candidate: Candidate, pointedAt: PointedAt | null): number {
  const { page, box } = occurrenceOf(candidate);
  const isPointedAt = pointedAt !== null && pointedAt.page === page && boxesMeet(pointedAt.box, box);
  const kinds = announcing[field] ?? [];
  const labels = labelKindsAt(view, candidate.spans[0]);
  const announced = labels.some((kind) => kinds.includes(kind)) ? 1 : labels.length > 0 ? -0.5 : 0;
  return announced + (isPointedAt ? 3 : 0);
}

/** Kinds of the labels whose value stands here. */
function labelKindsAt(view: DocumentView, span: Span): LabelKind[] {
  return [...view.labels.values()].flat().flatMap((label) => {
    const nearest = valuePlaces(view.layout, view.labels, label).find(
      ({ segment }) => segment.page === span.segment.page,
    );
    const announces =
      nearest !== undefined && nearest.segment === span.segment && nearest.from < span.to && nearest.to > span.from;
    return announces ? [label.kind] : [];
  });
}
