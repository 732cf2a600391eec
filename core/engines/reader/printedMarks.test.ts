import { readFile } from 'node:fs/promises';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { letterInk } from '../../reading/letterInk.ts';
import { inkedWords, withInkedMarks } from '../../reading/inkedWords.ts';
import { wordsInDoubt } from '../../reading/wordsInDoubt.ts';
import { withMarkPutRight } from '../../reading/withPrintedMarks.ts';
import { greyOf } from '../image/canvas.ts';

/** Words of pages from our generator, cut out with this much around them, and what tesseract reads there. */
const cutOut = {
  'acute-over-i': { margin: 20, read: 'Poligono' },
  'broken-a-is-no-accent': { margin: 16, read: 'tamanho' },
  'cedilla-read-as-c': { margin: 18.5, read: 'marco' },
  'circumflex-read-as-acute': { margin: 20.5, read: 'preferéncia.' },
  'grave-over-lone-letter': { margin: 17.7, read: 'a' },
  'grave-read-as-diaeresis': { margin: 17.8, read: 'Särl' },
  'diaeresis-read-as-ii': { margin: 24, read: 'Niirnberg' },
  'acute-over-n-read-as-ri': { margin: 12.8, read: 'Gdarisk' },
} as const;

async function wordOf(name: keyof typeof cutOut) {
  const picture = await loadImage(await readFile(new URL(`./golden/${name}.png`, import.meta.url)));
  const canvas = createCanvas(picture.width, picture.height);
  canvas.getContext('2d').drawImage(picture, 0, 0);
  const { margin, read } = cutOut[name];
  const box = { left: margin, top: margin, right: picture.width - margin, bottom: picture.height - margin };
  return { raster: greyOf(canvas), word: { text: read, box, confidence: 0.95 } };
}

async function putRight(name: keyof typeof cutOut): Promise<string | undefined> {
  const { raster, word } = await wordOf(name);
  return withInkedMarks(inkedWords([word], raster))[0]?.word.text;
}

test('accents come out as they are printed, whatever was read', async () => {
  expect(await putRight('acute-over-i')).toBe('Polígono');
  expect(await putRight('grave-read-as-diaeresis')).toBe('Sàrl');
  expect(await putRight('circumflex-read-as-acute')).toBe('preferência.');
  expect(await putRight('grave-over-lone-letter')).toBe('à');
  expect(await putRight('cedilla-read-as-c')).toBe('março');
});

test('the upper part of a broken a is no accent', async () => {
  const { raster, word } = await wordOf('broken-a-is-no-accent');
  const inked = withInkedMarks(inkedWords([word], raster));
  expect(inked.map((one) => one.word.text)).toEqual(['tamanho']);
  expect(wordsInDoubt(inked)).toEqual([]);
});

test('a letter with a mark that was taken for two comes out as one', async () => {
  expect(await putRight('diaeresis-read-as-ii')).toBe('Nürnberg');
  expect(await putRight('acute-over-n-read-as-ri')).toBe('Gdańsk');
});

test('of words whose letters touch, one mark of another shape is put right', async () => {
  const { raster, word } = await wordOf('grave-read-as-diaeresis');
  expect(withMarkPutRight('Särl', letterInk(raster, word.box))).toBe('Sàrl');
  expect(withMarkPutRight('Särli', letterInk(raster, word.box))).toBe('Särli');
});
