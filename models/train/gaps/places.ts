/**
 * `node models/train/gaps/places.ts OUT --from 1 --count 130`: writes the places the rule for gaps is fitted to. Generated
 * receipts in English, and a page of a letter for every sixth, are set and printed in different ways, spoilt, and read by
 * PP-OCR's two networks as the product does; each place between two characters is one line of JSON in OUT.
 */
import { createWriteStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { createCanvas, loadImage, type Canvas } from '@napi-rs/canvas';
import { z } from 'zod';
import { greyOf } from '../../../core/engines/image/canvas.ts';
import { gapMeasures } from '../../../core/engines/ppocr/gapMeasures.ts';
import { measuredLine } from '../../../core/engines/ppocr/MeasuredLine.ts';
import { PpocrReader } from '../../../core/engines/ppocr/PpocrReader.ts';
import { detectionSide } from '../../../core/engines/ppocr/SharedPage.ts';
import type { GreyRaster } from '../../../core/reading/GreyRaster.ts';
import { degraded } from '../documents/degrade.ts';
import { generateDocument } from '../documents/generateDocument.ts';
import { Random } from '../documents/Random.ts';
import { pictureOf } from '../documents/Sheet.ts';
import { labelledPlaces } from './labelledPlaces.ts';
import type { Place } from './Place.ts';
import { reprinted, settingOf } from './reprinted.ts';

const lettersEvery = 6;

/** Printed `share` as wide, by a dot matrix of `pitch` pixels where that is not 0. */
function printed(page: Canvas, share: number, pitch: number): Canvas {
  const canvas = createCanvas(Math.round(page.width * share), page.height);
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(page, 0, 0, canvas.width, canvas.height);
  if (pitch === 0) return canvas;
  context.fillStyle = 'rgba(255,255,255,0.55)';
  for (let x = 0; x < canvas.width; x += pitch) context.fillRect(x, 0, pitch / 3, canvas.height);
  for (let y = 0; y < canvas.height; y += pitch) context.fillRect(0, y, canvas.width, pitch / 3);
  return canvas;
}

async function spoilt(page: Canvas, random: Random, seed: number): Promise<GreyRaster> {
  const rung = random.weighted({
    clean: 3,
    blur: 3,
    'jpeg-20': 2,
    'low-contrast': 2,
    noise: 1,
    folds: 1,
    shadow: 1,
    'skew-3': 1,
    photo: 2,
  });
  const picture = await loadImage(await degraded(page, rung, seed));
  const canvas = createCanvas(picture.width, picture.height);
  canvas.getContext('2d').drawImage(picture, 0, 0);
  return greyOf(canvas);
}

async function placesOf(seed: number, reader: PpocrReader): Promise<Place[]> {
  const isLetter = seed % lettersEvery === 0;
  const document = await generateDocument(seed, { language: 'en', layout: isLetter ? 'letter' : 'receipt' });
  const random = new Random(seed, 'print');
  const { drawing, rows } = reprinted(document.drawing, settingOf(random));
  const dpi = isLetter ? random.between(120, 180) : random.between(110, 230);
  const pitch = !isLetter && random.chance(0.15) ? (dpi / 72) * random.between(0.9, 1.2) : 0;
  const page = printed(pictureOf(drawing, 1, dpi), isLetter ? 1 : random.between(0.7, 1.2), pitch);
  const raster = await spoilt(page, random, seed);
  const texts = rows.filter(({ page, text }) => page === 1 && /[\p{L}\d]/u.test(text)).map(({ text }) => text);
  const places: Place[] = [];
  const scale = Math.min(1, detectionSide.full / Math.max(raster.width, raster.height));
  for await (const { characters, strip } of reader.lines(raster, scale)) {
    const line = measuredLine(characters, strip);
    const read = characters.map(({ text }) => text);
    for (const { index, isGap } of labelledPlaces(read, texts)) {
      const measures = gapMeasures(index, line);
      if (measures !== null) places.push({ document: seed, isGap, measures });
    }
  }
  return places;
}

const text = { type: 'string' } as const;
const { values, positionals } = parseArgs({ allowPositionals: true, options: { from: text, count: text } });
const [out] = z.tuple([z.string()]).parse(positionals);
const whole = z.coerce.number().int().positive();
const { from, count } = z.object({ from: whole.default(1), count: whole.default(130) }).parse(values);
const reader = await PpocrReader.open();
const file = createWriteStream(out);
for (let seed = from; seed < from + count; seed += 1) {
  for (const place of await placesOf(seed, reader)) file.write(`${JSON.stringify(place)}\n`);
}
file.end();
