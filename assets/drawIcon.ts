import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';

/** Draws `icon.svg` into the `icon.png` that windows and installers carry. Run it after changing the drawing. */
const side = 512;
const canvas = createCanvas(side, side);
const drawing = await loadImage(await readFile(join(import.meta.dirname, 'icon.svg')));
canvas.getContext('2d').drawImage(drawing, 0, 0, side, side);
await writeFile(join(import.meta.dirname, 'icon.png'), await canvas.encode('png'));
