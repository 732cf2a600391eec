import type { SplitSign } from '../../contract/splits.ts';
import type { DocumentType } from '../../vocabulary/fieldNames.ts';

/** "Page 2 of 5": `of` is null where only the number is printed. */
export interface Sheet {
  readonly page: number;
  readonly of: number | null;
}

/** What one page shows that tells where documents begin and end, and what the page itself is. */
export interface PageEvidence {
  readonly number: number;
  readonly isOcr: boolean;
  readonly words: number;
  /** What the page calls itself, and how much it looks like a title (0 to 1). */
  readonly title: { readonly type: DocumentType; readonly weight: number } | null;
  /** A heading that says that the page goes on from the one before. */
  readonly isContinuation: boolean;
  /** The labelled document number, folded for comparison. */
  readonly documentNumber: string | null;
  /** The labelled date of issue as it is printed, folded. */
  readonly issueDate: string | null;
  readonly sheet: Sheet | null;
  readonly carriesIn: boolean;
  readonly carriesOut: boolean;
  /** A labelled total, amount due or tax stands here. */
  readonly hasTotal: boolean;
  readonly letterhead: ReadonlySet<string>;
  /** VAT ids and bank accounts. */
  readonly accounts: ReadonlySet<string>;
  /** Columns of the item table, in order; null where there is none. */
  readonly columns: string | null;
  readonly language: string | null;
  /** Marks of pages that are no content of an invoice. */
  readonly marks: PageMarks;
}

export interface PageMarks {
  readonly terms: boolean;
  readonly timeSheet: boolean;
  readonly attachment: boolean;
  /** Share of words that are plain words, 0 to 1. */
  readonly prose: number;
  /** Amounts with two decimals. */
  readonly amounts: number;
  /** Times of day and spans of hours, e.g. "08:30". */
  readonly times: number;
}

/** One observation and what it adds to the log odds of the question. */
export interface Weighed {
  readonly sign: SplitSign | null;
  readonly logOdds: number;
}

export function sumOf(weighed: readonly Weighed[]): number {
  return weighed.reduce((sum, { logOdds }) => sum + logOdds, 0);
}

/** Probability of these log odds. */
export function probabilityOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** What spoke for it, the weightiest first. */
export function signsOf(weighed: readonly Weighed[]): SplitSign[] {
  return weighed
    .filter(({ logOdds }) => logOdds > 0)
    .toSorted((a, b) => b.logOdds - a.logOdds)
    .flatMap(({ sign }) => (sign === null ? [] : [sign]));
}
