import { expect, test } from 'vitest';
import { fieldNames } from '../../../../core/vocabulary/fieldNames.ts';
import { cellLetters, fieldLetters, jumpTarget, linesLetter } from './jumpTarget.ts';

test('every field has a letter of its own, and every column', () => {
  const letters = [...fieldNames.map((name) => fieldLetters[name]), linesLetter];
  expect(new Set(letters).size).toBe(letters.length);
  for (const field of fieldNames) expect(jumpTarget(fieldLetters[field])).toEqual({ kind: 'field', field });
  expect(new Set(Object.values(cellLetters)).size).toBe(5);
});

test('a number and a letter lead to a cell, and what leads nowhere says so', () => {
  expect(jumpTarget('1')).toEqual({ kind: 'more' });
  expect(jumpTarget('12Q')).toEqual({ kind: 'cell', row: 11, column: 1 });
  expect(jumpTarget('3t')).toEqual({ kind: 'cell', row: 2, column: 4 });
  expect(jumpTarget('G')).toEqual({ kind: 'field', field: 'grandTotal' });
  expect(jumpTarget('l')).toEqual({ kind: 'lines' });
  for (const keys of ['0t', '3z', 'q', '', '#']) expect(jumpTarget(keys)).toEqual({ kind: 'nowhere' });
});
