import type { OcrLanguage } from '../../core/contract/settings.ts';

/** A page picture whose text is known. */
export interface OcrPage {
  readonly id: string;
  readonly kind: 'receipt' | 'a4';
  readonly file: string;
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly dotsPerInch: number | null;
  /** Languages every engine is told to expect. */
  readonly languages: readonly OcrLanguage[];
  /** Its lines as printed, in any order. */
  readonly lines: readonly string[];
}
