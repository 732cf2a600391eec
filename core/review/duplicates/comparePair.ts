import type { ComparedField } from '../../contract/duplicates.ts';
import type { LineItem, StoredField } from '../../contract/extraction.ts';
import { type FieldName, fieldNames } from '../../vocabulary/fieldNames.ts';

type Fields = Readonly<Partial<Record<FieldName, StoredField>>>;

/** Letters and digits alone, without case or accents: what is left of a text when writing it another way changes nothing. */
function bare(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

const asNumbers = new Set<FieldName>(['netTotal', 'taxTotal', 'grandTotal', 'duePayable']);

/** Whether two readings of one field say the same for a person. Amounts are compared as numbers, sign included. */
export function isSameValue(field: FieldName, one: StoredField | undefined, other: StoredField | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return asNumbers.has(field) ? Number(one.value) === Number(other.value) : bare(one.value) === bare(other.value);
}

/** The fields either document has, those that differ first, each group in the order of the field panel. */
export function comparePair(earlier: Fields, later: Fields): ComparedField[] {
  const compared = fieldNames
    .filter((field) => earlier[field] !== undefined || later[field] !== undefined)
    .map((field) => ({
      field,
      earlier: earlier[field] ?? null,
      later: later[field] ?? null,
      isSame: isSameValue(field, earlier[field], later[field]),
    }));
  return [...compared.filter(({ isSame }) => !isSame), ...compared.filter(({ isSame }) => isSame)];
}

/** Lines of the later that equal one of the earlier in description and total, each used once. */
export function alikeLines(earlier: readonly LineItem[], later: readonly LineItem[]): number {
  const keys = earlier.map(lineKey);
  return later.filter((line) => {
    const at = keys.indexOf(lineKey(line));
    if (at < 0) return false;
    keys.splice(at, 1);
    return true;
  }).length;
}

function lineKey({ description, lineTotal }: LineItem): string {
  return `${bare(description?.value ?? '')} ${String(Number(lineTotal?.value ?? 0))}`;
}
