import { expect, test } from 'vitest';
import type { DrawnTable } from '../../contract/lines.ts';
import { extractInvoice } from '../extractInvoice.ts';
import { pageOf, type PrintedLine } from '../testing/pageOf.ts';
import { linesFromColumns } from './linesFromColumns.ts';

/** A table no heading names: extraction finds no prices in it. */
const lines: readonly PrintedLine[] = [
  'Brook Tools Ltd',
  'INVOICE',
  { 40: 'Oak boards, planed', 285: '4', 340: '25,00', 500: '1.100,00' },
  { 40: 'second choice' },
  { 40: 'Brass screws', 285: '2', 345: '5,00', 505: '10,00 EUR' },
  { 400: 'Net total', 500: '1.110,00' },
];
const page = pageOf(lines);
const table: DrawnTable = {
  page: 1,
  area: { left: 30, top: 66, right: 560, bottom: 107 },
  columns: [
    { left: 30, right: 270, cell: 'description' },
    { left: 270, right: 320, cell: 'quantity' },
    { left: 320, right: 400, cell: 'unitPrice' },
    { left: 400, right: 560, cell: 'lineTotal' },
  ],
};
const values = (drawn: DrawnTable) =>
  linesFromColumns([page], drawn).map((line) =>
    Object.fromEntries(Object.entries(line).map(([cell, reading]) => [cell, reading.value])),
  );

test('every row of the area is read by the columns as drawn, with what goes on below its first line', () => {
  expect(values(table)).toEqual([
    { description: 'Oak boards, planed second choice', quantity: '4', unitPrice: '25.00', lineTotal: '1100.00' },
    { description: 'Brass screws', quantity: '2', unitPrice: '5.00', lineTotal: '10.00' },
  ]);
  expect(extractInvoice([page]).lineItems.map((line) => line.unitPrice)).not.toContainEqual(
    expect.objectContaining({ value: '25.00' }),
  );
});

test('each cell remembers its place on the page, so that it can be shown', () => {
  const [first] = linesFromColumns([page], table);
  expect(first?.lineTotal).toMatchObject({ page: 1, raw: '1.100,00', source: 'text-layer' });
  expect(first?.lineTotal?.box?.left).toBe(500);
});

test('columns without a name are passed over, rows outside the area too; where no total is drawn prices begin the lines', () => {
  const columns = table.columns.map((column) => (column.cell === 'lineTotal' ? { ...column, cell: null } : column));
  expect(values({ ...table, columns })).toEqual([
    { description: 'Oak boards, planed second choice', quantity: '4', unitPrice: '25.00' },
    { description: 'Brass screws', quantity: '2', unitPrice: '5.00' },
  ]);
  expect(values({ ...table, area: { ...table.area, bottom: 80 } })).toHaveLength(1);
  expect(values({ ...table, page: 2 })).toEqual([]);
});

test('text above the first number belongs to it', () => {
  const turned = pageOf([{ 40: 'Oak boards' }, { 40: 'planed', 500: '12.00' }, { 40: 'Nails', 500: '3.00' }]);
  const area = { left: 30, top: 30, right: 560, bottom: 90 };
  expect(linesFromColumns([turned], { ...table, area }).map((line) => line.description?.value)).toEqual([
    'Oak boards planed',
    'Nails',
  ]);
});
