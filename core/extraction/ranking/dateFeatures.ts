import type { DateCandidate } from './Candidate.ts';
import { count, flag, type RankingFeature, share } from './RankingFeature.ts';

const day = 86_400_000;

/** How a date is written, and where it lies among the dates of the document. */
export function dateFeatures(candidates: readonly DateCandidate[]): RankingFeature<DateCandidate>[] {
  const days = [...new Set(candidates.map(({ value }) => value))].sort();
  const first = Date.parse(days[0] ?? '1970-01-01');
  const order = new Map(candidates.map((candidate, index) => [candidate, index]));
  return [
    share('orderCertainty', 'How sure the order of day and month is.', ({ certainty }) => certainty),
    flag('isNumeric', 'Written in digits with separators.', ({ date }) => date.form === 'numeric'),
    flag('isNamed', 'Written with the name of the month.', ({ date }) => date.form === 'named'),
    flag('isCompact', 'Eight digits without separators.', ({ date }) => date.form === 'compact'),
    flag('shortYear', 'A year of two digits.', ({ date }) => date.shortYear),
    flag('withTime', 'A time of the day stands in its cell.', ({ date }) =>
      date.segment.tokens.some(({ text }) => /^\d{1,2}:\d{2}/.test(text)),
    ),
    count(
      'datesInCell',
      'Dates of its cell.',
      4,
      ({ date }) => candidates.filter((other) => other.date.segment === date.segment).length,
    ),
    count(
      'datesInRow',
      'Dates of its row.',
      6,
      ({ date }) => candidates.filter((other) => other.date.segment.row === date.segment.row).length,
    ),
    count('placeAmongDates', 'How many dates are printed before it.', 20, (candidate) => order.get(candidate) ?? 0),
    count('earlierDates', 'How many days of the document lie before it.', 10, ({ value }) => days.indexOf(value)),
    count(
      'laterDates',
      'How many days of the document lie after it.',
      10,
      ({ value }) => days.length - 1 - days.indexOf(value),
    ),
    {
      name: 'daysAfterFirst',
      unit: 'days',
      description: 'Days after the earliest date of the document.',
      minimum: 0,
      maximum: 400,
      of: ({ value }) => (Date.parse(value) - first) / day,
    },
  ];
}
