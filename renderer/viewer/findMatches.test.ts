import { expect, test } from 'vitest';
import { findMatches, type MatchReach } from './findMatches.ts';

/** Lines of words: each letter 6 points wide, words 4 points apart, three blanks where a "|" parts columns. */
function pageOf(page: number, ...lines: readonly string[]) {
  const words = lines.flatMap((text, line) => {
    let left = 0;
    return text.split(' ').flatMap((word) => {
      if (word === '|') {
        left += 40;
        return [];
      }
      const right = left + word.length * 6;
      const box = { left, right, top: line * 20, bottom: line * 20 + 10 };
      left = right + 4;
      return [{ text: word, box, line, confidence: 1 }];
    });
  });
  return { page, words };
}

const page = pageOf(
  1,
  'Ströbel & Söhne GmbH | Rechnung 2026-118',
  'Netto | 1.234,00 €',
  'Brutto | 1.468,46 €',
  'IBAN: DE89 3704 0044 0532 0130 00',
);

function tops(typed: string, reach: MatchReach = 'word', near = null as { page: number; line: number } | null) {
  const spot = near && {
    page: near.page,
    box: { left: 0, right: 1, top: near.line * 20, bottom: near.line * 20 + 10 },
  };
  return findMatches([page], { typed, reach, near: spot }).map(({ box }) => box.top / 20);
}

test('lights up after two digits or three letters, whatever marks, case and accents', () => {
  expect(tops('1')).toEqual([]);
  expect(tops('br')).toEqual([]);
  expect(tops('1234')).toEqual([1]);
  expect(tops('1 234,0')).toEqual([1]);
  expect(tops('STROB')).toEqual([0]);
  expect(tops('nothing')).toEqual([]);
});

test('beginnings come before middles, and nearer ones before those farther off', () => {
  expect(tops('14')).toEqual([2]);
  expect(tops('468')).toEqual([2]);
  expect(findMatches([page, pageOf(2, '1.234,00')], { typed: '1234', reach: 'word', near: null })).toHaveLength(2);
  const near = { page: 2, box: { left: 0, right: 1, top: 0, bottom: 1 } };
  expect(findMatches([page, pageOf(2, '1.234,00')], { typed: '1234', reach: 'word', near })[0]?.page).toBe(2);
});

test('goes over several words, and on to where the value ends', () => {
  expect(tops('DE89 3704')).toEqual([3]);
  const whole = findMatches([page], { typed: 'DE8', reach: 'groups', near: null });
  const last = page.words.at(-1);
  expect(whole[0]?.box.right).toBe(last?.box.right);
  const name = findMatches([page], { typed: 'strö', reach: 'run', near: null });
  // Up to the gap before the next column.
  expect(name[0]?.box.right).toBe(page.words[3]?.box.right);
});
