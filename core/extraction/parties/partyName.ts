import type { DocumentView, Span } from '../DocumentView.ts';
import type { LabelKind } from '../labels/LabelKind.ts';
import { department } from './companyWords.ts';
import { isNoName } from './isNoName.ts';

const dateKinds: ReadonlySet<LabelKind> = new Set(['anyDate', 'issueDate', 'otherDate']);
const cellLabels: ReadonlySet<LabelKind> = new Set([
  'invoiceNumber',
  'issueDate',
  'otherNumber',
  'purchaseOrder',
  'dueDate',
  'otherDate',
]);

/** Up to a label of some length that begins another field in the same cell. */
export function untilLabel(view: DocumentView, { segment, from, to }: Span): Span {
  const next = view.labels
    .get(segment)
    ?.find((label) => label.from > from && label.phrase.length >= 6 && cellLabels.has(label.kind));
  return { segment, from, to: next?.from ?? to };
}

/** A cell that speaks of dates is a heading, not a name. */
export function hasHeading(view: DocumentView, { segment, from, to }: Span): boolean {
  return (view.labels.get(segment) ?? []).some(
    (label) => dateKinds.has(label.kind) && label.from >= from && label.to <= to,
  );
}

/** Something with letters that is not a sentence. */
export function isName({ segment, from, to }: Span): boolean {
  const tokens = segment.tokens.slice(from, to);
  const text = tokens.map((token) => token.text).join(' ');
  const letters = text.replace(/\P{L}/gu, '').length;
  if (department.test(text) || isNoName(text)) return false;
  return letters >= 2 && letters * 2 > text.replace(/\s/g, '').length && tokens.length <= 12;
}
