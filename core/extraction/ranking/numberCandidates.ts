import { readDocumentNumber } from '../fields/readDocumentNumber.ts';
import type { Segment } from '../layout/Layout.ts';
import type { NumberCandidate } from './Candidate.ts';
import type { RuleReading } from './RuleReading.ts';
import type { LabelSight } from './Sight.ts';

const most = 160;

/** Everything with the form of a document's number, on the first and the last page. */
export function numberCandidates({ view }: RuleReading, sight: LabelSight): NumberCandidate[] {
  const { pages, segments } = view.layout;
  const ends = new Set([pages[0]?.number, pages.at(-1)?.number]);
  const found = segments.filter(({ page }) => ends.has(page)).flatMap((segment) => numbersOf({ segment, view, sight }));
  return found.slice(0, most);
}

function numbersOf({
  segment,
  view,
  sight,
}: {
  segment: Segment;
  view: RuleReading['view'];
  sight: LabelSight;
}): NumberCandidate[] {
  const found: NumberCandidate[] = [];
  for (let from = 0; from < segment.tokens.length; from += 1) {
    const number = readDocumentNumber(view, { segment, from, to: segment.tokens.length });
    if (number === null || number.value.length < 2 || found.some(({ span }) => span.from === number.from)) continue;
    found.push({ kind: 'number', value: number.value, span: number, sight: sight.of(number) });
  }
  return found;
}
