import type { OcrLanguage } from '../contract/settings.ts';
import { languagesSeen } from './guessLanguage.ts';
import type { OcrEngine, OcrRequest, OcrWord } from './OcrEngine.ts';
import { readAgain } from './readAgain.ts';
import { withOrdinalSigns } from './withOrdinalSigns.ts';
import { withSurerLetters } from './withSurerLetters.ts';
import { wordsInDoubt, type DoubtfulWord } from './wordsInDoubt.ts';

/** The data that knows most accented letters of all, for words of a language the page shows no other trace of. */
const richest: OcrLanguage = 'nld';
/** A page with more words in doubt is a bad print, whose specks look like accents: more certain doubts come first. */
const mostPlaces = 40;
/** What is shown to the left and right of a word, in its heights: less than a space, so that its neighbours stay out. */
const beside = 0.25;

/**
 * The words of a page that was read in the data of several languages, or of English, with those in doubt (`wordsInDoubt`) read
 * again in that of one language alone: with more, tesseract stays with the first that seems good enough, and takes
 * ó for é where it knows no ó. The language is the page's, by the traces it shows; what that leaves unexplained is
 * read in the data that knows most letters. A page whose letters leave no doubt costs nothing but the look at its ink.
 */
export async function withLettersReadAgain(
  words: readonly OcrWord[],
  tesseract: OcrEngine,
  request: OcrRequest,
): Promise<readonly OcrWord[]> {
  const language = languageOf(words, request.languages);
  const doubtful = placesOf(wordsInDoubt(words, request.raster), request.languages);
  if (doubtful.length === 0) return withOrdinalSigns(words, language);
  const mended = await readIn(language ?? richest, words, doubtful, tesseract, request);
  const places = new Set(doubtful.map(({ word }) => word.box));
  const readTwice = mended.filter(({ box }) => places.has(box));
  const unread = wordsInDoubt(readTwice, request.raster).filter(({ why }) => why === 'mark');
  const isLast = unread.length === 0 || language === null || language === richest;
  return withOrdinalSigns(isLast ? mended : await readIn(richest, mended, unread, tesseract, request), language);
}

/** Words hardly read are worth it only where others show that letters beyond English are to be expected. */
function placesOf(doubtful: readonly DoubtfulWord[], expected: readonly OcrLanguage[]): readonly DoubtfulWord[] {
  const sure = doubtful.filter(({ why }) => why !== 'unsure');
  const isForeign = sure.length > 0 || expected.some((language) => language !== 'eng');
  return (isForeign ? [...sure, ...doubtful.filter(({ why }) => why === 'unsure')] : []).slice(0, mostPlaces);
}

/** The language whose traces are clearest; else the first expected one that is not English. */
function languageOf(words: readonly OcrWord[], expected: readonly OcrLanguage[]): OcrLanguage | null {
  const [seen] = languagesSeen(words.map(({ text }) => text));
  return seen ?? expected.find((language) => language !== 'eng') ?? null;
}

async function readIn(
  language: OcrLanguage,
  words: readonly OcrWord[],
  doubtful: readonly DoubtfulWord[],
  tesseract: OcrEngine,
  request: OcrRequest,
): Promise<readonly OcrWord[]> {
  const boxes = doubtful.map(({ word }) => word.box);
  const others = await readAgain(tesseract, { ...request, languages: [language] }, boxes, beside);
  return withSurerLetters(words, doubtful, others);
}
