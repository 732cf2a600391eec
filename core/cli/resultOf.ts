import type { DocumentView } from '../contract/documents.ts';
import type { FieldReading, LineItem } from '../contract/extraction.ts';
import type { Risk } from '../contract/risk.ts';

/** One value as printed: what is not known is left out. */
interface PrintedValue {
  readonly value: string;
  readonly raw?: string;
  readonly page?: number;
  readonly box?: FieldReading['box'];
  readonly confidence: number;
  readonly source: FieldReading['source'];
}

/** The verdict on one input file: one line of `vouch read --json`. */
export interface Result {
  readonly file: string;
  readonly sha256: string | null;
  readonly status: 'done' | 'parked' | 'rejected' | 'duplicate';
  readonly reason?: string;
  readonly documentType: string | null;
  readonly pages: number;
  readonly textSource: DocumentView['textSource'];
  readonly fields: Readonly<Record<string, PrintedValue>>;
  readonly lineItems: readonly Readonly<Record<string, PrintedValue>>[];
  readonly findings: readonly { readonly code: string; readonly severity: string; readonly message: string }[];
  readonly risk: Pick<Risk, 'score' | 'probability' | 'reasons' | 'model'> | null;
  readonly timingsMs: DocumentView['timingsMs'];
}

/**
 * What the engine found out about a file, in the words of the command line. A duplicate repeats what is known of the
 * document that has the same bytes.
 */
export function resultOf(file: string, document: DocumentView, isDuplicate: boolean): Result {
  const reason = isDuplicate ? sameBytesAs(document) : reasonOf(document);
  return {
    file,
    sha256: document.sha256 === '' ? null : document.sha256,
    status: isDuplicate ? 'duplicate' : statusOf(document),
    ...(reason === null ? {} : { reason }),
    documentType: document.fields.documentType?.value ?? null,
    pages: document.pages.length,
    textSource: document.textSource,
    fields: printedValues(document.fields),
    lineItems: document.lineItems.map((item: LineItem) => printedValues(item)),
    findings: document.findings.map(({ code, severity, message }) => ({ code, severity, message })),
    risk: document.risk && riskOf(document.risk),
    timingsMs: document.timingsMs,
  };
}

function statusOf({ status }: DocumentView): Result['status'] {
  return status === 'done' || status === 'rejected' ? status : 'parked';
}

function reasonOf({ status, failure }: DocumentView): string | null {
  if (status === 'cancelled') return 'The run was stopped before this file was done.';
  return failure === null ? null : `${failure.message} ${failure.remedy}`.trim();
}

function sameBytesAs(first: DocumentView): string {
  const failure = reasonOf(first);
  const note = `The same bytes came in before as ${first.fileName}.`;
  return failure === null ? note : `${note} ${failure}`;
}

function printedValues(values: Readonly<Partial<Record<string, FieldReading>>>): Record<string, PrintedValue> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, reading]) => (reading ? [[name, printed(reading)]] : [])),
  );
}

function printed({ value, raw, page, box, confidence, source }: FieldReading): PrintedValue {
  return {
    value,
    ...(raw === null ? {} : { raw }),
    ...(page === null ? {} : { page }),
    ...(box === null ? {} : { box }),
    confidence,
    source,
  };
}

function riskOf({ score, probability, reasons, model }: Risk): Result['risk'] {
  return { score, probability, reasons, model };
}
