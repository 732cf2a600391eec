import { settleDate } from '../dates/decideDateOrder.ts';
import type { DateCandidate } from './Candidate.ts';
import type { RuleReading } from './RuleReading.ts';
import type { LabelSight } from './Sight.ts';

const most = 120;

/** All dates of the pages by the document's order of day and month; the first ones of long documents. */
export function dateCandidates({ view, order }: RuleReading, sight: LabelSight): DateCandidate[] {
  const dates = [...view.dates.values()].flat().slice(0, most);
  return dates.flatMap((date) => {
    const settled = settleDate(date, order);
    if (settled === null) return [];
    return [
      { kind: 'date', value: settled.value, span: date, sight: sight.of(date), date, certainty: settled.certainty },
    ];
  });
}
