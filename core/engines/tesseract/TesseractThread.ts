import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { OcrLanguage } from '../../contract/settings.ts';
import type { OcrRequest, OcrWord } from '../../reading/OcrEngine.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import type { Band } from '../recognition/bandsOf.ts';
import type { RecogniserThread } from '../recognition/RecogniserThread.ts';
import { threadMemory } from '../recognition/threadMemory.ts';
import { greyMap } from './greyMap.ts';
import { tableOfWords } from './tableOfWords.ts';
import { trainedData } from './trainedData.ts';

/** Replies of tesseract.js's worker script; progress reports are left aside. */
const replySchema = z.object({ jobId: z.string(), status: z.string(), data: z.unknown() });
const recognitionSchema = z.object({ tsv: z.string() });

/** Tesseract's engine mode "LSTM only", the one the data is made for. */
const neuralOnly = 1;
/** One column of text of varying sizes: reads rows of a table across, as invoices and receipts need. */
const singleColumn = 4;

export interface Recognition {
  /** A picture file tesseract can read. */
  readonly picture: Uint8Array<ArrayBuffer>;
  readonly dotsPerInch: number;
  /** Page segmentation mode, tesseract's number. */
  readonly segmentation: number;
}

/**
 * One thread running tesseract.js's own worker script. The script is spoken to directly, because tesseract.js's wrapper
 * leaves a crash of its thread unhandled, which would end the engine, and its pending promises open.
 */
export class TesseractThread implements RecogniserThread {
  readonly name = 'tesseract';
  private readonly worker: Worker;
  private readonly pending = new Map<string, { resolve(data: unknown): void; reject(error: Error): void }>();
  private ready: { readonly languages: string; readonly done: Promise<void> } | null = null;
  private jobs = 0;
  pages = 0;
  dead = false;

  constructor() {
    this.worker = new Worker(workerFile(), { stdout: true, stderr: true, resourceLimits: threadMemory });
    // Remarks of the image library on single strokes; nothing a person could act on.
    this.worker.stdout.resume();
    this.worker.stderr.resume();
    this.worker.on('message', (message: unknown) => this.receive(message));
    this.worker.on('error', (error: unknown) => this.fail(error));
    this.worker.on('exit', () => this.fail(null));
    this.worker.unref();
  }

  prepare(languages: readonly OcrLanguage[]): Promise<void> {
    const wanted = languages.join('+');
    if (this.ready?.languages !== wanted) this.ready = { languages: wanted, done: this.load(languages) };
    return this.ready.done;
  }

  async read({ raster, dotsPerInch }: OcrRequest, { top, bottom }: Band): Promise<readonly OcrWord[]> {
    const picture = greyMap(raster, top, bottom);
    return tableOfWords(await this.recognise({ picture, dotsPerInch, segmentation: singleColumn }), top);
  }

  /** The words of a picture as tesseract's TSV table. @throws VouchFailure WORKER_DIED */
  async recognise({ picture, dotsPerInch, segmentation }: Recognition): Promise<string> {
    const options = { tessedit_pageseg_mode: String(segmentation), user_defined_dpi: String(Math.round(dotsPerInch)) };
    const output = { text: false, tsv: true };
    const data = await this.call('recognize', { image: picture, options, output }, [picture.buffer]);
    this.pages += 1;
    return recognitionSchema.parse(data).tsv;
  }

  async terminate(): Promise<void> {
    this.fail(null);
    await this.worker.terminate();
  }

  private async load(languages: readonly OcrLanguage[]): Promise<void> {
    const langs = await Promise.all(languages.map(trainedData));
    await this.call('load', { options: { lstmOnly: true, logging: false } });
    await this.call('loadLanguage', { langs, options: { cacheMethod: 'none', gzip: true, lstmOnly: true } });
    await this.call('initialize', { langs: languages.join('+'), oem: neuralOnly, config: {} });
    // The models are in use by now; their files would stay, some 15 MB a language, as long as the thread.
    for (const code of languages) await this.call('FS', { method: 'unlink', args: [`./${code}.traineddata`] });
  }

  private call(action: string, payload: unknown, transfer: ArrayBuffer[] = []): Promise<unknown> {
    if (this.dead) return Promise.reject(died(null));
    this.jobs += 1;
    const jobId = String(this.jobs);
    this.worker.ref();
    return new Promise((resolve, reject) => {
      this.pending.set(jobId, { resolve, reject });
      this.worker.postMessage({ workerId: 'tesseract', jobId, action, payload }, transfer);
    });
  }

  private receive(message: unknown): void {
    const reply = replySchema.safeParse(message);
    if (!reply.success || reply.data.status === 'progress') return;
    const { jobId, status, data } = reply.data;
    const waiting = this.pending.get(jobId);
    this.pending.delete(jobId);
    if (this.pending.size === 0) this.worker.unref();
    if (status === 'resolve') waiting?.resolve(data);
    else
      waiting?.reject(new VouchFailure('STAGE_FAILED', `Recognition failed: ${String(data)}`, 'Retry the document.'));
  }

  private fail(cause: unknown): void {
    this.dead = true;
    for (const waiting of this.pending.values()) waiting.reject(died(cause));
    this.pending.clear();
  }
}

function workerFile(): URL {
  const name = import.meta.url.endsWith('.ts') ? './tesseractWorker.ts' : './tesseractWorker.js';
  return new URL(name, import.meta.url);
}

function died(cause: unknown): VouchFailure {
  const message = 'The recogniser stopped while it read this page.';
  return new VouchFailure('WORKER_DIED', message, 'Retry the document.', { cause });
}
