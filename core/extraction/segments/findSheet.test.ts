import { expect, test } from 'vitest';
import { layoutPages } from '../layout/layoutPages.ts';
import { type PrintedLine, pageOf } from '../testing/pageOf.ts';
import { findSheet } from './findSheet.ts';

const sheetOf = (...lines: PrintedLine[]) => findSheet(layoutPages([pageOf(lines)]));

test.each([
  ['Page 1 of 3', { page: 1, of: 3 }],
  ['Seite 2 von 4', { page: 2, of: 4 }],
  ['Pagina 2 di 2', { page: 2, of: 2 }],
  ['Strona 1 z 2', { page: 1, of: 2 }],
  ['Página: 3/5', { page: 3, of: 5 }],
  ['Page 2', { page: 2, of: null }],
  ['2/5', { page: 2, of: 5 }],
])('%s', (line, sheet) => {
  expect(sheetOf('Northwind Tools Ltd', line)).toEqual(sheet);
});

test.each(['12/03/2024', 'Page 5 of 3', 'Page 1.200', 'Frontpage 3', 'Paginated 4'])('%s is no sheet', (line) => {
  expect(sheetOf(line)).toBeNull();
});
