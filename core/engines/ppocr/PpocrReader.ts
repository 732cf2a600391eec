import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { GreyRaster } from '../../reading/GreyRaster.ts';
import type { OcrWord } from '../../reading/OcrEngine.ts';
import type { Alphabet } from './Alphabet.ts';
import { lineStrip, stripHeight, type LineStrip } from './lineStrip.ts';
import { ppocrFiles } from './ppocrFiles.ts';
import type { Quad } from './Quad.ts';
import { readCharacters, type ReadCharacter } from './readCharacters.ts';
import { resampled } from './resampled.ts';
import { textBoxes } from './textBoxes.ts';
import { wordsOfLine } from './wordsOfLine.ts';

/** Mean and deviation of the three colours detection was trained with (ImageNet, blue first as PP-OCR feeds it). */
const colours = [
  { mean: 0.485, deviation: 0.229 },
  { mean: 0.456, deviation: 0.224 },
  { mean: 0.406, deviation: 0.225 },
] as const;
/** Sides of what detection is fed are multiples of this. */
const sideStep = 32;

/** One thread, no arena: an arena keeps the largest page ever met, and two sessions of one thread beat one of two. */
const sessionOptions: InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  enableCpuMemArena: false,
  enableMemPattern: false,
};

export interface ReadLine {
  readonly strip: LineStrip;
  readonly characters: readonly ReadCharacter[];
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

  /** The words of an upright raster, line by line. `scale` is how finely detection sees it: 1 = every pixel. */
  async read(raster: GreyRaster, scale: number): Promise<readonly OcrWord[]> {
    const words: OcrWord[] = [];
    for await (const { characters, strip } of this.lines(raster, scale)) words.push(...wordsOfLine(characters, strip));
    return words;
  }

  /** The lines of an upright raster, before words are told apart. */
  async *lines(raster: GreyRaster, scale: number): AsyncGenerator<ReadLine> {
    for (const box of await this.detect(raster, scale)) {
      const strip = lineStrip(raster, box);
      yield { strip, characters: await this.recognise(strip) };
    }
  }

  private async detect(raster: GreyRaster, scale: number): Promise<readonly Quad[]> {
    const width = stepped(raster.width * scale);
    const height = stepped(raster.height * scale);
    const grey = resampled(raster, width, height);
    const plane = width * height;
    const input = new Float32Array(plane * colours.length);
    colours.forEach(({ mean, deviation }, colour) => {
      const [factor, shift] = [1 / (255 * deviation), mean / deviation];
      for (let at = 0; at < plane; at += 1) input[colour * plane + at] = (grey[at] ?? 0) * factor - shift;
    });
    const likelihood = await run(this.detection, new Tensor('float32', input, [1, colours.length, height, width]));
    const [toX, toY] = [raster.width / width, raster.height / height];
    const across = ({ x, y }: { x: number; y: number }) => ({ x: x * toX, y: y * toY });
    return textBoxes({ width, height, likelihood }).map(({ origin, along, down }) => ({
      origin: across(origin),
      along: across(along),
      down: across(down),
    }));
  }

  private async recognise(strip: LineStrip): Promise<readonly ReadCharacter[]> {
    const plane = strip.width * stripHeight;
    const input = new Float32Array(plane * 3);
    for (let at = 0; at < plane; at += 1) input[at] = (strip.pixels[at] ?? 0) / 127.5 - 1;
    input.copyWithin(plane, 0, plane);
    input.copyWithin(2 * plane, 0, plane);
    const values = await run(this.recognition, new Tensor('float32', input, [1, 3, stripHeight, strip.width]));
    const { alphabet } = this;
    return readCharacters({ steps: values.length / alphabet.classes, values, alphabet });
  }
}

function stepped(side: number): number {
  return Math.max(sideStep, Math.round(side / sideStep) * sideStep);
}

/** Runs a network of one input and one output. */
async function run(session: InferenceSession, input: Tensor): Promise<Float32Array> {
  const [inputName = ''] = session.inputNames;
  const [outputName = ''] = session.outputNames;
  const output = (await session.run({ [inputName]: input }, [outputName]))[outputName];
  if (!(output?.data instanceof Float32Array)) throw new TypeError('The network answered no numbers.');
  return output.data;
}
