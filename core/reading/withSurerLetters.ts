import { inkUnexplained } from './inkExplained.ts';
import type { OcrWord } from './OcrEngine.ts';
import { sharePlace } from './sharePlace.ts';
import { mendedText, unlikeShare } from './withForeignLetters.ts';
import { withMarkPutRight, withPrintedMarks } from './withPrintedMarks.ts';
import type { DoubtfulWord } from './wordsInDoubt.ts';

/** A reading with more of its letters unlike than this is of another word. */
const mostUnlike = 0.5;
/** Ink that is explained at last counts for more than certainty, but not for everything. */
const leastSure = 0.3;

/**
 * Words of a page with those in doubt taken from another reading of their places, in another language: where that explains
 * more of the ink (`inkUnexplained`), or as much and is surer. In words with digits letters and signs alone are mended.
 */
export function withSurerLetters(
  words: readonly OcrWord[],
  doubtful: readonly DoubtfulWord[],
  others: readonly OcrWord[],
): readonly OcrWord[] {
  const doubts = new Map(doubtful.map((doubt) => [doubt.word, doubt]));
  return words.map((word) => {
    const doubt = doubts.get(word);
    const other = doubt && others.find(({ box }) => sharePlace(word.box, box));
    return doubt && other ? surer(doubt, other) : word;
  });
}

function surer({ word, ink }: DoubtfulWord, other: OcrWord): OcrWord {
  if (/\d/u.test(word.text + other.text)) return withSignsOf(word, other);
  if (unlikeShare(word.text, other.text) > mostUnlike) return word;
  const text = withMarkPutRight(withPrintedMarks(other.text, ink), ink);
  const gain = inkUnexplained(ink, word.text) - inkUnexplained(ink, text);
  const isBetter = gain > 0 ? other.confidence > leastSure : gain === 0 && other.confidence > word.confidence;
  return isBetter ? { ...word, text, confidence: other.confidence } : word;
}

function withSignsOf(word: OcrWord, other: OcrWord): OcrWord {
  if (other.confidence < word.confidence) return word;
  return { ...word, text: mendedText(word.text.normalize('NFC'), other.text.normalize('NFC')) };
}
