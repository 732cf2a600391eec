import type { Alphabet } from './Alphabet.ts';

/** A character that may stand somewhere. */
export interface Candidate {
  readonly text: string;
  /** 0 to 1. */
  readonly likelihood: number;
}

/** A character as the recogniser saw it. */
export interface ReadCharacter extends Candidate {
  /** What else it may be, in no order; empty where the recogniser was sure. */
  readonly rivals: readonly Candidate[];
  /** Middle of its time steps, in steps from the left. */
  readonly step: number;
  /** The greatest likelihood of a space between the previous character and this one, 0 to 1. */
  readonly spaceBefore: number;
}

/** Likelihoods of every class at every time step, class by class within a step. */
export interface Likelihoods {
  readonly steps: number;
  readonly values: Float32Array;
  readonly alphabet: Alphabet;
}

const blank = 0;
/** Less likely than this, a character is no rival. */
const leastRival = 0.01;

/**
 * The best path of a CTC network (Graves et al. 2006): the likeliest class of every step, repeats joined and blanks left
 * out. Spaces are not characters here: how likely one was is kept with the character after it.
 */
export function readCharacters({ steps, values, alphabet }: Likelihoods): readonly ReadCharacter[] {
  const { classes, space } = alphabet;
  const characters: ReadCharacter[] = [];
  let open: { symbol: number; from: number; to: number; best: number } | null = null;
  let spaceBefore = 0;
  const close = (): void => {
    if (open === null) return;
    const step = (open.from + open.to) / 2;
    const text = alphabet.characters[open.symbol] ?? '';
    const rivals = rivalsOf(open, { steps, values, alphabet });
    characters.push({ text, likelihood: open.best, step, spaceBefore, rivals });
    open = null;
    spaceBefore = 0;
  };
  for (let step = 0; step < steps; step += 1) {
    const symbol = likeliest(values, step * classes, classes);
    const likelihood = values[step * classes + symbol] ?? 0;
    const current = open as { symbol: number } | null;
    if (current !== null && current.symbol !== symbol) close();
    if (open === null) spaceBefore = Math.max(spaceBefore, values[step * classes + space] ?? 0);
    if (symbol === blank || symbol === space) continue;
    open = extended(open, symbol, step, likelihood);
  }
  close();
  return characters;
}

interface OpenCharacter {
  symbol: number;
  from: number;
  to: number;
  best: number;
}

function rivalsOf({ symbol, from, to, best }: OpenCharacter, { values, alphabet }: Likelihoods): readonly Candidate[] {
  if (best > 1 - leastRival) return [];
  const { classes, space, characters } = alphabet;
  const rivals: Candidate[] = [];
  for (let other = 0; other < classes; other += 1) {
    if (other === blank || other === space || other === symbol) continue;
    let likelihood = 0;
    for (let step = from; step <= to; step += 1) likelihood = Math.max(likelihood, values[step * classes + other] ?? 0);
    if (likelihood >= leastRival) rivals.push({ text: characters[other] ?? '', likelihood });
  }
  return rivals;
}

function extended(open: OpenCharacter | null, symbol: number, step: number, likelihood: number): OpenCharacter {
  if (open === null) return { symbol, from: step, to: step, best: likelihood };
  open.to = step;
  open.best = Math.max(open.best, likelihood);
  return open;
}

function likeliest(values: Float32Array, start: number, classes: number): number {
  let best = 0;
  let most = -1;
  for (let symbol = 0; symbol < classes; symbol += 1) {
    const value = values[start + symbol] ?? 0;
    if (value > most) {
      most = value;
      best = symbol;
      // Likelihoods of a step sum to 1: past a half nothing can be likelier.
      if (value > 0.5) break;
    }
  }
  return best;
}
