import type { Layout, Segment } from '../layout/Layout.ts';
import { foldText } from './foldText.ts';
import type { LabelKind } from './LabelKind.ts';
import { numberPhrases } from './numberPhrases.ts';
import { partyPhrases } from './partyPhrases.ts';
import { PhraseIndex, type PhraseHit } from './PhraseIndex.ts';
import { titlePhrases } from './titlePhrases.ts';
import { totalPhrases } from './totalPhrases.ts';

/** A label found on the page. */
export interface Label extends PhraseHit<LabelKind> {
  readonly segment: Segment;
}

const index = new PhraseIndex<LabelKind>([numberPhrases, partyPhrases, totalPhrases]);

const titles = new Set(
  Object.values(titlePhrases)
    .flatMap((phrases) => phrases.split(/[|\n]/))
    .map(foldText),
);

/** Labels of all segments, by segment, left to right. */
export function findLabels(layout: Layout): ReadonlyMap<Segment, readonly Label[]> {
  return new Map(layout.segments.map((segment) => [segment, labelsOf(segment)]));
}

function labelsOf(segment: Segment): Label[] {
  const hits = index.find(segment.tokens, segment.source === 'ocr');
  return hits.filter((hit) => hit.match === 1 || !isTitle(segment, hit)).map((hit) => ({ ...hit, segment }));
}

/** "FACTURE" is what the paper calls itself, no misread "Facturé à". */
function isTitle({ tokens }: Segment, { from, to }: PhraseHit<LabelKind>): boolean {
  return titles.has(
    tokens
      .slice(from, to)
      .map(({ folded }) => folded)
      .join(''),
  );
}
