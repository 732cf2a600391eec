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
    const input = grey.map((value) => value - detectionMiddle);
    const planes = await run(this.detection, new Tensor('float32', input, [1, 1, height, width]));
    const likelihood = interleaved(planes, width, height);
    const [toX, toY] = [raster.width / width, raster.height / height];
    const across = ({ x, y }: { x: number; y: number }) => ({ x: x * toX, y: y * toY });
    return textBoxes({ width, height, likelihood }).map(({ origin, along, down }) => ({
      origin: across(origin),
      along: across(along),
      down: across(down),
    }));
  }

  private async recognise(strip: LineStrip): Promise<readonly ReadCharacter[]> {
    const input = strip.pixels.map((value) => value - recognitionMiddle);
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
