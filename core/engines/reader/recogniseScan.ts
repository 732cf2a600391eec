import type { OcrChoice } from '../../contract/reading.ts';
import type { OcrLanguage } from '../../contract/settings.ts';
import type { PageImage, ReadOptions, ReadPage } from '../../reading/DocumentReader.ts';
import { isEnglishAlone } from '../../reading/chooseOcrEngine.ts';
import { findOrientation } from '../../reading/findOrientation.ts';
import { guessLanguage } from '../../reading/guessLanguage.ts';
import { inkedWords, withInkedMarks } from '../../reading/inkedWords.ts';
import { legibilityOf } from '../../reading/legibility.ts';
import { liesSideways } from '../../reading/liesSideways.ts';
import type { OcrEngines, OcrRequest, OcrWord } from '../../reading/OcrEngine.ts';
import { inReadingOrder } from '../../reading/readingOrder.ts';
import { readAgain } from '../../reading/readAgain.ts';
import { languageOf, withLettersReadAgain } from '../../reading/withLettersReadAgain.ts';
import type { QuarterTurn } from '../../reading/uprightTurn.ts';
import { withForeignLetters } from '../../reading/withForeignLetters.ts';
import { withNumbersOf } from '../../reading/withNumbersOf.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import type { Scan } from './protocol.ts';

/** A page ready for recognition, with its upright picture, which may still be in the making. */
export interface PreparedScan extends Scan {
  readonly image: Promise<PageImage>;
}

/** A scan to be recognised, or a blank page. */
export type PreparedPage = (ReadPage & { readonly kind: 'read' }) | PreparedScan;

/** Prepares the page again, turned clockwise by quarter turns. */
export type PrepareTurned = (turn: QuarterTurn) => Promise<PreparedPage>;

/** Read worse than this, a page may lie the wrong way. Upright print reaches .8 to .95, upside down .2 to .45. */
const doubtfulMean = 0.6;

/**
 * Recognises the words of a scan and puts them on the page, in points. The way up is looked for where the page read badly or
 * its words run up or down, and first where the geometry suggests a page on its side to tesseract, which reads such a page as
 * debris; a page that reads well costs nothing extra.
 */
export async function recogniseScan(
  scan: PreparedScan,
  prepareTurned: PrepareTurned,
  engines: OcrEngines,
  options: ReadOptions,
): Promise<ReadPage> {
  const isTurnedFirst = scan.sidewaysLead > 1 && scan.choice.engine === 'tesseract';
  const first = isTurnedFirst ? await turnedRight(scan, prepareTurned, engines, options) : scan;
  const read = await recognised(first, engines, options);
  const isUpright = legibilityOf(read.words).mean >= doubtfulMean && !liesSideways(read.words);
  if (isTurnedFirst || isUpright) return pageOf(first, read);
  const second = await turnedRight(first, prepareTurned, engines, options);
  if (second === first) return pageOf(first, read);
  const again = await recognised(second, engines, options);
  const isBetter = legibilityOf(again.words).sure > legibilityOf(read.words).sure;
  return isBetter ? pageOf(second, again) : pageOf(first, read);
}

/** How many heights to the left and right of an amount its currency sign is looked for. */
const besideAmount = 3;

/** Recognises a page the way it was laid, without a doubt about which way is up: a person said so. */
export async function recogniseAsLaid(
  scan: PreparedScan,
  engines: OcrEngines,
  options: ReadOptions,
): Promise<ReadPage> {
  return pageOf(scan, await recognised(scan, engines, options));
}

interface Recognised {
  readonly words: readonly OcrWord[];
  readonly choice: OcrChoice;
}

async function recognised(scan: PreparedScan, engines: OcrEngines, options: ReadOptions): Promise<Recognised> {
  const { choice } = scan;
  const request = { ...scan, ...options, isLight: options.ocrEngine === 'light' };
  const expected = await asExpected(choice, engines, request);
  if (request.isLight) return { words: expected, choice };
  const words = await asTurnedOut(expected, choice, engines, request);
  return {
    words:
      choice.engine === 'ppocr'
        ? withAccents(words, choice, request)
        : await withLettersReadAgain(words, engines.tesseract, request),
    choice,
  };
}

/** PP-OCR's words with the accents their ink shows, where more than English is expected or, but on receipts, seen. */
function withAccents(words: readonly OcrWord[], { reason }: OcrChoice, request: OcrRequest): readonly OcrWord[] {
  const { languages, raster } = request;
  const isForeign = !isEnglishAlone(languages) || (reason !== 'receipt' && languageOf(words, languages) !== null);
  return isForeign ? withInkedMarks(inkedWords(words, raster)).map(({ word }) => word) : words;
}

/** The page read in the languages that are expected. */
async function asExpected(choice: OcrChoice, engines: OcrEngines, request: OcrRequest): Promise<readonly OcrWord[]> {
  if (choice.engine === 'tesseract') return engines.tesseract.recognise(request);
  if (isEnglishAlone(request.languages)) return withSigns(engines, request);
  // PP-OCR's alphabet is English with some accents: what other languages add to it comes from tesseract.
  const [words, others] = await Promise.all([engines.ppocr.recognise(request), engines.tesseract.recognise(request)]);
  return withForeignLetters(words, others);
}

/** The words read once more where the page turns out to be in a language that is not expected. */
async function asTurnedOut(
  words: readonly OcrWord[],
  { engine }: OcrChoice,
  engines: OcrEngines,
  request: OcrRequest,
): Promise<readonly OcrWord[]> {
  const foreign = foreignLanguage(words, request.languages);
  if (foreign === null) return words;
  const others = await engines.tesseract.recognise({ ...request, languages: [foreign, ...request.languages] });
  return engine === 'ppocr' ? withForeignLetters(words, others) : withNumbersOf(words, others);
}

/** The language a page turns out to be in, where it is not expected: its letters were read as others. */
function foreignLanguage(words: readonly OcrWord[], expected: readonly OcrLanguage[]): OcrLanguage | null {
  const language = guessLanguage(words.map(({ text }) => text));
  return language === null || expected.includes(language) ? null : language;
}

/** PP-OCR's words; amounts beside which it left something unread are read again, since it knows no sign but the dollar. */
async function withSigns(engines: OcrEngines, request: OcrRequest): Promise<readonly OcrWord[]> {
  const words = await engines.ppocr.recognise(request);
  const boxes = words.filter(({ hasUnreadInk }) => hasUnreadInk === true).map(({ box }) => box);
  if (boxes.length === 0 || request.isLight === true) return words;
  return withForeignLetters(words, await readAgain(engines.tesseract, request, boxes, besideAmount));
}

async function turnedRight(
  scan: PreparedScan,
  prepareTurned: PrepareTurned,
  engines: OcrEngines,
  options: ReadOptions,
): Promise<PreparedScan> {
  const turn = await findOrientation(engines.tesseract, { ...scan, ...options });
  if (turn === 0) return scan;
  const prepared = await prepareTurned(turn);
  if (prepared.kind === 'read') throw new VouchFailure('STAGE_FAILED', 'A page with ink came back without.');
  return prepared;
}

async function pageOf({ reading, image, dotsPerInch }: PreparedScan, { words, choice }: Recognised): Promise<ReadPage> {
  const placed = words.map((word) => inPoints(word, dotsPerInch));
  return { reading: { ...reading, ocr: choice, words: inReadingOrder(placed) }, image: await image };
}

function inPoints({ text, box, confidence }: OcrWord, dotsPerInch: number): OcrWord {
  const points = 72 / dotsPerInch;
  const scaled = {
    left: box.left * points,
    top: box.top * points,
    right: box.right * points,
    bottom: box.bottom * points,
  };
  return { text, confidence, box: scaled };
}
