import type { FieldReading } from '../contract/extraction.ts';
import type { Finding, FindingCode } from '../contract/findings.ts';
import type { FieldName, Severity } from '../vocabulary/fieldNames.ts';
import type { Sentence } from '../vocabulary/sentences/Sentence.ts';
import { say } from '../vocabulary/sentences/say.ts';
import { type InvoiceUnderCheck, readingOf } from './InvoiceUnderCheck.ts';
import { saying } from './saying.ts';

/** Readings less sure than this are doubtful: what rests on them may be a misreading and is never critical. */
const doubtfulBelow = 0.5;

const loweredSeverity: Readonly<Record<Severity, Severity>> = {
  critical: 'medium',
  high: 'medium',
  medium: 'low',
  low: 'info',
  info: 'info',
};

export interface FindingDraft {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** What is wrong, and what may explain it. */
  readonly sentences: readonly Sentence[];
  /** Fields the finding is about, first the one whose place on the page is shown. */
  readonly fields: readonly FieldName[];
  /** Readings it rests on beside those of `fields`, e.g. cells of a line. */
  readonly readings?: readonly FieldReading[];
  readonly relatedDocumentId?: string;
}

/** A finding with its place on the page; lowered, and saying so, where it rests on a doubtful reading. */
export function makeFinding(invoice: InvoiceUnderCheck, draft: FindingDraft): Finding {
  const fieldReadings = draft.fields.map((field) => readingOf(invoice, field)).filter((one) => one !== undefined);
  const readings = [...(draft.readings ?? []), ...fieldReadings];
  const isDoubtful = readings.some(({ confidence }) => confidence < doubtfulBelow);
  const evidence = readings.find(({ page }) => page !== null);
  return {
    code: draft.code,
    severity: isDoubtful ? loweredSeverity[draft.severity] : draft.severity,
    ...saying(...draft.sentences, ...(isDoubtful ? [say('remark.doubtful')] : [])),
    fields: draft.fields,
    page: evidence?.page ?? null,
    box: evidence?.box ?? null,
    relatedDocumentId: draft.relatedDocumentId ?? null,
  };
}
