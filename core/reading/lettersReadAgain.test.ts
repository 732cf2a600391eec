import { expect, test } from 'vitest';
import { languagesSeen } from './guessLanguage.ts';
import { blankRaster, type GreyRaster } from './GreyRaster.ts';
import { marksAbove, marksOf } from './marksAbove.ts';
import type { OcrEngine, OcrRequest, OcrWord } from './OcrEngine.ts';
import { withLettersReadAgain } from './withLettersReadAgain.ts';
import { withOrdinalSigns } from './withOrdinalSigns.ts';
import { withSurerLetters } from './withSurerLetters.ts';
import { wordsInDoubt } from './wordsInDoubt.ts';

const height = 40;

/** A letter a column of 30 pixels: a block below, and so many specks of ink above it as `dots` says. */
function pageOf(dots: readonly number[]): GreyRaster {
  const page = blankRaster(30 * dots.length, 100);
  const fill = (left: number, top: number, width: number, rows: number): void => {
    for (let y = top; y < top + rows; y += 1) page.pixels.fill(0, y * page.width + left, y * page.width + left + width);
  };
  dots.forEach((count, at) => {
    fill(30 * at + 4, 54, 20, 26);
    for (let dot = 0; dot < count; dot += 1) fill(30 * at + 5 + 12 * dot, 44, 5, 5);
  });
  return page;
}

function word(text: string, confidence = 0.95): OcrWord {
  return { text, confidence, box: { left: 0, top: 40, right: 30 * text.length, bottom: 40 + height } };
}

test('marks of letters are counted as they are printed', () => {
  expect(['Espana', 'España', 'Käufer', 'für', 'día', 'jí', 'łódź'].map(marksOf)).toEqual([0, 1, 2, 2, 1, 2, 2]);
});

test('marks above letters are told from letters, and from what hangs down from the line above', () => {
  const page = pageOf([0, 1, 2, 0]);
  expect(marksAbove(page, word('abcd').box)).toBe(3);
  for (let y = 0; y < 30; y += 1) page.pixels.fill(0, y * page.width + 4, y * page.width + 9);
  expect(marksAbove(page, word('abcd').box)).toBe(3);
});

test('a word with ink its letters do not explain is in doubt, one without is not', () => {
  const page = pageOf([0, 0, 0, 0, 1, 0]);
  expect(wordsInDoubt([word('Espana')], page)).toMatchObject([{ why: 'mark', marks: 1 }]);
  expect(wordsInDoubt([word('España')], page)).toEqual([]);
  expect(wordsInDoubt([word('España', 0.7)], page)).toMatchObject([{ why: 'letter' }]);
  expect(wordsInDoubt([word('£90.00', 0.3)], page)).toMatchObject([{ why: 'sign' }]);
});

function take(read: OcrWord, other: OcrWord, marks: number): string | undefined {
  return withSurerLetters([read], [{ word: read, marks, why: 'mark' }], [other])[0]?.text;
}

test('the other reading is taken where it explains more ink, or as much and is surer; digits stay', () => {
  expect(take(word('Espana', 0.95), word('España', 0.8), 1)).toBe('España');
  expect(take(word('emisién', 0.88), word('emisión', 0.96), 3)).toBe('emisión');
  expect(take(word('emisión', 0.88), word('emisién', 0.7), 3)).toBe('emisión');
  expect(take(word('Espana', 0.95), word('Madrid', 0.99), 1)).toBe('Espana');
  expect(take(word('£90.00', 0.3), word('€98.00', 0.8), 0)).toBe('€90.00');
});

test('traces of languages: rare words and countries, English aside', () => {
  expect(languagesSeen('Total amount due Calle Mayor Madrid España'.split(' '))[0]).toBe('spa');
  expect(languagesSeen('Invoice number for the amount due'.split(' '))).toEqual([]);
});

test('º is written where Spanish and Portuguese have it', () => {
  const read = [word('2°'), word('n.®'), word('20°C')];
  expect(withOrdinalSigns(read, 'por').map(({ text }) => text)).toEqual(['2º', 'n.º', '20°C']);
  expect(withOrdinalSigns(read, 'deu')).toEqual(read);
});

/** Answers every place it is shown with one word, and remembers the languages it was asked for. */
class OneWord implements OcrEngine {
  readonly asked: string[] = [];
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  recognise({ raster, languages }: OcrRequest): Promise<readonly OcrWord[]> {
    this.asked.push(languages.join('+'));
    const box = { left: 10, top: height, right: raster.width - 10, bottom: raster.height - height };
    return Promise.resolve([{ text: this.text, confidence: 0.9, box }]);
  }
  close(): Promise<void> {
    return Promise.resolve();
  }
}

test('doubtful words are read in the language the page shows, then in the data that knows most letters', async () => {
  const raster = pageOf([0, 0, 0, 0, 1, 0]);
  const { signal } = new AbortController();
  const request: OcrRequest = { raster, dotsPerInch: 300, gaps: [], languages: ['eng'], signal };
  const knowing = new OneWord('España');
  expect(await withLettersReadAgain([word('Espana')], knowing, request)).toMatchObject([{ text: 'España' }]);
  expect(knowing.asked).toEqual(['spa']);
  const unknowing = new OneWord('Espana');
  expect(await withLettersReadAgain([word('Espana')], unknowing, request)).toMatchObject([{ text: 'Espana' }]);
  expect(unknowing.asked).toEqual(['spa', 'nld']);
  const idle = new OneWord('');
  await withLettersReadAgain([word('España')], idle, request);
  expect(idle.asked).toEqual([]);
});
