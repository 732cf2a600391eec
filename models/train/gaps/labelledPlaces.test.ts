import { expect, test } from 'vitest';
import { labelledPlaces } from './labelledPlaces.ts';

const rows = ['Date : 12/03/2024 10:15', 'Copy paper A4 12.50', 'TOTAL 12.50'];

function gapsIn(read: string): string {
  const places = labelledPlaces(Array.from(read), rows);
  return Array.from(read, (character, index) => {
    const place = places.find((each) => each.index === index);
    return `${character}${place?.isGap === true ? ' ' : ''}`;
  }).join('');
}

test('gaps are those of the row a line is from, also of a part of it', () => {
  expect(gapsIn('CopypaperA412.50')).toBe('Copy paper A4 12.50');
  expect(gapsIn('paperA4')).toBe('paper A4');
});

test('a wrong character keeps its place, a lost one leaves its places open', () => {
  expect(gapsIn('CopvpaperA412.50')).toBe('Copy paper A4 12.50'.replace('Copy', 'Copv'));
  const places = labelledPlaces(Array.from('CopypaprA412.50'), rows);
  expect(places.map(({ index }) => index)).not.toContain(6);
});

test('a line that is in no row has no places', () => {
  expect(labelledPlaces(Array.from('Thankyou'), rows)).toEqual([]);
});
