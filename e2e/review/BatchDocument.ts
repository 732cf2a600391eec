import type { DocumentView } from '../../core/contract/documents.ts';
import { type FieldName, fieldNames, type LineItemCell, lineItemCells } from '../../core/vocabulary/fieldNames.ts';
import type { Truth } from '../../models/train/documents/GeneratedDocument.ts';
import { bare, isHit, isSameAmount } from '../../scripts/evaluation/isHit.ts';

/** A value of a document: a field, or a cell of a line item, from 0. */
export type Place = { readonly field: FieldName } | { readonly row: number; readonly cell: LineItemCell };

/** A value that is not as the page says, and what the page says: empty where it says nothing. */
export type WrongValue = Place & { readonly truth: string };

/** A document of the batch: what its page says, and which of its readings do not. */
export interface BatchDocument {
  readonly fileName: string;
  readonly truth: Pick<Truth, 'fields' | 'lineItems'>;
  readonly wrong: readonly WrongValue[];
}

type Read = Pick<DocumentView, 'fields' | 'lineItems'>;

/**
 * All values, of header and lines, that are not as the truth says: misread, missing, or made up. What was derived from other
 * values and is not printed (an amount due beside a total) is not judged, as the truth says only what is printed.
 */
export function wrongValues(truth: BatchDocument['truth'], read: Read): WrongValue[] {
  const fields = fieldNames.flatMap((field): WrongValue[] => {
    const [wanted, found] = [truth.fields[field], read.fields[field]];
    if (wanted === undefined) return found === undefined || found.source === 'derived' ? [] : [{ field, truth: '' }];
    return isHit(field, found?.value, wanted) ? [] : [{ field, truth: wanted }];
  });
  const rows = Math.max(truth.lineItems.length, read.lineItems.length);
  const cells = Array.from({ length: rows }, (_, row) => wrongCells(truth, read, row)).flat();
  return [...fields, ...cells];
}

function wrongCells(truth: BatchDocument['truth'], read: Read, row: number): WrongValue[] {
  return lineItemCells.flatMap((cell): WrongValue[] => {
    const wanted = truth.lineItems[row]?.[cell]?.value;
    const found = read.lineItems[row]?.[cell];
    if (wanted === undefined)
      return found === undefined || found.source === 'derived' ? [] : [{ row, cell, truth: '' }];
    return isSameCell(cell, found?.value, wanted) ? [] : [{ row, cell, truth: wanted }];
  });
}

function isSameCell(cell: LineItemCell, found: string | undefined, wanted: string): boolean {
  if (found === undefined) return false;
  return cell === 'description' ? bare(found) === bare(wanted) : isSameAmount(found, wanted);
}

export function isSamePlace(one: Place, other: Place): boolean {
  if ('field' in one) return 'field' in other && one.field === other.field;
  return 'row' in other && one.row === other.row && one.cell === other.cell;
}

/** Said in messages: "grandTotal", "line 2 quantity". */
export function placeName(place: Place): string {
  return 'field' in place ? place.field : `line ${place.row + 1} ${place.cell}`;
}
