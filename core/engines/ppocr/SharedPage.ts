import type { GreyRaster } from '../../reading/GreyRaster.ts';
import type { OcrRequest, OcrWord } from '../../reading/OcrEngine.ts';
import type { Band } from '../recognition/bandsOf.ts';
import { isSample, sufficientWidth, type SampleLine } from './lineWidths.ts';
import type { PpocrThread } from './PpocrThread.ts';
import type { LineRead } from './protocol.ts';
import { lengthOf, type Quad } from './Quad.ts';

/**
 * Detection sees a page at this many pixels along its longest side: fewer lose small print, more gain nothing, and what it
 * computes takes memory by their square.
 */
export const detectionSide = { full: 1280, light: 960 };
/** Lines handed to a thread at once, while there are many. */
const mostLinesAtOnce = 4;

/**
 * A page read by one thread or several. Each finds the lines of its bands; then whoever is free takes the next lines, the widest
 * first, so that all are done together. What comes out does not depend on who read what.
 */
export class SharedPage {
  private readonly raster: GreyRaster;
  private readonly scale: number;
  private readonly bands: readonly Band[];
  private readonly threads: number;
  private readonly found: (readonly Quad[])[] = [];
  private boxes: readonly Quad[] = [];
  private waiting: number[] = [];
  private readonly lines: LineRead[] = [];
  private samples: readonly SampleLine[] = [];
  private readonly meetings: Meeting[];

  constructor({ raster, isLight }: OcrRequest, bands: readonly Band[], threads: number) {
    this.raster = shared(raster);
    const side = detectionSide[isLight === true ? 'light' : 'full'];
    this.scale = Math.min(1, side / Math.max(raster.width, raster.height));
    this.bands = bands;
    this.threads = threads;
    this.meetings = [new Meeting(threads, () => this.beginSamples()), new Meeting(threads, () => this.beginOthers())];
  }

  /** One thread's part, from detection to the last line. @throws what the thread throws, and what `fail` was told */
  async workOn(thread: PpocrThread, seat: number): Promise<void> {
    await this.findLines(thread, seat);
    for (const meeting of this.meetings) {
      await meeting.arrive();
      await this.readLines(thread);
    }
    await thread.end();
  }

  /** One thread will not do its part: whoever waits for it hears why, instead of waiting for ever and keeping its thread. */
  fail(error: unknown): void {
    for (const meeting of this.meetings) meeting.fail(error);
  }

  /** The words of all lines, from the top. */
  words(): readonly OcrWord[] {
    return this.lines.flatMap(({ words }) => words);
  }

  /** Bands are the same however many threads there are: what is read must not depend on what else is being read. */
  private async findLines(thread: PpocrThread, seat: number): Promise<void> {
    const [first = null, ...others] = this.bands.filter((_band, index) => index % this.threads === seat);
    this.found[seat] = await thread.take(this.raster, this.scale, first);
    for (const [at, band] of others.entries())
      this.found[seat + (at + 1) * this.threads] = await thread.take(this.raster, this.scale, band);
  }

  private beginSamples(): void {
    this.boxes = this.found.flat();
    this.waiting = this.widestFirst((index) => isSample(index, this.boxes.length));
  }

  private beginOthers(): void {
    this.samples = this.boxes.flatMap((box, index) => {
      const line = this.lines[index];
      return line === undefined ? [] : [{ box, advance: line.advance }];
    });
    this.waiting = this.widestFirst((index) => this.lines[index] === undefined);
  }

  private widestFirst(isWanted: (index: number) => boolean): number[] {
    const wanted = this.boxes
      .map((box, index) => ({ index, columns: columnsOf(box) }))
      .filter(({ index }) => isWanted(index));
    return wanted.sort((a, b) => b.columns - a.columns).map(({ index }) => index);
  }

  private async readLines(thread: PpocrThread): Promise<void> {
    while (this.waiting.length > 0) {
      const share = Math.ceil(this.waiting.length / (4 * this.threads));
      const indices = this.waiting.splice(0, Math.min(mostLinesAtOnce, share));
      const read = await thread.read(indices.map((index) => this.lineAt(index)));
      read.forEach((line, at) => (this.lines[indices[at] ?? -1] = line));
    }
  }

  private lineAt(index: number) {
    const box = this.boxes[index];
    if (box === undefined) throw new RangeError(`There is no line ${index}.`);
    return { box, part: sufficientWidth(box, this.samples) };
  }
}

/** Where threads wait for one another; the last to come does what all wait for. */
class Meeting {
  private missing: number;
  private readonly prepare: () => void;
  private readonly complete = Promise.withResolvers<void>();

  constructor(threads: number, prepare: () => void) {
    this.missing = threads;
    this.prepare = prepare;
    // Whoever fails says so itself; nobody may be waiting here.
    this.complete.promise.catch(() => null);
  }

  arrive(): Promise<void> {
    this.missing -= 1;
    if (this.missing === 0) {
      this.prepare();
      this.complete.resolve();
    }
    return this.complete.promise;
  }

  fail(error: unknown): void {
    this.complete.reject(error);
  }
}

/** What reading a line costs, as its length in heights. */
function columnsOf({ along, down }: Quad): number {
  return lengthOf(along) / Math.max(1, lengthOf(down));
}

/** A copy of a raster that threads share. */
function shared({ width, height, pixels }: GreyRaster): GreyRaster {
  const copy = new Uint8Array(new SharedArrayBuffer(pixels.length));
  copy.set(pixels);
  return { width, height, pixels: copy };
}
