import {
  type FieldName,
  fieldNames,
  type LineItemCell,
  lineItemCells,
} from '../../../../core/vocabulary/fieldNames.ts';

/** The letter that goes to each field; the same in every language, as fingers learn it. All differ (tested). */
export const fieldLetters: Readonly<Record<FieldName, string>> = {
  documentType: 'k',
  invoiceNumber: 'n',
  purchaseOrder: 'o',
  issueDate: 'd',
  dueDate: 'u',
  vendor: 'v',
  vendorVatId: 'w',
  address: 'a',
  buyer: 'b',
  buyerVatId: 'x',
  currency: 'c',
  netTotal: 'e',
  taxTotal: 't',
  grandTotal: 'g',
  duePayable: 'p',
  iban: 'i',
  bic: 's',
};

/** The letter that goes to the lines, where the cursor was. */
export const linesLetter = 'l';

/** After the number of a line, the letter of its cell. */
export const cellLetters: Readonly<Record<LineItemCell, string>> = {
  description: 'd',
  quantity: 'q',
  unitPrice: 'p',
  taxRate: 'r',
  lineTotal: 't',
};

export type JumpPlace =
  | { readonly kind: 'field'; readonly field: FieldName }
  /** Line and column from 0. */
  | { readonly kind: 'cell'; readonly row: number; readonly column: number }
  | { readonly kind: 'lines' };

export type JumpTarget =
  | JumpPlace
  /** The keys so far begin the name of a cell. */
  | { readonly kind: 'more' }
  | { readonly kind: 'nowhere' };

/** Where the keys pressed since "go to" lead: "g" to the grand total, "12q" to the quantity of line 12. */
export function jumpTarget(keys: string): JumpTarget {
  const typed = keys.toLowerCase();
  if (/^\d{1,5}$/.test(typed)) return { kind: 'more' };
  if (typed === linesLetter) return { kind: 'lines' };
  const [, line, letter] = /^([1-9]\d*)([a-z])$/.exec(typed) ?? [];
  if (line !== undefined) {
    const column = lineItemCells.findIndex((cell) => cellLetters[cell] === letter);
    return column < 0 ? { kind: 'nowhere' } : { kind: 'cell', row: Number(line) - 1, column };
  }
  const field = fieldNames.find((name) => fieldLetters[name] === typed);
  return field === undefined ? { kind: 'nowhere' } : { kind: 'field', field };
}
