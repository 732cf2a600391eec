import type { Random } from '../documents/Random.ts';
import type { Drawing, Stroke } from '../documents/Sheet.ts';
import { textWidth } from '../documents/typefaces.ts';

type TextStroke = Extract<Stroke, { kind: 'text' }>;

/** How a printer sets the texts of a document. */
export interface Setting {
  /** Added between characters, in font sizes. */
  readonly tracking: number;
  /** Width of a blank, in blanks of the typeface. */
  readonly blank: number;
  /** What stands for a colon and the blank after it; null leaves both as they are. */
  readonly colon: string | null;
  /** What stands between a quantity and its price. */
  readonly times: string;
  readonly isUpper: boolean;
}

/** A row of print as it is to be read, blanks included. */
export interface PrintedRow {
  readonly page: number;
  readonly text: string;
}

/** Closer than this, in points, columns of a row run into each other. */
const leastDistance = 3;

export function settingOf(random: Random): Setting {
  const colon = random.weighted({ asIs: 5, tight: 2, apart: 3, before: 1.5 });
  return {
    tracking: random.chance(0.5) ? 0 : random.between(-0.05, 0.14),
    blank: random.chance(0.6) ? 1 : random.between(0.7, 1.15),
    colon: { asIs: null, tight: ':', apart: ' : ', before: ' :' }[colon],
    times: random.weighted({ ' x ': 5, ' @ ': 3, ' X ': 1, ' @': 1, '@': 1, x: 0.5 }),
    isUpper: random.chance(0.45),
  };
}

/** The drawing set anew character by character, as wide as its texts have become, and its rows. */
export function reprinted(drawing: Drawing, setting: Setting): { drawing: Drawing; rows: readonly PrintedRow[] } {
  const widening = Math.max(1, 1 + setting.tracking / 0.55);
  const wide = (x: number): number => x * widening;
  const shapes = drawing.strokes.flatMap((stroke) =>
    stroke.kind === 'text' || stroke.kind === 'fill'
      ? []
      : [{ ...stroke, box: { ...stroke.box, left: wide(stroke.box.left), right: wide(stroke.box.right) } }],
  );
  const runs = runsOf(drawing.strokes).map((run) =>
    placed(
      { ...run, text: respelled(run.text, setting) },
      wide,
      setting,
      drawing.pages[run.stroke.page - 1]?.width ?? 0,
    ),
  );
  const pages = drawing.pages.map(({ width, height }) => ({ width: wide(width), height }));
  return { drawing: { pages, strokes: [...shapes, ...runs.flatMap(glyphsOf)] }, rows: rowsOf(runs) };
}

/** Strokes that follow on one another without a distance. */
interface Run {
  readonly stroke: TextStroke;
  readonly right: number;
  readonly text: string;
}

function runsOf(strokes: readonly Stroke[]): Run[] {
  const runs: Run[] = [];
  for (const stroke of strokes) {
    if (stroke.kind !== 'text') continue;
    const last = runs.at(-1);
    const follows = last?.stroke.y === stroke.y && Math.abs(last.right - stroke.x) < 0.01;
    if (last !== undefined && follows) runs.pop();
    runs.push({
      stroke: follows && last !== undefined ? last.stroke : stroke,
      right: stroke.box.right,
      text: follows && last !== undefined ? last.text + stroke.text : stroke.text,
    });
  }
  return runs;
}

function respelled(text: string, { colon, times, isUpper }: Setting): string {
  const counted = text.replace(/(?<=\d) x (?=\S*\d)/gu, times);
  // A colon between digits is one of a time.
  const spelled = colon === null ? counted : counted.replace(/(?<=\p{L}\.?) ?: */gu, colon);
  return isUpper ? spelled.toUpperCase() : spelled;
}

/** A run where it is printed. */
interface PlacedRun extends Run {
  readonly left: number;
  readonly advances: readonly number[];
}

/** Runs of the right half of a page keep their right edge, the others their left one. */
function placed(run: Run, wide: (x: number) => number, setting: Setting, width: number): PlacedRun {
  const { face, bold, size, x } = run.stroke;
  const advances = Array.from(run.text, (character) => {
    const own = textWidth(face, bold, size, character);
    return (character === ' ' ? own * setting.blank : own) + setting.tracking * size;
  });
  const total = advances.reduce((sum, advance) => sum + advance, 0);
  const isRight = x > width * 0.45 && run.right > width * 0.8;
  const left = Math.max(2, isRight ? wide(run.right) - total : wide(x));
  return { ...run, left, right: left + total, advances };
}

function glyphsOf({ stroke, left, text, advances }: PlacedRun): Stroke[] {
  let x = left;
  return Array.from(text, (character, index): TextStroke => {
    const from = x;
    x += advances[index] ?? 0;
    return { ...stroke, x: from, text: character, box: { ...stroke.box, left: from, right: x } };
  }).filter((glyph) => glyph.text !== ' ');
}

/** Rows whose runs cover each other cannot be read and are left out. */
function rowsOf(runs: readonly PlacedRun[]): PrintedRow[] {
  const rows = Map.groupBy(runs, ({ stroke }) => `${stroke.page} ${Math.round(stroke.y)}`);
  return [...rows.values()].flatMap((row) => {
    const sorted = row.toSorted((a, b) => a.left - b.left);
    const isCovered = sorted.some((run, index) => run.right + leastDistance > (sorted[index + 1]?.left ?? Infinity));
    const page = sorted[0]?.stroke.page;
    return isCovered || page === undefined ? [] : [{ page, text: sorted.map((run) => run.text.trim()).join(' ') }];
  });
}
