import type { FieldName, LineItemCell } from '../../../core/vocabulary/fieldNames.ts';
import type { Box } from '../../../core/vocabulary/box.ts';
import type { LanguageCode } from './Country.ts';
import type { Drawing } from './Sheet.ts';

export const invoiceTypes = ['invoice', 'credit note', 'receipt'] as const;
/** Papers that are no invoice, some of which look much like one. */
export const otherTypes = [
  'pro forma',
  'reminder',
  'order',
  'delivery note',
  'contract',
  'statement',
  'time sheet',
  'terms',
  'letter',
  'blank',
  'photograph',
  'quotation',
  'remittance',
] as const;
export type OtherType = (typeof otherTypes)[number];
export const generatedTypes = [...invoiceTypes, ...otherTypes] as const;
export type GeneratedType = (typeof generatedTypes)[number];

export const layouts = [
  'letter',
  'form',
  'web',
  'listing',
  'receipt',
  'utility',
  'broadcast',
  'paper',
  'office',
  'boxed',
] as const;
/** The family a document's composition belongs to; within one, much still varies by vendor. */
export type LayoutName = (typeof layouts)[number];

/** What a caller asks for; all that is left open follows from the seed. */
export interface Wish {
  readonly type?: GeneratedType;
  readonly language?: LanguageCode;
  /** ISO 3166 code of a country of `countryList`. */
  readonly country?: string;
  readonly layout?: LayoutName;
  /** Documents with the same vendor number come from one vendor: same parties, wording and layout, other contents. */
  readonly vendor?: number;
}

/** A place where a value is printed. */
export interface PrintedPlace {
  /** From 1. */
  readonly page: number;
  /** Points from the page's top left corner, like the engine's boxes. */
  readonly box: Box;
  readonly raw: string;
  /** False where the same value is printed as something else, e.g. the one line's total that is also the net total. */
  readonly own: boolean;
}

export interface TrueCell {
  readonly value: string;
  readonly page: number;
  readonly box: Box;
  readonly raw: string;
}
export type TrueLine = Readonly<Partial<Record<LineItemCell, TrueCell>>>;

export interface Truth {
  /**
   * Canonical text as in core/contract/extraction.ts. A field without an entry in `places` is implied, not printed. Of a
   * document that is no invoice only its type is stated.
   */
  readonly fields: Readonly<Partial<Record<FieldName, string>>>;
  readonly places: Readonly<Partial<Record<FieldName, readonly PrintedPlace[]>>>;
  readonly lineItems: readonly TrueLine[];
}

/** One run of text as drawn. */
export interface PrintedText {
  readonly page: number;
  readonly text: string;
  readonly box: Box;
}

export interface GeneratedDocument {
  readonly seed: number;
  readonly type: GeneratedType;
  readonly language: LanguageCode;
  readonly country: string;
  readonly layout: LayoutName;
  readonly pdf: Uint8Array;
  readonly truth: Truth;
  /** All text on all pages, in drawing order. */
  readonly printed: readonly PrintedText[];
  /** The pages as strokes, for pictures of them: `pictureOf(drawing, page, dpi)`. */
  readonly drawing: Drawing;
}
