import { z } from 'zod';
import type { OcrLanguage } from '../../core/contract/settings.ts';

export const ocrPageKindSchema = z.enum(['receipt', 'a4']);
export type OcrPageKind = z.infer<typeof ocrPageKindSchema>;

/** A page picture whose text is known. */
export interface OcrPage {
  readonly id: string;
  readonly kind: OcrPageKind;
  readonly file: string;
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly dotsPerInch: number | null;
  /** Languages every engine is told to expect. */
  readonly languages: readonly OcrLanguage[];
  /** Its lines as printed, in any order. */
  readonly lines: readonly string[];
}
