import type { LineItem } from '../../../../core/contract/extraction.ts';
import type { DrawnTable } from '../../../../core/contract/lines.ts';
import type { Word } from '../../../../core/contract/reading.ts';
import { type Box, boxAround } from '../../../../core/vocabulary/box.ts';
import { lineItemCells, type LineItemCell } from '../../../../core/vocabulary/fieldNames.ts';
import { evenTable } from './drawnBorders.ts';

type Column = DrawnTable['columns'][number];

/** Points without print that divide two columns: more than a space, less than columns stand apart. */
const leastGap = 5;
/** Points around the print of lines. */
const margin = 6;

/** The table that the lines of a page were read from; null where none of them stands there. */
export function tableOfLines(lines: readonly LineItem[], page: number): DrawnTable | null {
  const columns = lineItemCells.flatMap((cell) => {
    const boxes = lines.flatMap((line) => {
      const reading = line[cell];
      return reading?.page === page && reading.box !== null ? [reading.box] : [];
    });
    const around = boxAround(boxes);
    return around === null ? [] : [{ cell, box: around }];
  });
  const area = boxAround(columns.map(({ box }) => box));
  if (area === null) return null;
  const ordered = columns.toSorted((one, other) => one.box.left - other.box.left);
  const around = grown(area);
  return {
    page,
    area: around,
    columns: ordered.map(({ cell, box }, index) => ({
      cell,
      left: index === 0 ? around.left : between(ordered[index - 1]?.box, box),
      right: index === ordered.length - 1 ? around.right : between(box, ordered[index + 1]?.box),
    })),
  };
}

function grown({ left, right, top, bottom }: Box): Box {
  return { left: left - margin, right: right + margin, top: top - 1, bottom: bottom + 1 };
}

function between(before: Box | undefined, after: Box | undefined): number {
  return ((before?.right ?? 0) + (after?.left ?? 0)) / 2;
}

/** Columns where the print of an area leaves gaps from top to bottom, named by what stands in them. */
export function tableOfWords(words: readonly Word[], page: number, area: Box): DrawnTable {
  const within = words.filter(({ box }) => {
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    return x >= area.left && x <= area.right && y >= area.top && y <= area.bottom;
  });
  const strips = stripsOf(within.map(({ box }) => box));
  if (strips.length < 2) return evenTable(page, area, lineItemCells);
  const columns = strips.map((strip, index): Column => {
    const [before, after] = [strips[index - 1], strips[index + 1]];
    return {
      left: before === undefined ? area.left : (before.right + strip.left) / 2,
      right: after === undefined ? area.right : (strip.right + after.left) / 2,
      cell: null,
    };
  });
  return { page, area, columns: named(columns, within) };
}

interface Strip {
  readonly left: number;
  readonly right: number;
}

/** Stretches of the width that have print somewhere between top and bottom. */
function stripsOf(boxes: readonly Box[]): readonly Strip[] {
  const strips: Strip[] = [];
  for (const { left, right } of boxes.toSorted((one, other) => one.left - other.left)) {
    const last = strips.at(-1);
    if (last === undefined || left - last.right >= leastGap) strips.push({ left, right });
    else strips[strips.length - 1] = { left: last.left, right: Math.max(last.right, right) };
  }
  return strips;
}

/** The widest text is the description; of the numbers after it the last is the total, and those before it are prices. */
function named(columns: readonly Column[], words: readonly Word[]): Column[] {
  const texts = columns.map(({ left, right }) =>
    words.filter(({ box }) => (box.left + box.right) / 2 >= left && (box.left + box.right) / 2 < right),
  );
  const letters = texts.map((held) => held.reduce((sum, { text }) => sum + text.replace(/[^\p{L}]/gu, '').length, 0));
  const description = letters.indexOf(Math.max(...letters));
  const numbers = texts.flatMap((held, index) => (index > description && isNumbers(held) ? [index] : []));
  const rate = numbers.find((index) => texts[index]?.some(({ text }) => text.includes('%')));
  const amounts = numbers.filter((index) => index !== rate);
  const names: readonly LineItemCell[] =
    amounts.length < 3 ? ['unitPrice', 'lineTotal'] : ['quantity', 'unitPrice', 'lineTotal'];
  const cells = new Map<number, LineItemCell>([[description, 'description']]);
  if (rate !== undefined) cells.set(rate, 'taxRate');
  for (const [back, index] of amounts.toReversed().entries()) {
    const cell = names.at(-1 - back);
    if (back < names.length && cell !== undefined) cells.set(index, cell);
  }
  return columns.map((column, index) => ({ ...column, cell: cells.get(index) ?? null }));
}

/** Most words hold digits; headings that were drawn over do not change that. */
function isNumbers(words: readonly Word[]): boolean {
  return words.filter(({ text }) => /\d/.test(text)).length > words.length / 2;
}
