import { z } from 'zod';
import type { FieldReading } from '../../core/contract/extraction.ts';
import { bare, isSameAmount } from './isHit.ts';

const amountSchema = z.union([z.number(), z.string()]).nullish();
const trueLinesSchema = z.array(
  z.looseObject({
    description: z.string().nullish(),
    quantity: amountSchema,
    unitPrice: amountSchema,
    lineTotal: amountSchema,
  }),
);
type TrueLine = z.infer<typeof trueLinesSchema>[number];

/** The cells of one line as read, in the engine's words. */
export interface FoundCell {
  readonly value: string;
  readonly confidence: number;
  readonly source: FieldReading['source'];
}
export type FoundLine = Readonly<Partial<Record<string, FoundCell>>>;

export interface LineMatch {
  /** True lines that state a total. */
  readonly stated: number;
  /** Lines read with a total. */
  readonly found: number;
  /** Totals read right, each used once. */
  readonly totals: number;
  /** True lines, and lines read. */
  readonly statedLines: number;
  readonly foundLines: number;
  /** Lines of which every cell the truth states is right. */
  readonly whole: number;
  /** Totals read that answer no true line, with their confidence. */
  readonly wrong: readonly FoundCell[];
  /** Totals read that answer a true line. */
  readonly right: readonly FoundCell[];
  /** Totals of true lines that no line read answers. */
  readonly missing: readonly string[];
  /** Cells of the lines whose total is right, as far as the truth states them. */
  readonly cells: readonly LineCell[];
}

export interface LineCell {
  readonly cell: (typeof comparedCells)[number];
  readonly reading: FoundCell | null;
  readonly isRight: boolean;
  readonly truth: string;
}

const comparedCells = ['description', 'quantity', 'unitPrice'] as const;

/** Lines read against true lines, by their totals; whole lines by every cell the truth states. */
export function matchLines(foundLines: readonly FoundLine[], truth: unknown): LineMatch {
  const lines = trueLinesSchema.parse(truth);
  const stated = lines.filter((line) => line.lineTotal != null);
  const rest = foundLines.filter((line) => line['lineTotal'] !== undefined);
  const missing: string[] = [];
  const right: FoundCell[] = [];
  const cells: LineCell[] = [];
  for (const line of stated) {
    const same = rest.filter((read) => isSameAmount(read['lineTotal']?.value ?? '', line.lineTotal));
    const best = same.find((read) => isWholeLine(read, line)) ?? same[0];
    if (best === undefined) {
      missing.push(String(line.lineTotal));
      continue;
    }
    rest.splice(rest.indexOf(best), 1);
    if (best['lineTotal']) right.push(best['lineTotal']);
    cells.push(...comparedCells.flatMap((cell) => cellOf(cell, best, line)));
  }
  return {
    stated: stated.length,
    found: stated.length - missing.length + rest.length,
    totals: stated.length - missing.length,
    statedLines: lines.length,
    foundLines: foundLines.length,
    whole: wholeLines(foundLines, lines),
    wrong: rest.flatMap((line) => (line['lineTotal'] ? [line['lineTotal']] : [])),
    right,
    missing,
    cells,
  };
}

function wholeLines(foundLines: readonly FoundLine[], lines: readonly TrueLine[]): number {
  const rest = [...foundLines];
  let whole = 0;
  for (const line of lines) {
    const at = rest.findIndex((read) => isWholeLine(read, line));
    if (at < 0) continue;
    rest.splice(at, 1);
    whole += 1;
  }
  return whole;
}

function isWholeLine(read: FoundLine, line: TrueLine): boolean {
  return [...comparedCells, 'lineTotal' as const].every(
    (cell) => line[cell] == null || isCellRight(cell, read[cell]?.value, line[cell]),
  );
}

function isCellRight(cell: string, value: string | undefined, truth: unknown): boolean {
  if (value === undefined) return false;
  return cell === 'description' ? bare(value) === bare(String(truth)) : isSameAmount(value, truth);
}

function cellOf(cell: LineCell['cell'], read: FoundLine, line: TrueLine): LineCell[] {
  const reading = read[cell];
  const truth = line[cell];
  if (truth == null) return [];
  const isRight = isCellRight(cell, reading?.value, truth);
  return [{ cell, reading: reading ?? null, isRight, truth: String(truth) }];
}
