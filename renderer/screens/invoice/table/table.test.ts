import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DrawnTable } from '../../../../core/contract/lines.ts';
import { lineItemCells } from '../../../../core/vocabulary/fieldNames.ts';
import { addBorder, bordersOf, evenTable, moveBorder, nameColumn, placeOf, removeBorder } from './drawnBorders.ts';
import { tableOfLines, tableOfWords } from './guessTable.ts';

const area = { left: 50, top: 300, right: 550, bottom: 360 };
const even = evenTable(1, area, lineItemCells);

/** Columns stand side by side, without a gap, from one side of the area to the other. */
function isSound({ area: sides, columns }: DrawnTable): boolean {
  const joints = columns.every(
    ({ left, right }, index) => left < right && (index === 0 || columns[index - 1]?.right === left),
  );
  return joints && columns[0]?.left === sides.left && columns.at(-1)?.right === sides.right && sides.top < sides.bottom;
}

describe('a drawn table', () => {
  it('stays whole whatever border is moved, added or taken away', () => {
    const step = fc.record({
      what: fc.constantFrom('move', 'add', 'remove'),
      which: fc.nat({ max: 12 }),
      at: fc.integer({ min: -50, max: 700 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const table = steps.reduce((drawn, { what, which, at }) => {
          const borders = bordersOf(drawn);
          const border = borders[which % borders.length] ?? 'left';
          if (what === 'add') return addBorder(drawn, at);
          return what === 'move' ? moveBorder(drawn, border, at) : removeBorder(drawn, border);
        }, even);
        expect(isSound(table)).toBe(true);
      }),
    );
  });

  it('moves a border as far as its neighbours let it', () => {
    expect(placeOf(moveBorder(even, 1, 200), 1)).toBe(200);
    expect(placeOf(moveBorder(even, 1, 0), 1)).toBe(56);
    expect(placeOf(moveBorder(even, 'bottom', 100), 'bottom')).toBe(306);
  });

  it('holds each kind of cell in one column at most', () => {
    const { columns } = nameColumn(even, 4, 'quantity');
    expect(columns.map(({ cell }) => cell)).toEqual(['description', null, 'unitPrice', 'taxRate', 'quantity']);
  });
});

const word = (text: string, left: number, right: number, top: number) => ({
  text,
  box: { left, right, top, bottom: top + 10 },
  confidence: 1,
  line: top,
});

const at = (left: number, right: number) => ({
  value: '1',
  raw: '1',
  page: 2,
  box: { left, right, top: 300, bottom: 310 },
  confidence: 1,
  source: 'ocr' as const,
});

describe('a table to begin with', () => {
  it('has its borders where print leaves gaps, and its names by what stands there', () => {
    const words = [
      word('1', 52, 57, 310),
      word('Steel', 80, 110, 310),
      word('rod', 113, 130, 310),
      word('2', 300, 305, 310),
      word('4.50', 380, 400, 310),
      word('19%', 450, 470, 310),
      word('9.00', 520, 545, 310),
      word('2', 52, 57, 330),
      word('Bolts', 80, 120, 330),
      word('10', 295, 305, 330),
      word('0.20', 380, 400, 330),
      word('7%', 455, 470, 330),
      word('2.00', 520, 545, 330),
      word('elsewhere', 80, 400, 500),
    ];
    const { columns } = tableOfWords(words, 1, area);
    expect(columns.map(({ cell }) => cell)).toEqual([
      null,
      'description',
      'quantity',
      'unitPrice',
      'taxRate',
      'lineTotal',
    ]);
    expect(columns[1]?.left).toBe(68.5);
    expect(isSound({ page: 1, area, columns })).toBe(true);
  });

  it('lies where the lines were read', () => {
    const table = tableOfLines([{ description: at(60, 200), lineTotal: at(500, 540) }], 2);
    expect(table?.columns.map(({ left, right, cell }) => [left, right, cell])).toEqual([
      [54, 350, 'description'],
      [350, 546, 'lineTotal'],
    ]);
    expect(tableOfLines([{ description: at(60, 200) }], 1)).toBeNull();
  });
});
