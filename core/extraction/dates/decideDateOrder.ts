import type { FoundDate, DateOrder } from './findDates.ts';

/** How numeric dates of a document are to be read, and how sure that is (0 to 1). */
export interface DateOrderDecision {
  readonly order: DateOrder;
  readonly certainty: number;
}

/**
 * Day first or month first: proved by any date that can be read only one way, else by the full stop (never month first)
 * else by what the country says. `monthFirstCountry`: true where currency and address point to the United States.
 */
export function decideDateOrder(dates: readonly FoundDate[], monthFirstCountry: boolean | null): DateOrderDecision {
  const numeric = dates.filter(({ form }) => form === 'numeric');
  const dayFirst = numeric.filter(({ monthFirst }) => monthFirst === null).length;
  const monthFirst = numeric.filter(({ dayFirst: reading }) => reading === null).length;
  if (dayFirst > monthFirst) return { order: 'day-first', certainty: monthFirst === 0 ? 0.98 : 0.7 };
  if (monthFirst > dayFirst) return { order: 'month-first', certainty: dayFirst === 0 ? 0.98 : 0.7 };
  if (numeric.length > 0 && numeric.every(({ separator }) => separator === '.'))
    return { order: 'day-first', certainty: 0.97 };
  if (monthFirstCountry === true) return { order: 'month-first', certainty: 0.85 };
  return { order: 'day-first', certainty: monthFirstCountry === null ? 0.6 : 0.88 };
}

/** A date by the decision: the day, and how sure the order of its parts is. */
export function settleDate(date: FoundDate, decision: DateOrderDecision): { value: string; certainty: number } | null {
  const { dayFirst, monthFirst } = date;
  if (dayFirst !== null && (monthFirst === null || dayFirst === monthFirst)) return { value: dayFirst, certainty: 1 };
  if (dayFirst === null) return monthFirst === null ? null : { value: monthFirst, certainty: 1 };
  if (monthFirst === null) return null;
  const value = decision.order === 'day-first' ? dayFirst : monthFirst;
  return { value, certainty: decision.certainty };
}
