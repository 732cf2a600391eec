import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { en } from '../../i18n/en.ts';
import { stagePlace } from './stagePlace.ts';
import { stageTime } from './stageTime.ts';

beforeAll(() => i18next.init({ lng: 'en', resources: { en: { translation: en } } }));

const say = (milliseconds: number | null) => stageTime(milliseconds, i18next.t, 'en');

test('a time is said in the unit that says it best, none by a word', () => {
  expect([0.42, 150, 1400, 61_000, null].map(say)).toEqual(['0.4 ms', '150 ms', '1.4 s', '61 s', 'none']);
});

test('the label of a number names stage, what is counted and how many', () => {
  expect(i18next.t('flow.link', { stage: 'Checks', what: 'In doubt', figure: '5' })).toBe(
    'Checks, In doubt: 5. Show them in the inbox',
  );
});

test('a number leads to the rows it counts, where the inbox can list them', () => {
  expect(stagePlace('reading', 'stopped')).toBe('/inbox?status=parked,rejected&stage=reading');
  expect(stagePlace('validation', 'doubtful')).toBe('/inbox?severity=medium');
  expect(stagePlace('scoring', 'doubtful')).toBeNull();
});
