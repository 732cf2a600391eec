import { expect, it } from 'vitest';
import { extractInvoice } from '../extractInvoice.ts';
import { pageOf, type PrintedLine } from '../testing/pageOf.ts';

const descriptions = (...rows: PrintedLine[]): (string | undefined)[] =>
  extractInvoice([
    pageOf([
      'Brook Tools Ltd',
      { 40: 'INVOICE', 300: 'Invoice number: 88123' },
      '',
      { 40: 'Description', 280: 'Qty', 340: 'Price', 500: 'Total' },
      ...rows,
      { 40: 'Total', 500: '110.00' },
    ]),
  ]).lineItems.map(({ description }) => description?.value);

it('a name broken at the edge of its column goes on in the next line, one ended before it does not', () => {
  expect(
    descriptions(
      { 40: 'Oak boards planed on two sides and', 285: '4', 340: '25.00', 500: '100.00' },
      'seasoned',
      { 40: 'Brass screws', 285: '2', 345: '5.00', 505: '10.00' },
      'countersunk, quarter inch',
    ),
  ).toEqual(['Oak boards planed on two sides and seasoned', 'Brass screws']);
});
