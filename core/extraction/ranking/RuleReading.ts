import type { Extraction } from '../../contract/extraction.ts';
import type { DateOrderDecision } from '../dates/decideDateOrder.ts';
import type { DocumentView } from '../DocumentView.ts';
import type { VatId } from '../identifiers/findVatIds.ts';
import type { Title } from '../kind/findTitles.ts';
import type { SumCandidate } from '../totals/sumCandidates.ts';

/** What the rules found on the pages, and what they made of it. */
export interface RuleReading {
  readonly view: DocumentView;
  readonly titles: readonly Title[];
  readonly sums: readonly SumCandidate[];
  readonly vatIds: readonly VatId[];
  readonly order: DateOrderDecision;
  readonly extraction: Extraction;
}
