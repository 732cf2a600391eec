import { foldText } from '../labels/foldText.ts';
import { tokensOf } from '../DocumentView.ts';
import { isNarrow } from '../layout/isNarrow.ts';
import { boxOf } from '../layout/layoutPages.ts';
import { medianOf } from './medianOf.ts';
import type { Candidate } from './Candidate.ts';
import { count, flag, type RankingFeature, share } from './RankingFeature.ts';
import type { RuleReading } from './RuleReading.ts';

/** Where a candidate stands on its page, how it is printed, and how often. */
export function placeFeatures<C extends Candidate>(
  { view }: RuleReading,
  candidates: readonly C[],
): RankingFeature<C>[] {
  const { pages, segments, rows } = view.layout;
  const usual = medianOf(segments.map(({ height }) => height)) || 1;
  const narrow = isNarrow(view.layout);
  const sizes = new Map(pages.map((page) => [page.number, page]));
  const times = new Map<string, number>();
  for (const { value } of candidates) times.set(foldText(value), (times.get(foldText(value)) ?? 0) + 1);
  const page = ({ span }: C): { width: number; height: number } =>
    sizes.get(span.segment.page) ?? { width: 1, height: 1 };
  const cells = ({ span }: C): number => rows[span.segment.row]?.segments.length ?? 1;
  const last = pages.at(-1)?.number;
  return [
    share('top', 'Upper edge over the height of the page.', (each) => each.span.segment.box.top / page(each).height),
    share(
      'left',
      'Left edge over the width of the page.',
      (each) => boxOf(tokensOf(each.span)).left / page(each).width,
    ),
    share(
      'right',
      'Right edge over the width of the page.',
      (each) => boxOf(tokensOf(each.span)).right / page(each).width,
    ),
    share(
      'rowOfDocument',
      'Number of its row over the rows of the document.',
      ({ span }) => span.segment.row / Math.max(1, rows.length - 1),
    ),
    flag('onFirstPage', 'It stands on the first page.', ({ span }) => span.segment.page === pages[0]?.number),
    flag('onLastPage', 'It stands on the last page.', ({ span }) => span.segment.page === last),
    count('cellsInRow', 'Cells of its row.', 12, cells),
    flag('lastInRow', 'Its cell ends the row.', (each) => each.span.segment.place === cells(each) - 1),
    count('words', 'Words of its cell.', 20, ({ span }) => span.segment.tokens.length),
    flag('startsCell', 'It begins its cell.', ({ span }) => span.from === 0),
    flag('endsCell', 'It ends its cell.', ({ span }) => span.to === span.segment.tokens.length),
    {
      name: 'height',
      unit: 'ratio',
      description: 'Letter height over the usual one of the document.',
      minimum: 0,
      maximum: 5,
      of: ({ span }) => span.segment.height / usual,
    },
    count('repetitions', 'How often the same value is a candidate.', 6, ({ value }) => times.get(foldText(value)) ?? 1),
    share('legibility', 'Least OCR confidence of its words; 1 for a text layer.', ({ span }) =>
      Math.min(1, ...tokensOf(span).map(({ confidence }) => confidence)),
    ),
    flag('narrowPage', 'The page is a paper roll.', () => narrow),
  ];
}
