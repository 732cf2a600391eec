import type { DateOrder } from '../contract/ledger.ts';
import { type IsoDate, isIsoDate } from '../vocabulary/dates.ts';
import type { Reading } from './readAmount.ts';

const separated =
  /^(?<one>\d{1,4})(?<sign>[-./])(?<two>\d{1,2}|[\p{L}]{3,9}\.?)[-./](?<three>\d{1,4})(?:[T ,]+(?<time>.*))?$/u;
const compact = /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)(?:[T ]?(?<time>\d.*))?$/;
const clock =
  /^(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,]\d+)?)?\s*(?<half>[AaPp]\.?[Mm]\.?)?\s*(?<zone>Z|UTC|[+-]\d\d:?\d\d)?$/;

/** First three letters of months in the languages of headings, each with its number. */
const months: ReadonlyMap<string, number> = new Map(
  [
    'jan gen ene sty',
    'feb fev fév lut',
    'mar mär mrz maa mrt',
    'apr avr abr kwi',
    'may mai mag mei maj',
    'jun jui giu cze',
    'jul lug lip',
    'aug aoû aou ago sie',
    'sep set wrz',
    'oct okt ott out paź paz',
    'nov lis',
    'dec dez déc dic gru',
  ].flatMap((names, at) => names.split(' ').map((name): [string, number] => [name, at + 1])),
);

/**
 * Seconds since 1970-01-01T00:00Z of a day, or of a day with a time of day; what names no zone is UTC. Where `order` is
 * null, a day such as 3/4/2026 is refused.
 */
export function readTime(cell: string, order: DateOrder | null): Reading<number> {
  const text = cell.trim();
  const found = text.match(separated)?.groups ?? text.match(compact)?.groups;
  if (found === undefined) return { reason: 'no-date' };
  const day = 'year' in found ? isoOf(found['year'], found['month'], found['day']) : dayOf(found, order);
  if (typeof day !== 'string') return { reason: day?.reason ?? 'no-date' };
  const time = secondsOf(found['time']?.trim() ?? '');
  return time === null ? { reason: 'no-date' } : { value: Date.parse(`${day}T00:00Z`) / 1000 + time };
}

/** The calendar day a cell states; a time of day beside it is let go. */
export function readDate(cell: string, order: DateOrder | null): Reading<IsoDate> {
  const read = readTime(cell, order);
  return 'value' in read ? { value: new Date(read.value * 1000).toISOString().slice(0, 10) } : read;
}

/** In which orders the numbers of a day can be read; empty where it is none. Days that name their month fit all. */
export function dateOrdersOf(cell: string): readonly DateOrder[] {
  return orders.filter((order) => 'value' in readTime(cell, order));
}

const orders: readonly DateOrder[] = ['ymd', 'dmy', 'mdy'];

function dayOf(
  found: Partial<Record<string, string>>,
  order: DateOrder | null,
): IsoDate | { reason: 'ambiguous-date' } | null {
  const { one = '', two = '', three = '' } = found;
  if (one.length === 4) return isoOf(one, two, three);
  if (!/^\d+$/.test(two)) {
    const month = months.get(two.toLowerCase().slice(0, 3));
    return month === undefined ? null : isoOf(three, String(month), one);
  }
  if (order === 'ymd') return three.length === 4 ? null : isoOf(one, two, three);
  // Nobody who writes dots puts the month first.
  const [dmy, mdy] = [isoOf(three, two, one), found['sign'] === '.' ? null : isoOf(three, one, two)];
  if (order === 'dmy') return dmy;
  if (order === 'mdy') return mdy;
  if (dmy !== null && mdy !== null && dmy !== mdy) return { reason: 'ambiguous-date' };
  return dmy ?? mdy;
}

/** Years of two digits are of 1970 to 2069. */
function isoOf(year = '', month = '', day = ''): IsoDate | null {
  if (year.length !== 4 && year.length !== 2) return null;
  const whole = year.length === 4 ? year : `${Number(year) < 70 ? '20' : '19'}${year}`;
  const text = `${whole}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(text) ? text : null;
}

function secondsOf(time: string): number | null {
  if (time === '') return 0;
  const found = time.match(clock)?.groups;
  if (found === undefined) return null;
  const [hour, minute, second] = [Number(found['hour']), Number(found['minute']), Number(found['second'] ?? 0)];
  const half = found['half']?.toLowerCase().startsWith('p');
  const hours = half === undefined ? hour : (hour % 12) + (half ? 12 : 0);
  if (hours > 23 || minute > 59 || second > 59) return null;
  return hours * 3600 + minute * 60 + second - zoneSeconds(found['zone'] ?? 'Z');
}

function zoneSeconds(zone: string): number {
  const found = zone.match(/^([+-])(\d\d):?(\d\d)$/);
  if (found === null) return 0;
  return (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 3600 + Number(found[3]) * 60);
}
