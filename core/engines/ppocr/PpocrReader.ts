import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { GreyRaster } from '../../reading/GreyRaster.ts';
import type { Box } from '../../vocabulary/box.ts';
import type { Alphabet } from './Alphabet.ts';
import { inkedPart } from './inkedPart.ts';
import { lineStrip, stripHeight, type LineStrip } from './lineStrip.ts';
import { ppocrFiles } from './ppocrFiles.ts';
import type { Point, Quad } from './Quad.ts';
import { readCharacters, type ReadCharacter } from './readCharacters.ts';
import { resampled } from './resampled.ts';
import { textBoxes, type TextMap } from './textBoxes.ts';

/** What detection takes off every grey: the mean of the pictures it was trained with. */
const detectionMiddle = 114.5;
/** What recognition takes off every grey. */
const recognitionMiddle = 127.5;
/** Sides of what detection is fed are multiples of this. */
const sideStep = 32;

/**
 * One thread: two sessions of one beat one of two. An arena, or else the pages of a tensor are asked of and given back to the
 * system anew at every step, a third of detection's time; no pattern, which keeps a block for every shape ever met.
 */
const sessionOptions: InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  enableCpuMemArena: true,
  enableMemPattern: false,
};

export interface ReadLine {
  readonly strip: LineStrip;
  readonly characters: readonly ReadCharacter[];
}

/** A picture as detection sees it, 0 = black to 255. */
interface SeenPage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Float32Array;
}

/** Detection and recognition of one thread. */
export class PpocrReader {
  private readonly detection: InferenceSession;
  private readonly recognition: InferenceSession;
  private readonly alphabet: Alphabet;

  private constructor(detection: InferenceSession, recognition: InferenceSession, alphabet: Alphabet) {
    this.detection = detection;
    this.recognition = recognition;
    this.alphabet = alphabet;
  }

  static async open(): Promise<PpocrReader> {
    const { detection, recognition, alphabet } = await ppocrFiles();
    return new PpocrReader(
      await InferenceSession.create(detection, sessionOptions),
      await InferenceSession.create(recognition, sessionOptions),
      alphabet,
    );
  }

  /** The lines of an upright raster, before words are told apart. */
  async *lines(raster: GreyRaster, scale: number): AsyncGenerator<ReadLine> {
    for (const box of await this.detect(raster, scale)) {
      yield await this.line(raster, box, 1);
    }
  }

  /** One line of an upright raster, seen at a part of its width (1 = as it stands). */
  async line(raster: GreyRaster, box: Quad, part: number): Promise<ReadLine> {
    const strip = lineStrip(raster, box, part);
    return { strip, characters: await this.recognise(strip) };
  }

  /** Where lines lie, in pixels of the raster. `scale` is how finely detection sees it: 1 = every pixel. */
  async detect(raster: GreyRaster, scale: number): Promise<readonly Quad[]> {
    const width = Math.max(1, Math.round(raster.width * scale));
    const height = Math.max(1, Math.round(raster.height * scale));
    const seen = resampled(raster, width, height);
    const inked = inkedPart({ width, height, pixels: new Uint8Array(seen) }, sideStep);
    const map = await this.textMap({ width, height, pixels: seen }, inked);
    const [toX, toY] = [raster.width / width, raster.height / height];
    const across = ({ x, y }: Point): Point => ({ x: x * toX, y: y * toY });
    return textBoxes(map).map(({ origin, along, down }) => ({
      origin: across({ x: origin.x + inked.left, y: origin.y + inked.top }),
      along: across(along),
      down: across(down),
    }));
  }

  /** What detection says of a part of what it sees, whose edges go on beyond the picture. */
  private async textMap(seen: SeenPage, { left, top, right, bottom }: Box): Promise<TextMap> {
    const [width, height] = [right - left, bottom - top];
    const input = new Float32Array(width * height);
    for (let y = 0; y < height; y += 1) {
      const from = Math.min(top + y, seen.height - 1) * seen.width;
      for (let x = 0; x < width; x += 1) {
        input[y * width + x] = (seen.pixels[from + Math.min(left + x, seen.width - 1)] ?? 0) - detectionMiddle;
      }
    }
    const planes = await run(this.detection, new Tensor('float32', input, [1, 1, height, width]));
    return { width, height, likelihood: interleaved(planes, width, height) };
  }

  private async recognise(strip: LineStrip): Promise<readonly ReadCharacter[]> {
    const input = new Float32Array(strip.pixels);
    for (let at = 0; at < input.length; at += 1) input[at] = (input[at] ?? 0) - recognitionMiddle;
    const values = await run(this.recognition, new Tensor('float32', input, [1, 1, stripHeight, strip.width]));
    const { alphabet } = this;
    return readCharacters({ steps: values.length / alphabet.classes, values, alphabet });
  }
}

/**
 * One picture of detection's sixteen of a quarter of each side: plane 8a + 4b + 2c + d holds row 2a + c, column 2b + d of
 * every four by four pixels.
 */
function interleaved(planes: Float32Array, width: number, height: number): Float32Array {
  const [columns, rows] = [width / 4, height / 4];
  const whole = new Float32Array(planes.length);
  let from = 0;
  for (let plane = 0; plane < 16; plane += 1) {
    const down = 2 * (plane >> 3) + ((plane >> 1) & 1);
    const across = 2 * ((plane >> 2) & 1) + (plane & 1);
    for (let row = 0; row < rows; row += 1) {
      const to = (4 * row + down) * width + across;
      for (let column = 0; column < columns; column += 1) whole[to + 4 * column] = planes[from + column] ?? 0;
      from += columns;
    }
  }
  return whole;
}

/** Runs a network of one input and one output. */
async function run(session: InferenceSession, input: Tensor): Promise<Float32Array> {
  const [inputName = ''] = session.inputNames;
  const [outputName = ''] = session.outputNames;
  const output = (await session.run({ [inputName]: input }, [outputName]))[outputName];
  if (!(output?.data instanceof Float32Array)) throw new TypeError('The network answered no numbers.');
  return output.data;
}
