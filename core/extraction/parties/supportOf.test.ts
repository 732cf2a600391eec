import { expect, it } from 'vitest';
import { readDocument } from '../readDocument.ts';
import { readingOf } from '../readingOf.ts';
import { pageOf, type PrintedLine } from '../testing/pageOf.ts';
import { wholeSegment } from './PartyBlock.ts';
import { supportOf } from './supportOf.ts';

function support(lines: readonly PrintedLine[], name: string): number {
  const view = readDocument([pageOf(lines)]);
  const segment = view.layout.segments.find(({ text }) => text === name);
  if (segment === undefined) throw new Error(`${name} is not printed.`);
  return supportOf(view, readingOf(name, [wholeSegment(segment)], 0.9));
}

it('a name at the top that nothing else speaks for has no support', () => {
  expect(support(['Hofer', 'Werkweg 3', '70565 Stuttgart', '', 'Rechnung 12'], 'Hofer')).toBe(0);
});

it('a legal form, a web address, a phone under it and the name at the foot each count, a label twice', () => {
  const letter: readonly PrintedLine[] = [
    'Hofer GmbH',
    'Werkweg 3',
    'Tel. 0711 / 12',
    '',
    '',
    'www.hofer.example',
    'Hofer GmbH',
  ];
  expect(support(letter, 'Hofer GmbH')).toBe(4);
  expect(support(['Verkäufer', 'Hofer', 'Werkweg 3'], 'Hofer')).toBe(2);
});
