import type { Layout } from '../layout/Layout.ts';
import { foldText } from '../labels/foldText.ts';
import { differingPlaces } from './differingPlaces.ts';
import { isLookalike } from './isLookalike.ts';

const shortest = 6;
const doubtful = 0.7;
const margin = 0.05;

interface Printed {
  readonly confidence: number;
  readonly times: number;
}

/** The words printed on the pages, to be asked for a clearer print of a word. */
export class PageWords {
  readonly #words = new Map<string, Printed>();

  constructor({ segments }: Layout) {
    for (const { tokens } of segments) {
      for (const { text, confidence } of tokens) {
        for (const [word] of text.matchAll(/\p{L}{6,}/gu)) this.#add(foldText(word), confidence);
      }
    }
  }

  #add(word: string, confidence: number): void {
    const other = this.#words.get(word);
    this.#words.set(word, {
      confidence: Math.max(confidence, other?.confidence ?? 0),
      times: 1 + (other?.times ?? 0),
    });
  }

  /**
   * The word (folded) that differs from a doubtful one in one similar letter and was read with more confidence, or oftener;
   * null where there is none or more than one.
   */
  clearer(word: string, confidence: number): string | null {
    if (word.length < shortest || confidence >= doubtful) return null;
    const own = this.#words.get(word)?.times ?? 1;
    const found = [...this.#words].filter(
      ([other, print]) => differsInOne(word, other) && (print.confidence > confidence + margin || print.times > own),
    );
    const [only] = found;
    return only !== undefined && found.length === 1 ? only[0] : null;
  }
}

function differsInOne(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const places = differingPlaces(a, b);
  const [place] = places;
  return place !== undefined && places.length === 1 && isLookalike(a[place] ?? '', b[place] ?? '');
}
