import type { IsoDate } from '../vocabulary/dates.ts';
import type { DocumentId } from '../vocabulary/ids.ts';
import type { RuleColumns } from './RuleColumns.ts';

/** Finished documents of a period as columns, one row a document. */
export interface RuleHistory {
  readonly columns: RuleColumns;
  readonly documentIds: readonly DocumentId[];
  /** Amount in euro by rough rates, without its sign. */
  readonly euros: Float64Array;
  /** As in ScoredHistory: 0 undecided, 1 a loss, 2 harmless. */
  readonly outcome: Uint8Array;
  /** 1 where risk or findings open an alert whatever the rules say. */
  readonly alerted: Uint8Array;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}
