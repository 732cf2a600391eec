import type { DocumentView, Span } from '../extraction/DocumentView.ts';
import type { Alignment } from './alignPrints.ts';
import { surroundingsOf } from './describePlace.ts';
import type { Place } from './Lesson.ts';
import { nearText } from './nearText.ts';
import { type AnchorPage, extentOf } from './pageWords.ts';

const tolerance = { x: 0.02, y: 0.011 };
/** Off by more than this share of the width, an absolute position says nothing. */
const positionReach = 0.06;
const weights = {
  labelled: { label: 0.5, anchors: 0.3, position: 0.2 },
  bare: { label: 0, anchors: 0.65, position: 0.35 },
};

type Extent = ReturnType<typeof extentOf>;

/**
 * How well a run of tokens stands where a lesson says the value stands, 0 to 1: its label, its way from the words around
 * it, and its place on the page. The right edge counts as much as the left, since columns of figures end together.
 */
export function scorePlace(
  view: DocumentView,
  page: AnchorPage,
  span: Span,
  place: Place,
  alignment: Alignment,
): number {
  const extent = extentOf(span, page.width);
  const weight = place.before === '' && place.above === '' ? weights.bare : weights.labelled;
  const label = weight.label === 0 ? 0 : labelScore(view, span, place);
  return (
    weight.label * label +
    weight.anchors * anchorScore(page, extent, place, alignment) +
    weight.position * positionScore(page, extent, place, alignment)
  );
}

function labelScore(view: DocumentView, span: Span, place: Place): number {
  const { before, above } = surroundingsOf(view, span);
  return Math.max(nearText(place.before, before), 0.8 * nearText(place.above, above));
}

/** The share of the words around the value that stand in the same way from it; nearer ones count more. */
function anchorScore(page: AnchorPage, extent: Extent, { anchors }: Place, { x, y }: Alignment): number {
  let all = 0;
  let found = 0;
  for (const { word, toLeft, toRight, down } of anchors) {
    const weight = 1 / (0.1 + Math.hypot(toLeft, 2 * down));
    all += weight;
    const isThere = (page.byWord.get(word) ?? []).some(
      ({ left, middle }) =>
        Math.abs(extent.middle - middle - down * y.scale) < tolerance.y &&
        (Math.abs(extent.left - left - toLeft * x.scale) < tolerance.x ||
          Math.abs(extent.right - left - toRight * x.scale) < tolerance.x),
    );
    if (isThere) found += weight;
  }
  return all === 0 ? 0 : found / all;
}

function positionScore(page: AnchorPage, extent: Extent, place: Place, { x, y }: Alignment): number {
  const isPage = (place.isFirstPage && page.isFirst) || (place.isLastPage && page.isLast);
  if (!isPage) return 0;
  const off = Math.max(
    Math.min(
      Math.abs(extent.left - place.left * x.scale - x.shift),
      Math.abs(extent.right - place.right * x.scale - x.shift),
    ),
    Math.abs(extent.middle - place.middle * y.scale - y.shift),
  );
  return Math.max(0, 1 - off / positionReach);
}
