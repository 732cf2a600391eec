import { boxAround } from '../../../core/vocabulary/box.ts';
import {
  documentTypeSchema,
  fieldNames,
  type DocumentType,
  type FieldName,
} from '../../../core/vocabulary/fieldNames.ts';
import type { Draft } from './Draft.ts';
import type { PrintedPlace, TrueCell, TrueLine, Truth } from './GeneratedDocument.ts';
import type { Mark, Stroke } from './Sheet.ts';

interface Printed {
  readonly mark: Mark;
  readonly page: number;
  readonly parts: readonly MarkedStroke[];
}
type MarkedStroke = Extract<Stroke, { kind: 'text' }> & { readonly mark: Mark };

/** What is printed with a meaning; a value over several lines is one. */
function printedValues(strokes: readonly Stroke[]): Printed[] {
  const values = new Map<string, MarkedStroke[]>();
  for (const [index, stroke] of strokes.entries()) {
    if (stroke.kind !== 'text' || stroke.mark === null) continue;
    const key = stroke.mark.joined ?? `stroke ${index}`;
    values.set(key, [...(values.get(key) ?? []), { ...stroke, mark: stroke.mark }]);
  }
  return [...values.values()].flatMap((parts) => {
    const [first] = parts;
    return first === undefined ? [] : [{ mark: first.mark, page: first.page, parts }];
  });
}

function placeOf({ page, parts }: Printed): TrueCell & { raw: string } {
  const box = boxAround(parts.map((part) => part.box));
  if (box === null) throw new Error('A printed value has no place.');
  return { value: parts[0]?.mark.value ?? '', page, box, raw: parts.map(({ text }) => text).join(' ') };
}

function implied(draft: Draft, field: FieldName, type: DocumentType): string | undefined {
  const { sums } = draft.contents;
  if (field === 'documentType') return type;
  if (!draft.implied.has(field)) return undefined;
  const own = draft.sums?.[field];
  if (own !== undefined) return own;
  if (field === 'currency') return draft.vendor.country.currency;
  if (field === 'netTotal') return sums.net.toFixed(2);
  if (field === 'taxTotal') return sums.tax.toFixed(2);
  if (field === 'grandTotal') return sums.gross.toFixed(2);
  return field === 'duePayable' ? sums.due.toFixed(2) : undefined;
}

/** Own places of these two are places of both where the values are equal. */
const sameWhenEqual: Readonly<Partial<Record<FieldName, FieldName>>> = {
  grandTotal: 'duePayable',
  duePayable: 'grandTotal',
};

function placesOf(field: FieldName, value: string, printed: readonly Printed[]): PrintedPlace[] {
  const own = printed.filter(
    ({ mark }) =>
      mark.value === value &&
      (mark.field === field || (mark.field !== undefined && mark.field === sameWhenEqual[field])),
  );
  const sort = own[0]?.mark.sort;
  return printed.flatMap((item) => {
    const isOwn = own.includes(item);
    if (!isOwn && (item.mark.value !== value || item.mark.sort !== sort)) return [];
    const { page, box, raw } = placeOf(item);
    return [{ page, box, raw, own: isOwn }];
  });
}

function linesOf(printed: readonly Printed[]): TrueLine[] {
  const lines: Record<string, TrueCell>[] = [];
  for (const item of printed) {
    const { cell } = item.mark;
    if (cell === undefined) continue;
    const line = lines[cell.line] ?? {};
    lines[cell.line] = line;
    line[cell.cell] = placeOf(item);
  }
  return lines;
}

/** Whether a label names the currency that no amount shows: "Total CHF", "Amount (EUR)". */
function namesCurrency({ sheet, vendor }: Draft): boolean {
  const { currency, signs } = vendor.country;
  const names = new Set([currency, ...signs]);
  return sheet.strokes.some(
    (stroke) => stroke.kind === 'text' && (stroke.text.match(/[\p{L}\p{Sc}]+/gu) ?? []).some((word) => names.has(word)),
  );
}

/** What a finished draft states and where, from the marks on its strokes. */
export function truthOf(draft: Draft): Truth {
  const { type } = draft.contents;
  const parsed = documentTypeSchema.safeParse(type);
  const documentType = parsed.success ? parsed.data : 'other';
  if (documentType === 'other') return { fields: { documentType }, places: {}, lineItems: [] };
  if (draft.vendor.signPlace !== 'none' || namesCurrency(draft)) draft.implied.add('currency');
  const printed = printedValues(draft.sheet.strokes);
  const fields: Partial<Record<FieldName, string>> = {};
  const places: Partial<Record<FieldName, readonly PrintedPlace[]>> = {};
  for (const field of fieldNames) {
    const stated = printed.find(({ mark }) => mark.field === field)?.mark.value;
    const value = implied(draft, field, documentType) ?? stated;
    if (value === undefined) continue;
    fields[field] = value;
    const found = placesOf(field, value, printed);
    if (found.length > 0) places[field] = found;
  }
  return { fields, places, lineItems: linesOf(printed) };
}
