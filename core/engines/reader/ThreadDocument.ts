import type { PdfProgram } from '../../contract/documentMake.ts';
import type { Packaging } from '../../contract/packaging.ts';
import type { Attachment, OpenDocument, PageImage, ReadOptions, ReadPage } from '../../reading/DocumentReader.ts';
import { discardPixels } from '../../reading/GreyRaster.ts';
import type { OcrEngines } from '../../reading/OcrEngine.ts';
import { quarterTurn, type QuarterTurn } from '../../reading/uprightTurn.ts';
import type { CancellationSignal } from '../../vocabulary/cancellation.ts';
import type { OpenedFile, ReaderAnswer } from './protocol.ts';
import type { Ask, ReaderThread } from './ReaderThread.ts';
import { recogniseAsLaid, recogniseScan, type PreparedPage } from './recogniseScan.ts';
import { ThreadSeat, unexpected, type FileToOpen } from './ThreadSeat.ts';

const pageTimeoutMs = 60_000;

/**
 * Two threads, so that a page with a text layer, a matter of a tenth of a second, never waits behind the drawing of scans.
 */
export interface ReaderThreads {
  /** Opens PDFs and reads text layers. */
  readonly print: ReaderThread;
  /** Decodes and straightens pictures and scanned pages. */
  readonly scan: ReaderThread;
}

interface Parts extends FileToOpen {
  readonly threads: ReaderThreads;
  readonly ocr: OcrEngines;
  readonly signal: CancellationSignal;
}

/** A document whose pages are parsed and drawn in the reader's threads. */
export class ThreadDocument implements OpenDocument {
  private readonly ocr: OcrEngines;
  /** Null for pictures: they have no text layer. */
  private readonly print: ThreadSeat | null;
  private readonly scan: ThreadSeat;
  readonly pageCount: number;
  readonly attachments: readonly Attachment[];
  readonly attachmentsLeftOut: readonly string[];
  readonly packaging: Packaging | undefined;
  readonly program: PdfProgram | undefined;

  private constructor(ocr: OcrEngines, print: ThreadSeat | null, scan: ThreadSeat, opened: OpenedFile) {
    this.ocr = ocr;
    this.print = print;
    this.scan = scan;
    this.pageCount = opened.pageCount;
    this.attachments = opened.attachments;
    this.attachmentsLeftOut = opened.attachmentsLeftOut;
    this.packaging = opened.packaging;
    this.program = opened.program;
  }

  static async open({ threads, ocr, bytes, mediaType, signal }: Parts): Promise<ThreadDocument> {
    const print = mediaType === 'application/pdf' ? new ThreadSeat(threads.print, { bytes, mediaType }) : null;
    const scan = new ThreadSeat(threads.scan, { bytes, mediaType });
    const opened = await (print ?? scan).open(signal);
    return new ThreadDocument(ocr, print, scan, opened);
  }

  async readPage(number: number, options: ReadOptions): Promise<ReadPage> {
    const printed = await this.readPrinted(number, options.signal);
    if (printed?.kind === 'read') return printed;
    const page = await this.prepareAsAsked(number, options);
    if (page.kind === 'read') return page;
    try {
      const read = await this.recognise(number, page, options);
      // Of a page laid otherwise than the file does, the places of its type are not those of its words.
      const isAsTyped = read.reading.skew === 0 && read.reading.rotation === page.reading.rotation;
      return printed?.overlay === undefined || !isAsTyped ? read : { ...read, overlay: printed.overlay };
    } finally {
      discardPixels(page.raster);
    }
  }

  private recognise(
    number: number,
    page: Extract<PreparedPage, { kind: 'scan' }>,
    options: ReadOptions,
  ): Promise<ReadPage> {
    if (options.rotation !== undefined) return recogniseAsLaid(page, this.ocr, options);
    return recogniseScan(page, (turn) => this.prepare(number, turn, options), this.ocr, options);
  }

  async close(): Promise<void> {
    await Promise.all([this.print?.close(), this.scan.close()]);
  }

  /** How the file lays a page is known once it is drawn, so one that is to lie otherwise is drawn twice. */
  private async prepareAsAsked(number: number, options: ReadOptions): Promise<PreparedPage> {
    const asStored = await this.prepare(number, 0, options);
    const turn = quarterTurn((options.rotation ?? asStored.reading.rotation) - asStored.reading.rotation);
    if (turn === 0) return asStored;
    if (asStored.kind === 'scan') discardPixels(asStored.raster);
    return this.prepare(number, turn, options);
  }

  private async readPrinted(
    number: number,
    signal: CancellationSignal,
  ): Promise<Extract<ReaderAnswer, { kind: 'read' | 'unprinted' }> | null> {
    if (this.print === null) return null;
    const answer = await this.print.use((ask, handle) => ask({ ask: 'text', handle, number }, pageTimeoutMs), signal);
    if (answer.kind === 'read' || answer.kind === 'unprinted') return answer;
    throw unexpected(answer);
  }

  /**
   * Holds the thread only while it draws: other documents use it while this page is being recognised. The picture of the
   * page is made while recognition has begun.
   */
  private prepare(number: number, turn: QuarterTurn, options: ReadOptions): Promise<PreparedPage> {
    const { languages, ocrEngine, signal } = options;
    const wish = { languages, ocrEngine };
    return new Promise((resolve, reject) => {
      const work = async (ask: Ask, handle: number): Promise<void> => {
        const answer = await ask({ ask: 'scan', handle, number, turn, wish }, pageTimeoutMs);
        if (answer.kind === 'read') return resolve(answer);
        if (answer.kind !== 'scan') throw unexpected(answer);
        const image = pictureOf(ask);
        resolve({ ...answer, image });
        await image.catch(() => null);
      };
      this.scan.use(work, signal).catch(reject);
    });
  }
}

async function pictureOf(ask: Ask): Promise<PageImage> {
  const answer = await ask({ ask: 'image' }, pageTimeoutMs);
  if (answer.kind !== 'picture') throw unexpected(answer);
  return answer.image;
}
