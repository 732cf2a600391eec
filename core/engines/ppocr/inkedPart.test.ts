import { expect, test } from 'vitest';
import { blankRaster } from '../../reading/GreyRaster.ts';
import { inkedPart } from './inkedPart.ts';

function pageWith(...marks: readonly (readonly [left: number, top: number, width: number, height: number])[]) {
  const page = blankRaster(320, 640);
  for (const [left, top, width, height] of marks)
    for (let y = top; y < top + height; y += 1)
      for (let x = left; x < left + width; x += 4) page.pixels.fill(0, y * 320 + x, y * 320 + x + 2);
  return page;
}

test('margins are left out, print keeps a step of paper around it', () => {
  expect(inkedPart(pageWith([100, 300, 120, 30]), 32)).toEqual({ left: 64, top: 256, right: 256, bottom: 384 });
});

test('a speck is no print, print at the edge stays', () => {
  expect(inkedPart(pageWith([100, 300, 120, 30], [8, 8, 4, 4]), 32)).toMatchObject({ left: 64, top: 256 });
  expect(inkedPart(pageWith([0, 0, 320, 20]), 32)).toMatchObject({ left: 0, top: 0, right: 320 });
});

test('an empty page is seen as a whole', () => {
  expect(inkedPart(blankRaster(320, 640), 32)).toEqual({ left: 0, top: 0, right: 320, bottom: 640 });
});
