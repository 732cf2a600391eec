import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../i18n/en.ts';
import { chipsOf } from './FilterChips.tsx';

beforeAll(() => i18next.init({ lng: 'en', resources: { en: { translation: en } } }));

describe('the chips of a filter', () => {
  it('say every condition in words and lift only their own', () => {
    const filter = {
      statuses: ['parked' as const, 'rejected' as const],
      withOpenAlert: true,
      receivedFrom: '2026-03-04',
    };
    expect(chipsOf(filter)).toEqual([
      { text: 'Parked', rest: { ...filter, statuses: ['rejected'] } },
      { text: 'Rejected', rest: { ...filter, statuses: ['parked'] } },
      { text: 'With an open alert', rest: { statuses: filter.statuses, receivedFrom: '2026-03-04' } },
      { text: 'Received from 4 Mar 2026', rest: { statuses: filter.statuses, withOpenAlert: true } },
    ]);
  });

  it('do not say "critical or worse"', () => {
    expect(chipsOf({ minimumSeverity: 'critical' })[0]?.text).toBe('Critical');
    expect(chipsOf({ minimumSeverity: 'high' })[0]?.text).toBe('High or worse');
  });
});
