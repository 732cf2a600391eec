import { expect, test } from 'vitest';
import { languagesSeen } from './guessLanguage.ts';
import { blankRaster, type GreyRaster } from './GreyRaster.ts';
import { inkUnexplained, marksOf } from './inkExplained.ts';
import { inkedWords } from './inkedWords.ts';
import { letterInk } from './letterInk.ts';
import type { MarkKind } from './markKind.ts';
import type { OcrEngine, OcrRequest, OcrWord } from './OcrEngine.ts';
import { withLettersReadAgain } from './withLettersReadAgain.ts';
import { withOrdinalSigns } from './withOrdinalSigns.ts';
import { withSurerLetters } from './withSurerLetters.ts';
import { withZloty } from './withZloty.ts';
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

/** A page of six letters, the first two of which touch, with a tilde over the fifth. */
function tildePage(): GreyRaster {
  const page = pageOf([0, 0, 0, 0, 0, 0]);
  for (let x = 0; x < 16; x += 1) {
    const y = 46 + Math.round(2 * Math.cos((x / 15) * 3 * Math.PI));
    for (let row = y - 1; row <= y + 1; row += 1) page.pixels[row * page.width + 126 + x] = 0;
  }
  for (let y = 70; y < 76; y += 1) page.pixels.fill(0, y * page.width + 24, y * page.width + 34);
  return page;
}

function word(text: string, confidence = 0.95): OcrWord {
  return { text, confidence, box: { left: 0, top: 40, right: 30 * text.length, bottom: 40 + height } };
}

test('marks of letters are known as they are printed', () => {
  expect(['Espana', 'España', 'für', 'día', 'Sàrl', 'łódź'].map(marksOf)).toEqual([
    [],
    ['tilde'],
    ['diaeresis'],
    ['acute'],
    ['grave'],
    ['acute', 'acute'],
  ]);
});

test('marks above letters are told from letters, and from what hangs down from the line above', () => {
  const page = pageOf([0, 1, 2, 0]);
  const marks = [
    { kind: 'dot', letter: 1 },
    { kind: 'diaeresis', letter: 2 },
  ];
  expect(letterInk(page, word('abcd').box)).toEqual({ letters: 4, above: marks, below: [] });
  for (let y = 0; y < 30; y += 1) page.pixels.fill(0, y * page.width + 4, y * page.width + 9);
  expect(letterInk(page, word('abcd').box).above).toEqual(marks);
});

test('print in white on a dark ground shows its marks like print in black', () => {
  const page = pageOf([0, 1, 2, 0]);
  const ink = letterInk(page, word('abcd').box);
  page.pixels.forEach((pixel, at) => (page.pixels[at] = 255 - pixel));
  expect(letterInk(page, word('abcd').box)).toEqual(ink);
});

test('an acute that stands out to the right of its i is over it', () => {
  const page = blankRaster(60, 100);
  const fill = (left: number, top: number, width: number, rows: number): void => {
    for (let y = top; y < top + rows; y += 1) page.pixels.fill(0, y * page.width + left, y * page.width + left + width);
  };
  fill(20, 54, 3, 26);
  for (let row = 0; row < 6; row += 1) fill(24 - row, 44 + row, 2, 1);
  const { above } = letterInk(page, { left: 10, top: 42, right: 40, bottom: 80 });
  expect(above).toEqual([{ kind: 'acute', letter: 0 }]);
});

test('what a text leaves unexplained: marks, other marks, and a B in the place of ß', () => {
  const ink = { letters: 0, above: [{ kind: 'diaeresis', letter: 1 }], below: [] } as const;
  expect(['Niirnberg', 'Nürnberg', 'Nurnberg', 'Núrnberg', 'StüBe'].map((text) => inkUnexplained(ink, text))).toEqual([
    0.5, 0, 1, 0.5, 1,
  ]);
});

function doubts(read: OcrWord, page: GreyRaster): readonly string[] {
  return wordsInDoubt(inkedWords([read], page)).map(({ why }) => why);
}

test('a word with ink its letters do not explain is in doubt, one without is not', () => {
  const page = pageOf([0, 0, 0, 0, 1, 0]);
  expect(doubts(word('Espana'), page)).toEqual(['ink']);
  expect(doubts(word('Espaia'), page)).toEqual([]);
  expect(doubts(word('Straßa', 0.7), pageOf([0, 0, 0, 0, 0, 0]))).toEqual(['letter']);
  expect(doubts(word('£90.00', 0.3), page)).toEqual(['sign']);
});

function take(read: OcrWord, other: OcrWord, kind: MarkKind): string | undefined {
  const ink = { letters: 0, above: [{ kind, letter: 4 }], below: [] };
  return withSurerLetters([read], [{ word: read, ink, why: 'ink' }], [other])[0]?.text;
}

test('the other reading is taken where it explains more ink, or as much and is surer; digits stay', () => {
  expect(take(word('Espana', 0.95), word('España', 0.8), 'tilde')).toBe('España');
  expect(take(word('clé', 0.88), word('clè', 0.96), 'other')).toBe('clè');
  expect(take(word('clé', 0.88), word('clè', 0.7), 'other')).toBe('clé');
  expect(take(word('Espana', 0.95), word('Madrid', 0.99), 'tilde')).toBe('Espana');
  expect(take(word('£90.00', 0.3), word('€98.00', 0.8), 'other')).toBe('€90.00');
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

/** Words on one line, a space apart. */
function lineOf(texts: readonly string[]): readonly OcrWord[] {
  return texts.map((text, at) => ({
    ...word(text),
    box: { left: 200 * at, top: 0, right: 200 * at + 150, bottom: height },
  }));
}

function withZlotyIn(texts: readonly string[]): readonly string[] {
  return withZloty(lineOf(texts)).map(({ text }) => text);
}

test('zł is written beside amounts where ł is not known, and nowhere else', () => {
  expect(withZlotyIn(['1.620,00', 'zt'])).toEqual(['1.620,00', 'zł']);
  expect(withZlotyIn(['zl', '35.50'])).toEqual(['zł', '35.50']);
  expect(withZlotyIn(['35,50zt.', 'zt1,620.00'])).toEqual(['35,50zł.', 'zł1,620.00']);
  expect(withZlotyIn(['zt', 'Total', 'zt4711'])).toEqual(['zt', 'Total', 'zt4711']);
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
  const raster = tildePage();
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
