import { expect, test } from 'vitest';
import { sourceTermsSchema } from '../../../core/contract/sources.ts';
import { draftOf, termsOf } from './sourceDraft.ts';

const terms = sourceTermsSchema.parse({
  name: 'Post',
  patterns: ['*.pdf', '*.eml'],
  schedule: { everyMinutes: 15, from: '08:00', to: '18:00', weekdays: [1, 5] },
  rules: { currency: 'CHF', tag: 'energy', rejectPatterns: ['*agb*'] },
});

test('terms come back from the form as they went in', () => {
  expect(termsOf(draftOf(terms))).toEqual({ terms });
});

test('what was typed is understood generously, and what cannot be meant is named', () => {
  const typed = { ...draftOf(terms), patterns: ' *.pdf ;; *.tif', currency: 'eur', everyMinutes: '' };
  expect(termsOf(typed)).toMatchObject({
    terms: { patterns: ['*.pdf', '*.tif'], schedule: { everyMinutes: null }, rules: { currency: 'EUR' } },
  });
  expect(termsOf({ ...typed, currency: 'euro', everyMinutes: 'often' })).toEqual({
    wrong: ['everyMinutes', 'currency'],
  });
});
