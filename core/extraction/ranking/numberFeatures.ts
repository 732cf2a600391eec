import type { NumberCandidate } from './Candidate.ts';
import type { RuleReading } from './RuleReading.ts';
import { count, flag, type RankingFeature, share } from './RankingFeature.ts';

/** How a number is written, and what it is on second sight. */
export function numberFeatures({ view, vatIds }: RuleReading): RankingFeature<NumberCandidate>[] {
  return [
    count('letters', 'Letters of the number.', 20, ({ value }) => value.replace(/\P{L}/gu, '').length),
    count('digits', 'Digits of the number.', 20, ({ value }) => value.replace(/\D/g, '').length),
    share(
      'digitShare',
      'Digits over letters and digits.',
      ({ value }) => value.replace(/\D/g, '').length / Math.max(1, value.replace(/[^\p{L}\p{N}]/gu, '').length),
    ),
    count('separators', 'Signs between its parts.', 5, ({ value }) => value.replace(/[\p{L}\p{N}]/gu, '').length),
    flag('isYear', 'A year of 1990 to 2059.', ({ value }) => /^(?:199\d|20[0-5]\d)$/.test(value)),
    flag('holdsYear', 'A year of 2000 to 2039 is part of it.', ({ value }) => /(?<!\d)20[0-3]\d(?!\d)/.test(value)),
    flag('startsWithLetter', 'A letter begins it.', ({ value }) => /^\p{L}/u.test(value)),
    flag('hasLowerCase', 'Small letters are part of it.', ({ value }) => /\p{Ll}/u.test(value)),
    flag('afterSign', '"#", "Nr." or "No." stands right before it.', ({ span }) =>
      /^(?:no|nr|n|nno|numero|nummer|numer)$/.test(span.segment.tokens[span.from - 1]?.folded ?? ''),
    ),
    flag('hasPhoneSign', 'Its cell shows a plus sign or a bracketed prefix, as telephone numbers do.', ({ span }) =>
      /\+\d|\(\d{2,4}\)/.test(span.segment.text),
    ),
    flag('isAmount', 'It can be read as an amount or a quantity.', ({ span }) =>
      inside(view.amounts.get(span.segment) ?? [], span),
    ),
    flag('isDate', 'It can be read as a date.', ({ span }) => inside(view.dates.get(span.segment) ?? [], span)),
    flag('isTaxId', 'It is part of a tax id.', ({ span }) =>
      vatIds.some((id) => id.span.segment === span.segment && inside([id.span], span)),
    ),
    count('wordsBefore', 'Words before it in its cell.', 12, ({ span }) => span.from),
    count(
      'amountsInRow',
      'Amounts of its row.',
      8,
      ({ span }) =>
        (view.layout.rows[span.segment.row]?.segments ?? []).flatMap((cell) => view.amounts.get(cell) ?? []).length,
    ),
  ];
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

function inside(spans: readonly Stretch[], { from, to }: Stretch): boolean {
  return spans.some((span) => from < span.to && to > span.from);
}
