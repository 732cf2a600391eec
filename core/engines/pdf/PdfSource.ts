import { createCanvas } from '@napi-rs/canvas';
import type { PDFDocumentProxy, PDFPageProxy, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { z } from 'zod';
import type { PdfProgram } from '../../contract/documentMake.ts';
import type { Packaging } from '../../contract/packaging.ts';
import type { Attachment } from '../../reading/DocumentReader.ts';
import type { TextRun } from '../../reading/TextRun.ts';
import { quarterTurn, uprightTurn, type QuarterTurn } from '../../reading/uprightTurn.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import type { Box } from '../../vocabulary/box.ts';
import type { Fineness, Picture } from '../image/Picture.ts';
import { embeddedStream, embeddedType, type FileSpecification, fileSpecificationsIn } from './fileSpecifications.ts';
import { fontNamesIn } from './fontNames.ts';
import { loadPdfjs, pdfjsFolders } from './loadPdfjs.ts';
import { maskBoxes } from './maskBoxes.ts';
import { objectTexts } from './objectStreams.ts';
import { pdfFailure } from './pdfFailure.ts';
import { PicturePort } from './PicturePort.ts';
import { textRunsOf } from './textRuns.ts';
import { typesOverPicture } from './typesOverPicture.ts';

/** The text layer of one page. Sizes in points of the upright page. */
export interface PdfText {
  readonly width: number;
  readonly height: number;
  /** What makes the page as stored upright: its own /Rotate and the way its text runs. */
  readonly rotation: QuarterTurn;
  readonly runs: readonly TextRun[];
}

const mostAttachmentBytes = 50_000_000;
/** Image masks smaller than this are letters and ornaments; a page scanned at 72 dpi has twice as many. */
const leastMaskPixels = 250_000;

/** One open PDF; lives in the reader's worker thread. */
export class PdfSource {
  private readonly document: PDFDocumentProxy;
  private readonly parser: PDFWorker;
  private readonly port: PicturePort;
  readonly attachments: readonly Attachment[];
  readonly attachmentsLeftOut: readonly string[];
  readonly packaging: Packaging;
  readonly program: PdfProgram;

  private constructor(document: PDFDocumentProxy, parser: PDFWorker, port: PicturePort, attached: Attached) {
    this.document = document;
    this.parser = parser;
    this.port = port;
    this.attachments = attached.attachments;
    this.attachmentsLeftOut = attached.leftOut;
    this.packaging = attached.packaging;
    this.program = attached.program;
  }

  /**
   * Opens without running scripts, forms logic or code made from fonts; opens what needs no user password.
   * The bytes are taken over.
   * @throws VouchFailure FILE_ENCRYPTED, FILE_DAMAGED, FILE_TRUNCATED, NO_PAGES
   */
  static async open(bytes: Uint8Array): Promise<PdfSource> {
    const { display, joinParser } = await loadPdfjs();
    const incomplete = !endsProperly(bytes);
    const specified = specifiedIn(bytes);
    const port = new PicturePort();
    joinParser(port);
    const worker = display.PDFWorker.create({ port });
    const task = display.getDocument({
      data: bytes,
      worker,
      enableXfa: false,
      stopAtErrors: false,
      useSystemFonts: false,
      disableFontFace: true,
      isImageDecoderSupported: true,
      maxImageSize: 200_000_000,
      verbosity: 0,
      ...pdfjsFolders(),
    });
    try {
      const document = await task.promise;
      if (document.numPages < 1) throw new VouchFailure('NO_PAGES', 'This PDF has no pages.', 'Ask for it again.');
      return new PdfSource(document, worker, port, await attachmentsOf(document, specified));
    } catch (error) {
      await task.destroy();
      worker.destroy();
      throw pdfFailure(error, incomplete);
    }
  }

  get pageCount(): number {
    return this.document.numPages;
  }

  async text(number: number): Promise<PdfText> {
    const page = await this.page(number);
    const content = await page.getTextContent({ includeMarkedContent: false });
    const asShown = page.getViewport({ scale: 1 });
    const turn = uprightTurn(textRunsOf(content, asShown));
    const rotation = quarterTurn(page.rotate + turn);
    const upright = page.getViewport({ scale: 1, rotation });
    return { width: upright.width, height: upright.height, rotation, runs: textRunsOf(content, upright) };
  }

  /** Draws the page turned by `rotation`; coarser than asked where a side would pass `longestSide` pixels. */
  async draw(number: number, rotation: QuarterTurn, { dotsPerInch, longestSide }: Fineness): Promise<Picture> {
    const page = await this.page(number);
    const points = page.getViewport({ scale: 1, rotation });
    const scale = Math.min(dotsPerInch / 72, longestSide / Math.max(points.width, points.height));
    const viewport = page.getViewport({ scale, rotation });
    const canvas = createCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)));
    try {
      const task = page.render({ canvas, viewport, recordImages: true });
      await task.promise;
      const images = imageBoxes(task.imageCoordinates, points.width, points.height);
      const masks = this.port.largestMask < leastMaskPixels ? [] : await maskBoxes(page, points);
      return { canvas, dotsPerInch: scale * 72, images: [...images, ...masks] };
    } catch (error) {
      throw pdfFailure(error, false);
    } finally {
      page.cleanup();
    }
  }

  /** Whether words set in type are to be seen over the picture of a scanned page. */
  async typesOverPicture(number: number): Promise<boolean> {
    const page = await this.page(number);
    try {
      return await typesOverPicture(page);
    } finally {
      page.cleanup();
    }
  }

  async close(): Promise<void> {
    await this.document.loadingTask.destroy();
    this.parser.destroy();
  }

  private async page(number: number): Promise<PDFPageProxy> {
    try {
      return await this.document.getPage(number);
    } catch (error) {
      throw pdfFailure(error, false);
    }
  }
}

/** pdf.js notes three corners of each picture, as fractions of the canvas. */
function imageBoxes(corners: ArrayLike<number> | null, width: number, height: number): Box[] {
  const boxes: Box[] = [];
  const all = corners ? Array.from(corners) : [];
  for (let at = 0; at + 5 < all.length; at += 6) {
    const xs = [all[at], all[at + 2], all[at + 4]].map((x) => (x ?? 0) * width);
    const ys = [all[at + 1], all[at + 3], all[at + 5]].map((y) => (y ?? 0) * height);
    boxes.push({ left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) });
  }
  return boxes;
}

interface Attached {
  readonly attachments: readonly Attachment[];
  readonly leftOut: readonly string[];
  readonly packaging: Packaging;
  readonly program: PdfProgram;
}

/** What the bytes say of embedded files, with the content of the XML among them, before the parser takes the bytes over. */
interface Specified {
  readonly files: readonly (FileSpecification & {
    readonly content: Uint8Array | null;
    readonly mimeType: string | null;
  })[];
  readonly hasAssociatedFiles: boolean;
  readonly fonts: readonly string[];
}

function specifiedIn(bytes: Uint8Array): Specified {
  const texts = objectTexts(bytes);
  const { files, hasAssociatedFiles } = fileSpecificationsIn(texts);
  const withContent = files.map((file) => ({
    ...file,
    content: /\.xml$/i.test(file.name) ? embeddedStream(bytes, file.stream) : null,
    mimeType: embeddedType(bytes, file.stream),
  }));
  return { files: withContent, hasAssociatedFiles, fonts: fontNamesIn(texts) };
}

async function attachmentsOf(document: PDFDocumentProxy, specified: Specified): Promise<Attached> {
  const listed = await document.getAttachments();
  const attachments: Attachment[] = [];
  const leftOut: string[] = [];
  let total = 0;
  for (const [id, entry] of listed ?? []) {
    const content = entry.content ?? (await document.getAttachmentContent(id));
    if (!content) continue;
    if (total + content.byteLength > mostAttachmentBytes) {
      leftOut.push(entry.filename);
      continue;
    }
    total += content.byteLength;
    attachments.push({ name: entry.filename, bytes: content });
  }
  return {
    attachments: [...attachments, ...unlisted(attachments, specified)],
    leftOut,
    ...(await describedIn(document, specified)),
  };
}

/** XML that is not in the document's own list of attachments but hangs on an annotation or an association alone. */
function unlisted(listed: readonly Attachment[], { files }: Specified): Attachment[] {
  const names = new Set(listed.map(({ name }) => name));
  return files.flatMap(({ name, content }) => (content === null || names.has(name) ? [] : [{ name, bytes: content }]));
}

const longestProgram = 200;
const statedProgram = z
  .string()
  .transform((text) => text.trim().slice(0, longestProgram) || null)
  .nullable()
  .catch(null);
const informationSchema = z
  .object({ Producer: statedProgram, Creator: statedProgram })
  .catch({ Producer: null, Creator: null });

/** What the document says of itself: how files are packed into it, and what it was made with. */
async function describedIn(
  document: PDFDocumentProxy,
  { files, hasAssociatedFiles, fonts }: Specified,
): Promise<Pick<Attached, 'packaging' | 'program'>> {
  const { info, metadata } = await document.getMetadata().catch(() => ({ info: null, metadata: null }));
  const raw: unknown = metadata?.getRaw();
  const { Producer: producer, Creator: creator } = informationSchema.parse(info);
  const packaging = {
    metadata: typeof raw === 'string' && raw !== '' ? raw : null,
    files: files.map(({ name, relationship, mimeType }) => ({ name, relationship, mimeType })),
    hasAssociatedFiles,
  };
  return { packaging, program: { producer, creator, fonts } };
}

/** The end mark must stand near the end: programs append a few bytes, a cut removes it. */
function endsProperly(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(-2048)).includes('%%EOF');
}
