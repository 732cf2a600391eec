import type { DocumentView } from '../DocumentView.ts';
import type { LabelKind } from '../labels/LabelKind.ts';
import type { Row } from '../layout/Layout.ts';

const sumKinds: ReadonlySet<LabelKind> = new Set([
  'net',
  'tax',
  'gross',
  'total',
  'due',
  'subtotal',
  'prepaid',
  'rounding',
  'tendered',
  'change',
  'withheld',
  'otherAmount',
]);

/** The kind of sum a row states: its label fills a cell, with a number to its right; null for other rows. */
export function sumLabel(view: DocumentView, row: Row): LabelKind | null {
  for (const segment of row.segments) {
    const labels = view.labels.get(segment) ?? [];
    const label = labels.find(({ from, kind }) => from <= 1 && sumKinds.has(kind));
    if (label === undefined) continue;
    const amounts = row.segments.slice(segment.place).flatMap((each) => view.amounts.get(each) ?? []);
    const words = segment.tokens.filter(({ text }) => /\p{L}/u.test(text)).length;
    const covered = labels.reduce((count, { from, to }) => count + to - from, 0);
    const rest = row.segments.slice(0, segment.place).some(({ text }) => /\p{L}{3}/u.test(text));
    if (amounts.length > 0 && covered * 2 >= words && !rest) return label.kind;
  }
  return null;
}
