import { expect, it } from 'vitest';
import { readDocument } from '../readDocument.ts';
import { pageOf, type PrintedLine } from '../testing/pageOf.ts';
import { supportOf } from './supportOf.ts';

function support(lines: readonly PrintedLine[], name: string): number {
  return supportOf(readDocument([pageOf(lines)]), name);
}

it('a name at the top that nothing else speaks for has no support, whatever its legal form', () => {
  expect(support(['Hofer GmbH', 'Werkweg 3', '70565 Stuttgart', '', 'Rechnung 12'], 'Hofer GmbH')).toBe(0);
});

it('a label and a web address count', () => {
  expect(support(['Verkäufer', 'Hofer', 'Werkweg 3'], 'Hofer')).toBe(1);
  expect(support(['Hofer', 'Werkweg 3', '', 'www.hofer.example'], 'Hofer')).toBe(1);
});

it('the small line of a sender counts, the same line of a buyer does not', () => {
  const letter: readonly PrintedLine[] = ['Hofer · Werkweg 3 · 70565 Stuttgart', '', 'Lindner', 'Gartenweg 1'];
  expect(support(letter, 'Hofer')).toBe(1);
  expect(support(letter, 'Lindner')).toBe(0);
});

it('an account under the name counts, and being said to hold it', () => {
  const account: readonly PrintedLine[] = ['Hofer', 'IBAN: DE89 3704 0044 0532 0130 00', '', '', 'Rechnung 12'];
  expect(support(account, 'Hofer')).toBe(1);
  expect(support(['Rechnung 12', '', 'Kontoinhaber: Hofer', 'IBAN: DE89 3704 0044 0532 0130 00'], 'Hofer')).toBe(2);
});
