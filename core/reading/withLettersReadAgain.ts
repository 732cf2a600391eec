import type { OcrLanguage } from '../contract/settings.ts';
import { languagesSeen } from './guessLanguage.ts';
import { inkUnexplained } from './inkExplained.ts';
import { inkedWords, withInkedMarks } from './inkedWords.ts';
import type { OcrEngine, OcrRequest, OcrWord } from './OcrEngine.ts';
import { readAgain } from './readAgain.ts';
import { withOrdinalSigns } from './withOrdinalSigns.ts';
import { withMarkPutRight } from './withPrintedMarks.ts';
import { withSurerLetters } from './withSurerLetters.ts';
import { withZloty } from './withZloty.ts';
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
 * read in the data that knows most letters. Accents whose shape
 * and place the ink shows are put in before. A page whose letters leave no doubt costs nothing but the look at its ink.
 */
export async function withLettersReadAgain(
  read: readonly OcrWord[],
  tesseract: OcrEngine,
  request: OcrRequest,
): Promise<readonly OcrWord[]> {
  const language = languageOf(read, request.languages);
  const shown = inkedWords(read, request.raster);
  // On a page in English alone a speck is likelier than an accent: there two readings have to agree.
  const inked = language === null ? shown : withInkedMarks(shown);
  const words = inked.map(({ word }) => word);
  const doubtful = placesOf(wordsInDoubt(inked), request.languages);
  const mended = doubtful.length === 0 ? words : await mendedIn(language, words, doubtful, tesseract, request);
  return withZloty(withOrdinalSigns(mended, language));
}

/** Doubtful words read in the page's language, what that leaves unexplained in the richest, and last put right by the ink alone. */
async function mendedIn(
  language: OcrLanguage | null,
  words: readonly OcrWord[],
  doubtful: readonly DoubtfulWord[],
  tesseract: OcrEngine,
  request: OcrRequest,
): Promise<readonly OcrWord[]> {
  const first = await readIn(language ?? richest, words, doubtful, tesseract, request);
  // A mark that is only of another shape is put right by its ink.
  const unread = stillUnread(first, doubtful).filter(({ word, ink }) => inkUnexplained(ink, word.text) >= 1);
  const isLast = unread.length === 0 || language === null || language === richest;
  const second = isLast ? first : await readIn(richest, first, unread, tesseract, request);
  const left = new Map(stillUnread(second, doubtful).map(({ word, ink }) => [word, ink]));
  return second.map((word) => {
    const ink = left.get(word);
    return ink === undefined || /\d/u.test(word.text) ? word : { ...word, text: withMarkPutRight(word.text, ink) };
  });
}

/** The doubtful words, as they are read by now, whose ink is still unexplained. */
function stillUnread(words: readonly OcrWord[], doubtful: readonly DoubtfulWord[]): readonly DoubtfulWord[] {
  const inks = new Map(doubtful.map(({ word, ink }) => [word.box, ink]));
  const again = words.flatMap((word) => {
    const ink = inks.get(word.box);
    return ink === undefined ? [] : [{ word, ink }];
  });
  return wordsInDoubt(again).filter(({ why }) => why === 'ink');
}

/** Words hardly read are worth it only where others show that letters beyond English are to be expected. */
function placesOf(doubtful: readonly DoubtfulWord[], expected: readonly OcrLanguage[]): readonly DoubtfulWord[] {
  const sure = doubtful.filter(({ why }) => why !== 'unsure');
  const isForeign = sure.length > 0 || expected.some((language) => language !== 'eng');
  return (isForeign ? [...sure, ...doubtful.filter(({ why }) => why === 'unsure')] : []).slice(0, mostPlaces);
}

/** The language whose traces are clearest; else the first expected one that is not English; null on a page in English alone. */
export function languageOf(words: readonly OcrWord[], expected: readonly OcrLanguage[]): OcrLanguage | null {
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
