import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIsoDate } from '../../vocabulary/dates.ts';
import { layoutPages } from '../layout/layoutPages.ts';
import { pageOf } from '../testing/pageOf.ts';
import { decideDateOrder, settleDate } from './decideDateOrder.ts';
import { findDates, type FoundDate } from './findDates.ts';

const datesIn = (text: string): FoundDate[] => layoutPages([pageOf([text])]).segments.flatMap(findDates);

describe('findDates', () => {
  it.each([
    ['2024-03-05', '2024-03-05'],
    ['2024/03/05 12:30', '2024-03-05'],
    ['11. Juli 2014', '2014-07-11'],
    ['5. März 2024', '2024-03-05'],
    ['1er février 2024', '2024-02-01'],
    ['12 de enero de 2023', '2023-01-12'],
    ['3 gennaio 2024', '2024-01-03'],
    ['4 de março de 2024', '2024-03-04'],
    ['7 maart 2024', '2024-03-07'],
    ['9 października 2023', '2023-10-09'],
    ['March 5, 2024', '2024-03-05'],
    ['March 5 , 2024', '2024-03-05'],
    ['05-Mar-24', '2024-03-05'],
    ['0ct 3, 2016', '2016-10-03'],
    ['02/Ja0/2017', '2017-01-02'],
    ['24 MAR 2018 18:23', '2018-03-24'],
    ['20240305', '2024-03-05'],
  ])('%s', (text, date) => {
    expect(datesIn(text)).toMatchObject([{ dayFirst: date, monthFirst: date }]);
  });

  it('keeps both readings of a numeric date', () => {
    expect(datesIn('03/04/2024')).toMatchObject([
      { dayFirst: '2024-04-03', monthFirst: '2024-03-04', form: 'numeric' },
    ]);
    expect(datesIn('25/04/24')).toMatchObject([{ dayFirst: '2024-04-25', monthFirst: null, shortYear: true }]);
  });

  it.each(['30.02.2024', '12/2024', '1.234.56', '99/99/9999', '3-04', 'Room 12 Floor 2024'])(
    '%s is no date',
    (text) => {
      expect(datesIn(text)).toEqual([]);
    },
  );

  it('reads back every day written with numbers, and only days that exist', () => {
    const days = fc.date({ min: new Date('1970-01-01'), max: new Date('2069-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom('/', '.', '-'), fc.boolean(), (day, sign, short) => {
        const iso = day.toISOString().slice(0, 10);
        const [year = '', month = '', date = ''] = iso.split('-');
        const [found] = datesIn([date, month, short ? year.slice(2) : year].join(sign));
        expect(found?.dayFirst).toBe(iso);
        expect(found?.monthFirst === null || isIsoDate(found?.monthFirst ?? '')).toBe(true);
      }),
    );
  });
});

const decided = (text: string, american: boolean | null) => decideDateOrder(datesIn(text), american);

describe('decideDateOrder', () => {
  it('follows a date that can be read one way only', () => {
    expect(decided('03/04/2024   25/04/2024', true).order).toBe('day-first');
    expect(decided('03/04/2024   04/25/2024', false).order).toBe('month-first');
  });

  it('follows the country where no date proves it, and is unsure where neither does', () => {
    expect(decided('03/04/2024', true).order).toBe('month-first');
    expect(decided('03/04/2024', false)).toMatchObject({ order: 'day-first' });
    expect(decided('03/04/2024', null).certainty).toBeLessThanOrEqual(0.6);
    expect(decided('03.04.2024', null).certainty).toBeGreaterThan(0.9);
  });

  it('is sure of a date both orders agree on', () => {
    const [date] = datesIn('04/04/2024');
    expect(date && settleDate(date, { order: 'month-first', certainty: 0.6 })).toEqual({
      value: '2024-04-04',
      certainty: 1,
    });
  });
});
