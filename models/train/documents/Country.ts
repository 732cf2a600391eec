import type { Random } from './Random.ts';

export type LanguageCode = 'en' | 'de' | 'fr' | 'nl' | 'es' | 'it' | 'pt' | 'pl';

/** An identifier as printed, and its canonical text. */
export interface PrintedId {
  readonly printed: string;
  readonly value: string;
  /** Printed after it without being part of it, e.g. "MWST". */
  readonly after?: string;
}

export interface NumberStyle {
  readonly group: string;
  readonly decimal: string;
}

/** How money, dates, taxes and addresses look where a vendor sits. */
export interface Country {
  readonly code: string;
  readonly languages: readonly LanguageCode[];
  readonly name: string;
  readonly currency: string;
  readonly signs: readonly string[];
  readonly numbers: readonly NumberStyle[];
  /** Where the sign usually stands. */
  readonly signFirst: boolean;
  readonly dates: readonly string[];
  /** Percent; the usual rate first. */
  readonly taxRates: readonly string[];
  readonly taxNames: readonly string[];
  readonly letterPaper: boolean;
  readonly places: readonly string[];
  readonly legalForms: readonly string[];
  /** Null where companies print none. */
  /** Where companies call it otherwise than their language does elsewhere. */
  readonly vatLabels?: readonly string[];
  readonly vatId: ((random: Random) => PrintedId) | null;
  /** Labels and forms of other numbers a company prints; "0" is a digit, "A" a letter. */
  readonly otherIds: readonly (readonly [label: string, form: string])[];
  readonly phone: string;
}
