import type { FieldReading } from '../../core/contract/extraction.ts';
import { fieldNames, moneyFields } from '../../core/vocabulary/fieldNames.ts';
import { isHit } from './isHit.ts';
import { type LineMatch, matchLines } from './matchLines.ts';
import type { PackDocument } from './readPack.ts';
import type { EngineReading } from './runEngine.ts';

/** One labelled field of one document, and what was read. */
export interface Outcome {
  readonly field: string;
  readonly verdict: 'right' | 'wrong' | 'missing';
  readonly found: string | null;
  readonly truth: string;
  /** 0 where nothing was read. */
  readonly confidence: number;
  readonly source: FieldReading['source'] | null;
}

export interface Judgement {
  readonly document: PackDocument;
  readonly reading: EngineReading;
  readonly outcomes: readonly Outcome[];
  readonly lines: LineMatch | null;
  /** Labelled fields that Vouch does not extract. */
  readonly notExtracted: readonly string[];
  /** False where the truth says the document is something else. */
  readonly isInvoice: boolean;
  /** Sums read of a document that is no invoice. */
  readonly inventedTotals: readonly Outcome[];
}

const extracted = new Set<string>(fieldNames);
/** Kinds of document, in the packs' words, that ask for no payment. */
const noInvoice =
  /\b(?:order|contract|quotation|estimate|pro forma|reminder|delivery note|statement|time sheet|letter|terms|blank|photograph)\b/i;

/** Compares what was read with the truth, in the fields given or else in those the truth says to score. */
export function judge(document: PackDocument, reading: EngineReading, fields: readonly string[]): Judgement {
  const labelled = fields.length === 0 ? document.truth._score : fields.filter((field) => field in document.truth);
  const header = labelled.filter((field) => field !== 'lineItems');
  const isInvoice = !noInvoice.test(document.truth._meta.docType ?? '');
  return {
    document,
    reading,
    outcomes: header.filter((field) => extracted.has(field)).map((field) => outcomeOf(document, reading, field)),
    lines: labelled.includes('lineItems') ? matchLines(reading.result.lineItems, document.truth['lineItems']) : null,
    notExtracted: header.filter((field) => !extracted.has(field)),
    isInvoice,
    inventedTotals: isInvoice ? [] : moneyFields.flatMap((field) => inventedOf(reading, field)),
  };
}

function outcomeOf(document: PackDocument, { result }: EngineReading, field: string): Outcome {
  const read = result.fields[field];
  const truth = document.truth[field];
  const isRight = isHit(field, read?.value, truth);
  return {
    field,
    verdict: read === undefined ? 'missing' : isRight ? 'right' : 'wrong',
    found: read?.value ?? null,
    truth: String(truth),
    confidence: read?.confidence ?? 0,
    source: read?.source ?? null,
  };
}

function inventedOf({ result }: EngineReading, field: string): Outcome[] {
  const read = result.fields[field];
  if (read === undefined) return [];
  return [
    {
      field,
      verdict: 'wrong',
      found: read.value,
      truth: 'no invoice',
      confidence: read.confidence,
      source: read.source,
    },
  ];
}
