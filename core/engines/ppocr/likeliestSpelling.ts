import type { Candidate, ReadCharacter } from './readCharacters.ts';

type Kind = 'digit' | 'upper' | 'lower' | 'other';

/** How usual it is, beside the most usual, that a kind of character is followed by another within a word. */
const follows: Readonly<Record<Kind, Readonly<Record<Kind, number>>>> = {
  digit: { digit: 1, upper: 0.1, lower: 0.1, other: 1 },
  upper: { digit: 0.1, upper: 1, lower: 1, other: 1 },
  lower: { digit: 0.05, upper: 0.05, lower: 1, other: 1 },
  other: { digit: 1, upper: 1, lower: 1, other: 1 },
};

interface Path {
  readonly score: number;
  readonly last: Candidate;
  readonly before: Path | null;
}

/**
 * A word's characters with look-alikes (0 and O, 1 and l, 5 and S) settled by their neighbours: the likeliest path through
 * all candidates, with the likelihood of a kind after another (Viterbi 1967). Only what the recogniser itself held possible
 * is ever put in, with the likelihood it had, so that what was settled stays doubtful.
 */
export function likeliestSpelling(word: readonly ReadCharacter[]): readonly Candidate[] {
  let paths: readonly Path[] = [];
  for (const character of word) {
    const earlier = paths;
    paths = [character, ...character.rivals].map((candidate) => pathTo(candidate, earlier));
  }
  const [first] = paths;
  return first === undefined
    ? []
    : candidatesOf(paths.reduce((best, path) => (path.score > best.score ? path : best), first));
}

/** The best way to a candidate over any of the paths so far. */
function pathTo(last: Candidate, earlier: readonly Path[]): Path {
  const own = Math.log(last.likelihood);
  const kind = kindOf(last.text);
  return earlier.reduce<Path>(
    (best, before) => {
      const score = before.score + own + Math.log(follows[kindOf(before.last.text)][kind]);
      return score > best.score ? { score, last, before } : best;
    },
    { score: earlier.length === 0 ? own : -Infinity, last, before: null },
  );
}

function candidatesOf(path: Path): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (let at: Path | null = path; at !== null; at = at.before) candidates.push(at.last);
  return candidates.reverse();
}

function kindOf(text: string): Kind {
  if (/^\p{Nd}$/u.test(text)) return 'digit';
  if (/^\p{Lu}$/u.test(text)) return 'upper';
  return /^\p{L}$/u.test(text) ? 'lower' : 'other';
}
