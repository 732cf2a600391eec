import type { Correction, DocumentView } from '../../../core/contract/documents.ts';
import { VouchFailure } from '../../../core/vocabulary/failure.ts';
import { normaliseTyped } from '../../../core/vocabulary/typedValues.ts';

/** The document as the engine will most likely answer; unchanged where the typed text has no meaning for the field. */
export function withCorrection(document: DocumentView, correction: Correction, by: string): DocumentView {
  const { field, page = null, box = null } = correction;
  const value = meaningOf(document, correction);
  if (value === undefined) return document;
  const { [field]: _replaced, ...others } = document.fields;
  if (value === null) return { ...document, fields: others };
  const at = new Date().toISOString();
  const corrected = { value, raw: correction.value, page, box, confidence: 1, source: 'analyst' as const, by, at };
  return { ...document, fields: { ...others, [field]: corrected } };
}

function meaningOf(document: DocumentView, { field, value }: Correction): string | null | undefined {
  try {
    return normaliseTyped(field, value, document.fields.currency?.value ?? null);
  } catch (error) {
    if (error instanceof VouchFailure) return undefined;
    throw error;
  }
}
