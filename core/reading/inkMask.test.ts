import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GreyRaster } from './GreyRaster.ts';
import { inkMask } from './inkMask.ts';

/** By the definition: 24 levels darker than the mean of the square around it, as far as that lies on the picture. */
function isInk({ width, height, pixels }: GreyRaster, radius: number, at: number): boolean {
  const [x, y] = [at % width, Math.floor(at / width)];
  const around: number[] = [];
  for (let row = Math.max(0, y - radius); row <= Math.min(height - 1, y + radius); row += 1)
    for (let column = Math.max(0, x - radius); column <= Math.min(width - 1, x + radius); column += 1)
      around.push(pixels[row * width + column] ?? Number.NaN);
  const sum = around.reduce((all, level) => all + level, 0);
  return ((pixels[at] ?? Number.NaN) + 24) * around.length < sum;
}

test('ink is what is darker than its surroundings, at the edges and in pictures smaller than them too', () => {
  const side = fc.integer({ min: 1, max: 12 });
  fc.assert(
    fc.property(
      side,
      side,
      fc.integer({ min: 1, max: 15 }),
      fc.infiniteStream(fc.nat(255)),
      (width, height, radius, levels) => {
        const pixels = Uint8Array.from(levels.take(width * height));
        const raster = { width, height, pixels };
        const expected = Array.from(pixels, (_, at) => (isInk(raster, radius, at) ? 1 : 0));
        expect(Array.from(inkMask(raster, radius).ink)).toEqual(expected);
      },
    ),
  );
});
