import type { Layout, Segment } from '../layout/Layout.ts';
import type { LabelKind } from './LabelKind.ts';
import { numberPhrases } from './numberPhrases.ts';
import { partyPhrases } from './partyPhrases.ts';
import { PhraseIndex, type PhraseHit } from './PhraseIndex.ts';
import { totalPhrases } from './totalPhrases.ts';

/** A label found on the page. */
export interface Label extends PhraseHit<LabelKind> {
  readonly segment: Segment;
}

const index = new PhraseIndex<LabelKind>([numberPhrases, partyPhrases, totalPhrases]);

/** Labels of all segments, by segment, left to right. */
export function findLabels(layout: Layout): ReadonlyMap<Segment, readonly Label[]> {
  return new Map(layout.segments.map((segment) => [segment, labelsOf(segment)]));
}

function labelsOf(segment: Segment): Label[] {
  return index.find(segment.tokens, segment.source === 'ocr').map((hit) => ({ ...hit, segment }));
}
