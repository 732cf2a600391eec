import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { PDFDocument, PDFName, PDFRawStream, concatTransformationMatrix, drawObject } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { PdfSource } from './PdfSource.ts';

const size = 300;
const fineness = { dotsPerInch: 72, longestSide: 3600 };

/** Colours that a wrong channel, turn or sign would show: soft, as JPEG blurs edges. */
function colours(): Canvas {
  const canvas = createCanvas(size, size);
  const context = canvas.getContext('2d');
  for (let x = 0; x < size; x += 1) {
    context.fillStyle = `rgb(${Math.round((x / size) * 255)}, ${Math.round(255 - (x / size) * 200)}, 90)`;
    context.fillRect(x, 0, 1, size);
  }
  context.fillStyle = 'rgb(200, 40, 40)';
  context.fillRect(0, 0, size, size / 4);
  return canvas;
}

async function pictured(pages: number, change: (picture: PDFRawStream) => void = () => {}): Promise<PdfSource> {
  const document = await PDFDocument.create();
  const image = await document.embedJpg(colours().toBuffer('image/jpeg', 95));
  for (let page = 0; page < pages; page += 1) {
    document.addPage([size, size]).drawImage(image, { x: 0, y: 0, width: size, height: size });
  }
  await document.flush();
  for (const [, thing] of document.context.enumerateIndirectObjects()) {
    if (thing instanceof PDFRawStream && thing.dict.get(PDFName.of('Width'))) change(thing);
  }
  return PdfSource.open(await document.save());
}

/** Mean difference of two pictures of the same size, in levels of 255. */
function difference(one: Canvas, other: (level: number, channel: number) => number): number {
  const drawn = one.getContext('2d').getImageData(0, 0, size, size).data;
  const wanted = colours().getContext('2d').getImageData(0, 0, size, size).data;
  let sum = 0;
  drawn.forEach((level, index) => (sum += Math.abs(level - other(wanted[index] ?? 0, index % 4))));
  return sum / drawn.length;
}
const same = (level: number): number => level;
const inverted = (level: number, channel: number): number => (channel === 3 ? level : 255 - level);

describe('JPEG pictures on a page', () => {
  test('are drawn in their colours, on every page that shows them', async () => {
    const source = await pictured(3);
    for (const number of [1, 2, 3]) {
      const { canvas, images } = await source.draw(number, 0, fineness);
      expect(difference(canvas, same)).toBeLessThan(2);
      expect(images).toHaveLength(1);
    }
    await source.close();
  });

  test('whose /Decode turns the colours are turned', async () => {
    const source = await pictured(1, ({ dict }) =>
      dict.set(PDFName.of('Decode'), dict.context.obj([1, 0, 1, 0, 1, 0])),
    );
    expect(difference((await source.draw(1, 0, fineness)).canvas, inverted)).toBeLessThan(3);
    await source.close();
  });

  test('that a stencil mask covers stay covered', async () => {
    const source = await pictured(1, ({ dict }) => {
      const { context } = dict;
      const all = { Type: 'XObject', Subtype: 'Image', Width: 8, Height: 1, ImageMask: true, BitsPerComponent: 1 };
      dict.set(PDFName.of('Mask'), context.register(context.stream(Uint8Array.of(0xff), all)));
    });
    expect(difference((await source.draw(1, 0, fineness)).canvas, () => 255)).toBeLessThan(1);
    await source.close();
  });

  test('that break off show what there is', async () => {
    const source = await pictured(1, (picture) => {
      const half = picture.contents.subarray(0, picture.contents.length / 2);
      Object.assign(picture, { contents: half });
    });
    const { canvas } = await source.draw(1, 0, fineness);
    const [red = 0, green = 0] = canvas.getContext('2d').getImageData(size / 2, 20, 1, 1).data;
    expect(red - green).toBeGreaterThan(100);
    await source.close();
  });
});

async function masked(pixels: number, cover: number): Promise<PdfSource> {
  const document = await PDFDocument.create();
  const page = document.addPage([size, size]);
  const bits = new Uint8Array((pixels / 8) * pixels).fill(0b1010_1010);
  const image = {
    Type: 'XObject',
    Subtype: 'Image',
    Width: pixels,
    Height: pixels,
    ImageMask: true,
    BitsPerComponent: 1,
  };
  const name = page.node.newXObject('Mask', document.context.register(document.context.flateStream(bits, image)));
  page.pushOperators(concatTransformationMatrix(cover, 0, 0, cover, 0, size - cover), drawObject(name));
  return PdfSource.open(await document.save());
}

describe('image masks', () => {
  test('as large as a page count as pictures of it', async () => {
    const source = await masked(800, 300);
    const { images } = await source.draw(1, 0, fineness);
    expect(images).toEqual([{ left: 0, top: 0, right: 300, bottom: 300 }]);
    await source.close();
  });

  test('are placed where the page puts them', async () => {
    const source = await masked(800, 120);
    const { images } = await source.draw(1, 0, fineness);
    expect(images).toEqual([{ left: 0, top: 0, right: 120, bottom: 120 }]);
    await source.close();
  });
});

test('attached files beyond what memory bears are named, the others kept', async () => {
  const document = await PDFDocument.create();
  document.addPage([size, size]);
  await document.attach(new Uint8Array(50_000_001), 'drawings.bin');
  await document.attach(new TextEncoder().encode('<Invoice/>'), 'factur-x.xml');
  const source = await PdfSource.open(await document.save());
  expect(source.attachments.map(({ name }) => name)).toEqual(['factur-x.xml']);
  expect(source.attachmentsLeftOut).toEqual(['drawings.bin']);
  await source.close();
});
