import type { Decimal } from '../vocabulary/money.ts';

/** A value of a table with its type; what it looks like is the writer's business. */
export type Cell =
  | { readonly kind: 'empty' }
  /** `fromDocument` is what must be kept from becoming a formula; constants of a profile are a person's own words. */
  | { readonly kind: 'text'; readonly text: string; readonly fromDocument: boolean }
  /** `digits` to show at least, null for as many as there are. */
  | { readonly kind: 'number'; readonly value: Decimal; readonly digits: number | null }
  | { readonly kind: 'date'; readonly date: string; readonly pattern: string | null };

/** What a column holds where it holds anything of its type. */
export type ColumnKind = 'text' | 'number' | 'amount' | 'date';

export interface Table {
  readonly columns: readonly { readonly name: string; readonly kind: ColumnKind }[];
  readonly rows: readonly (readonly Cell[])[];
}
