import type { DocumentView } from '../contract/documents.ts';
import type { Finding } from '../contract/findings.ts';
import type { FieldReading, LineItem } from '../contract/extraction.ts';
import type { SkipReason } from '../contract/origins.ts';
import type { SplitView } from '../contract/splits.ts';
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
  readonly status: 'done' | 'parked' | 'rejected' | 'duplicate' | 'skipped';
  readonly reason?: string;
  readonly documentType: string | null;
  readonly pages: number;
  readonly textSource: DocumentView['textSource'];
  readonly fields: Readonly<Record<string, PrintedValue>>;
  readonly lineItems: readonly Readonly<Record<string, PrintedValue>>[];
  readonly findings: readonly Pick<Finding, 'code' | 'severity' | 'message' | 'rule'>[];
  readonly risk: Pick<Risk, 'score' | 'probability' | 'reasons' | 'model'> | null;
  readonly timingsMs: DocumentView['timingsMs'];
  /** How the file is, or is proposed to be, divided; absent where it is one document. */
  readonly split?: PrintedSplit;
  /** The documents the file was divided into, in the order of their pages. */
  readonly parts?: readonly PartResult[];
}

/** One part of a divided file. */
export interface PartResult extends Result {
  readonly firstPage: number;
  readonly lastPage: number;
}

interface PrintedSplit {
  readonly state: SplitView['state'];
  readonly confidence: number;
  readonly parts: readonly {
    readonly documentType: string;
    readonly pages: readonly number[];
    /** Pages that belong to it and are no content. */
    readonly leftOut: readonly { readonly page: number; readonly role: string }[];
    readonly confidence: number;
    readonly signs: readonly string[];
  }[];
}

/**
 * What the engine found out about a file, in the words of the command line. A duplicate repeats what is known of the
 * document that has the same bytes.
 */
export function resultOf(
  file: string,
  document: DocumentView,
  isDuplicate: boolean,
  parts: readonly DocumentView[] = [],
): Result {
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
    findings: document.findings.map(({ code, severity, message, rule }) =>
      rule === undefined ? { code, severity, message } : { code, severity, message, rule },
    ),
    risk: document.risk && riskOf(document.risk),
    timingsMs: document.timingsMs,
    ...(document.split === null || document.partOf !== null ? {} : { split: printedSplit(document.split) }),
    ...(parts.length === 0 ? {} : { parts: parts.map((part) => partResult(file, part)) }),
  };
}

const skipSentences: Readonly<Record<SkipReason, string>> = {
  'picture-in-text': 'A picture in the text of the mail, too small for a page.',
  calendar: 'A calendar entry.',
  'contact-card': 'A contact card.',
  signature: 'The signature of the mail.',
  'system-file': 'A file of the operating system.',
};

/** The verdict on something in a mail or archive that is no document of its own. */
export function skippedResult(file: string, reason: SkipReason): Result {
  return {
    file,
    sha256: null,
    status: 'skipped',
    reason: skipSentences[reason],
    documentType: null,
    pages: 0,
    textSource: null,
    fields: {},
    lineItems: [],
    findings: [],
    risk: null,
    timingsMs: {},
  };
}

function partResult(file: string, part: DocumentView): PartResult {
  const { firstPage = 0, lastPage = 0 } = part.partOf ?? {};
  return { ...resultOf(file, part, false), firstPage, lastPage };
}

function printedSplit({ state, confidence, parts }: SplitView): PrintedSplit {
  return {
    state,
    confidence,
    parts: parts.map((part) => ({
      documentType: part.documentType,
      pages: part.pages.map(({ number }) => number),
      leftOut: part.pages.flatMap(({ number, role }) => (role === 'content' ? [] : [{ page: number, role }])),
      confidence: part.confidence,
      signs: part.signs,
    })),
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
