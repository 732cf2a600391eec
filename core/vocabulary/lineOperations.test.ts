import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineItemCells } from './fieldNames.ts';
import { applyLineOperations, lineOperationSchema, type LineOperation, type LineRow } from './lineOperations.ts';

const plain = {
  typed: ({ typed }: { typed: string }) => (typed === '' ? null : typed),
  copied: (text: string) => text,
};
const letter = fc.constantFrom('a', 'b', 'c');
const row: fc.Arbitrary<LineRow<string>> = fc.record(
  { description: letter, quantity: letter, unitPrice: letter, taxRate: letter, lineTotal: letter },
  { requiredKeys: [] },
);
const rows = fc.array(row, { minLength: 1, maxLength: 8 });
const cell = fc.constantFrom(...lineItemCells);

const done = (before: readonly LineRow<string>[], ...operations: LineOperation[]) =>
  applyLineOperations(before, operations, plain);

test('setting a cell changes that cell alone, and empty text empties it', () => {
  fc.assert(
    fc.property(rows, fc.nat(), cell, fc.constantFrom('', 'x'), (before, at, name, value) => {
      const index = at % before.length;
      const after = done(before, { kind: 'set', row: index, cell: name, value, page: null, box: null });
      const expected = before.map((line, place) => {
        if (place !== index) return line;
        const { [name]: _gone, ...others } = line;
        return value === '' ? others : { ...others, [name]: value };
      });
      expect(after).toEqual(expected);
    }),
  );
});

test('inserting and deleting the same lines leaves the lines as they were', () => {
  fc.assert(
    fc.property(rows, fc.nat(), fc.integer({ min: 1, max: 4 }), (before, at, count) => {
      const index = at % (before.length + 1);
      const inserted = done(before, { kind: 'insert', row: index, count });
      expect(inserted).toHaveLength(before.length + count);
      expect(inserted.slice(index, index + count)).toEqual(Array.from({ length: count }, () => ({})));
      expect(done(inserted, { kind: 'delete', row: index, count })).toEqual(before);
    }),
  );
});

test('filling gives every line below the value of the first, and leaves other cells and lines', () => {
  fc.assert(
    fc.property(rows, fc.nat(), fc.nat(), cell, (before, one, other, name) => {
      const first = Math.min(one % before.length, other % before.length);
      const last = Math.max(one % before.length, other % before.length);
      const after = done(before, { kind: 'fill', row: first, lastRow: last, cell: name });
      for (const [place, line] of after.entries()) {
        const isFilled = place > first && place <= last;
        expect(line[name]).toBe(before[isFilled ? first : place]?.[name]);
        for (const each of lineItemCells) if (each !== name) expect(line[each]).toBe(before[place]?.[each]);
      }
    }),
  );
});

test('later operations count rows as the earlier ones left them', () => {
  const before = [{ description: 'a' }, { description: 'b' }];
  const operations = [
    { kind: 'insert', row: 0, count: 1 },
    { kind: 'set', row: 0, cell: 'quantity', value: '2' },
    { kind: 'delete', row: 1, count: 1 },
  ].map((operation) => lineOperationSchema.parse(operation));
  expect(done(before, ...operations)).toEqual([{ quantity: '2' }, { description: 'b' }]);
  const anew = lineOperationSchema.parse({ kind: 'replace', rows: [{ description: 'z', quantity: '' }] });
  expect(done(before, anew)).toEqual([{ description: 'z' }]);
});

test('a line there is not is refused', () => {
  for (const operation of [
    { kind: 'set', row: 1, cell: 'quantity', value: '2' },
    { kind: 'insert', row: 2, count: 1 },
    { kind: 'delete', row: 0, count: 2 },
    { kind: 'fill', row: 0, lastRow: 1, cell: 'quantity' },
  ])
    expect(() => done([{}], lineOperationSchema.parse(operation))).toThrow(RangeError);
});
