import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineItemCells } from '../../../../core/vocabulary/fieldNames.ts';
import { lineOperationSchema, applyLineOperations } from '../../../../core/vocabulary/lineOperations.ts';
import { plainNumbers, tabTable, tabText } from './clipboardTable.ts';
import { cursorAt, isInRange, moved, rangeOf, stepped } from './gridCursor.ts';
import { clearCells, deleteLines, fillDown, type LineEdit, pasteTable, setCell, TooWide } from './lineEdits.ts';

const single = (row: number, column: number) => rangeOf(cursorAt(row, column));
const done = (rows: readonly Record<string, string>[], edits: readonly LineEdit[]) =>
  applyLineOperations(
    rows,
    edits.map((edit) => lineOperationSchema.parse(edit)),
    { typed: ({ typed }) => (typed === '' ? null : typed), copied: (value: string) => value },
  );

describe('clipboard', () => {
  it('reads back what it writes, whatever the cells hold', () => {
    const cell = fc.string({ maxLength: 6 }).map((text) => text.replace(/\s+/gu, ' ').trim());
    const table = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
      )
      .filter((rows) => rows.some((row) => row.some((text) => text !== '')))
      // A last row of one empty cell is a line end at the end of the text.
      .filter((rows) => rows.length === 1 || rows.at(-1)?.join('') !== '');
    fc.assert(
      fc.property(table, (rows) => {
        expect(tabTable(tabText(rows))).toEqual(rows);
      }),
    );
  });

  it('reads quoted cells with tabs and line ends, and a line end at the end of the text', () => {
    expect(tabTable('"Oak\tboards"\t4\r\n"two\nlines ""x"""\t5\r\n')).toEqual([
      ['Oak boards', '4'],
      ['two lines "x"', '5'],
    ]);
    expect(tabTable(' \n')).toEqual([]);
  });

  it('takes thousands and decimals apart by the other numbers of the column, else by the language', () => {
    expect(plainNumbers(['1.234', '5,50'], '.')).toEqual(['1234', '5,50']);
    expect(plainNumbers(['1,234', '1,234.50'], ',')).toEqual(['1234', '1,234.50']);
    expect(plainNumbers(['1,234'], ',')).toEqual(['1,2340']);
    expect(plainNumbers(['1,234'], '.')).toEqual(['1234']);
    expect(plainNumbers(['-1.234', 'Qty', '12'], ',')).toEqual(['-1234', 'Qty', '12']);
  });
});

describe('edits', () => {
  const rows = [{ description: 'a', quantity: '1' }, { description: 'b' }];

  it('pastes a table from a cell on and makes the lines that are missing', () => {
    const table = [
      ['x', '2'],
      ['y', '3'],
    ];
    expect(done(rows, pasteTable(table, single(1, 0), 2, '.'))).toEqual([
      rows[0],
      { description: 'x', quantity: '2' },
      { description: 'y', quantity: '3' },
    ]);
    expect(() => pasteTable(table, single(0, 4), 2, '.')).toThrow(TooWide);
  });

  it('pastes one value into the whole range', () => {
    const range = { top: 0, bottom: 2, left: 1, right: 1 };
    expect(done(rows, pasteTable([['7']], range, 2, '.')).map((row) => row.quantity)).toEqual(['7', '7', '7']);
  });

  it('fills down a range from its first line, a single cell from the one above', () => {
    const range = { top: 0, bottom: 1, left: 0, right: 1 };
    expect(done(rows, fillDown(range, 2))).toEqual([rows[0], rows[0]]);
    expect(done(rows, fillDown(single(1, 1), 2))[1]).toEqual({ description: 'b', quantity: '1' });
    expect(done(rows, fillDown(single(2, 0), 2))[2]).toEqual({ description: 'b' });
    expect(fillDown(single(0, 0), 2)).toEqual([]);
  });

  it('sets, empties and deletes; the line below the last is made by typing into it', () => {
    expect(done(rows, setCell({ row: 2, column: 0 }, 'c', 2))[2]).toEqual({ description: 'c' });
    expect(done(rows, clearCells({ top: 0, bottom: 2, left: 0, right: 1 }, []))).toEqual(rows);
    expect(done(rows, deleteLines({ top: 1, bottom: 2, left: 0, right: 0 }, 2))).toEqual([rows[0]]);
    expect(deleteLines(single(2, 0), 2)).toEqual([]);
  });
});

describe('cursor', () => {
  const size = { rows: 5, columns: lineItemCells.length };

  it('never leaves the grid, and the other corner stays while extending', () => {
    const step = fc.record({ row: fc.integer({ min: -3, max: 3 }), column: fc.integer({ min: -3, max: 3 }) });
    fc.assert(
      fc.property(fc.array(step), fc.boolean(), (steps, extending) => {
        const start = cursorAt(2, 2);
        const end = steps.reduce((cursor, by) => moved(cursor, by, size, extending), start);
        expect(isInRange({ top: 0, bottom: 4, left: 0, right: 4 }, end.at.row, end.at.column)).toBe(true);
        if (extending) expect(end.anchor).toEqual(start.anchor);
        else expect(end.anchor).toEqual(steps.length === 0 ? start.anchor : end.at);
      }),
    );
  });

  it('Tab goes through all cells in reading order and ends', () => {
    const seen = [cursorAt(0, 0)];
    for (let next = stepped(cursorAt(0, 0), 1, size); next !== null; next = stepped(next, 1, size)) seen.push(next);
    expect(seen).toHaveLength(size.rows * size.columns);
    expect(seen.at(-1)).toEqual(cursorAt(4, 4));
    expect(stepped(cursorAt(0, 0), -1, size)).toBeNull();
  });
});
