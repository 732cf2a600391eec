import type { InkMask } from './inkMask.ts';

/** How text lies in a picture. */
export interface Slant {
  /** Degrees by which the lines run down to the right (clockwise), within ±15. */
  readonly degrees: number;
  /** How sharply the lines stand out at that angle against other angles; 1 = not at all. */
  readonly sharpness: number;
  /** How sharply they stand out in themselves, comparable between the two axes of one picture. */
  readonly score: number;
}

const widestSlant = 15;
/** Lower edges of ink in a row longer than this part of the width are rules and borders, not letters. */
const longestLetterPart = 0.05;

/**
 * Finds the slant of text lines: the angle at which the lower edges of the ink, projected sideways, gather most sharply
 * (baselines). Coarse steps of one degree, then finer around the best.
 */
export function slantOf(mask: InkMask): Slant {
  const edges = lowerEdges(mask);
  if (edges.x.length < 40) return { degrees: 0, sharpness: 1, score: 0 };
  const coarse: { degrees: number; score: number }[] = [];
  for (let degrees = -widestSlant; degrees <= widestSlant; degrees += 1) {
    coarse.push({ degrees, score: gathering(edges, degrees) });
  }
  let best = coarse.reduce((a, b) => (b.score > a.score ? b : a));
  for (const step of [0.5, 0.25, 0.1]) {
    const around = [best.degrees - step, best.degrees + step].map((degrees) => ({
      degrees,
      score: gathering(edges, degrees),
    }));
    best = [best, ...around].reduce((a, b) => (b.score > a.score ? b : a));
  }
  const typical = coarse.map(({ score }) => score).sort((a, b) => a - b)[Math.floor(coarse.length / 2)] ?? 0;
  const degrees = Math.max(-widestSlant, Math.min(widestSlant, Math.round(best.degrees * 100) / 100));
  return { degrees, sharpness: typical > 0 ? best.score / typical : 1, score: best.score };
}

interface Points {
  readonly x: Int32Array;
  readonly y: Int32Array;
  readonly height: number;
  readonly width: number;
}

function lowerEdges({ width, height, ink }: InkMask): Points {
  const xs: number[] = [];
  const ys: number[] = [];
  const longest = Math.max(8, width * longestLetterPart);
  for (let y = 0; y + 1 < height; y += 1) {
    let start = -1;
    for (let x = 0; x <= width; x += 1) {
      const at = y * width + x;
      const isEdge = x < width && ink[at] === 1 && ink[at + width] === 0;
      if (isEdge && start < 0) start = x;
      if (isEdge || start < 0) continue;
      if (x - start <= longest) {
        for (let edge = start; edge < x; edge += 1) {
          xs.push(edge);
          ys.push(y);
        }
      }
      start = -1;
    }
  }
  return { x: Int32Array.from(xs), y: Int32Array.from(ys), width, height };
}

/** Sum of squared differences between neighbouring rows of the profile along `degrees`, per point. */
function gathering({ x, y, width, height }: Points, degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const offset = Math.ceil(Math.abs(slope) * width) + 1;
  const bins = new Float64Array(height + 2 * offset + 2);
  for (let index = 0; index < x.length; index += 1) {
    const row = (y[index] ?? 0) - (x[index] ?? 0) * slope + offset;
    const whole = Math.floor(row);
    const part = row - whole;
    bins[whole] = (bins[whole] ?? 0) + 1 - part;
    bins[whole + 1] = (bins[whole + 1] ?? 0) + part;
  }
  let sum = 0;
  for (let index = 1; index < bins.length; index += 1) sum += ((bins[index] ?? 0) - (bins[index - 1] ?? 0)) ** 2;
  return sum / x.length;
}
