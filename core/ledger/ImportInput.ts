import { headingKey } from './headingKey.ts';

/** How the text of a cell is understood. */
export type CellType = 'text' | 'amount' | 'decimal' | 'date' | 'time' | 'currency' | 'flag';

/** Something a kind of record is made of, and what its column may be called. */
export interface ImportInput {
  readonly name: string;
  readonly type: CellType;
  /** A row without it is refused. */
  readonly required: boolean;
  /** Headings in comparable form (`headingKey`), the most telling first. */
  readonly headings: readonly string[];
}

/** The inputs a kind cannot do without come first in a guess, so that they get the column that suits them best. */
export function required(name: string, type: CellType, headings: string): ImportInput {
  return { ...input(name, type, headings), required: true };
}

export function input(name: string, type: CellType, headings: string): ImportInput {
  return { name, type, required: false, headings: [...new Set(headings.split('|').map(headingKey))] };
}
