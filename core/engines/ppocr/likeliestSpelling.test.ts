import { expect, test } from 'vitest';
import { likeliestSpelling } from './likeliestSpelling.ts';
import type { ReadCharacter } from './readCharacters.ts';

/** A word in which `doubts` says at which place the recogniser held which other character possible. */
function read(word: string, doubts: Readonly<Record<number, string>> = {}): readonly ReadCharacter[] {
  return Array.from(word, (text, step) => {
    const rival = doubts[step];
    const rivals = rival === undefined ? [] : [{ text: rival, likelihood: 0.3 }];
    return { text, likelihood: rivals.length === 0 ? 0.99 : 0.65, step, spaceBefore: 0, rivals };
  });
}

function spelled(word: readonly ReadCharacter[]): string {
  return likeliestSpelling(word)
    .map(({ text }) => text)
    .join('');
}

test('an unsure look-alike goes with its neighbours', () => {
  expect(spelled(read('fl0or', { 2: 'o' }))).toBe('floor');
  expect(spelled(read('1O5.00', { 1: '0' }))).toBe('105.00');
  expect(spelled(read('1eve1', { 0: 'l', 4: 'l' }))).toBe('level');
});

test('what the recogniser was sure of stays, whatever stands beside it', () => {
  expect(spelled(read('fl0or'))).toBe('fl0or');
  expect(spelled(read('A4X7'))).toBe('A4X7');
});

test('a settled character keeps the likelihood it had', () => {
  expect(likeliestSpelling(read('fl0or', { 2: 'o' }))[2]).toEqual({ text: 'o', likelihood: 0.3 });
});

test('a word without characters has no spelling', () => {
  expect(likeliestSpelling([])).toEqual([]);
});
