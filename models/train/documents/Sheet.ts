import { PDFDocument, createCanvas, type Canvas } from '@napi-rs/canvas';
import type { Box } from '../../../core/vocabulary/box.ts';
import type { FieldName, LineItemCell } from '../../../core/vocabulary/fieldNames.ts';
import { cssFont, textWidth, type Typeface } from './typefaces.ts';

/** What a printed piece of text states. */
export interface Mark {
  /** Places of a field are also found by an equal value of the same sort. */
  readonly sort: 'money' | 'date' | 'text';
  readonly value: string;
  readonly field?: FieldName;
  readonly cell?: { readonly line: number; readonly cell: LineItemCell };
  /** Pieces with the same key are one value printed in several lines. */
  readonly joined?: string;
}

export interface Piece {
  readonly text: string;
  readonly mark?: Mark;
}

export interface Ink {
  readonly size: number;
  readonly bold?: boolean;
  readonly align?: 'left' | 'right' | 'centre';
  readonly colour?: string;
  readonly face?: Typeface;
  /** Points the text may take; it is set smaller to keep to them. */
  readonly room?: number;
}

interface TextStroke {
  readonly kind: 'text';
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly face: Typeface;
  readonly bold: boolean;
  readonly size: number;
  readonly colour: string;
  readonly box: Box;
  readonly mark: Mark | null;
}

interface ShapeStroke {
  readonly kind: 'fill' | 'line' | 'oval';
  readonly page: number;
  readonly box: Box;
  readonly colour: string;
  readonly thickness: number;
}

export type Stroke = TextStroke | ShapeStroke;

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** What was drawn, page by page, in points from the top left: painted into a PDF or onto a canvas by the same hand. */
export interface Drawing {
  readonly pages: readonly PageSize[];
  readonly strokes: readonly Stroke[];
}

/** Part of the font size above and below the baseline that a box takes in. */
const ascent = 0.76;
const descent = 0.22;

/** Pages one writes and draws on. Coordinates are points from the top left; texts stand on their baseline. */
export class Sheet implements Drawing {
  readonly pages: PageSize[] = [];
  readonly strokes: Stroke[] = [];
  readonly #face: Typeface;

  constructor(face: Typeface) {
    this.#face = face;
  }

  addPage(size: PageSize): void {
    this.pages.push(size);
  }

  widthOf(content: string | readonly Piece[], ink: Ink): number {
    const pieces = typeof content === 'string' ? [{ text: content }] : content;
    const face = ink.face ?? this.#face;
    return pieces.reduce((sum, { text }) => sum + textWidth(face, ink.bold === true, ink.size, text), 0);
  }

  /** Writes onto the last page; `x` is where the text begins, ends or has its middle, by alignment. */
  write(x: number, y: number, content: string | readonly Piece[], wanted: Ink): void {
    const pieces: readonly Piece[] = typeof content === 'string' ? [{ text: content }] : content;
    const ink = this.#fitted(x, pieces, wanted);
    const width = this.widthOf(pieces, ink);
    let left = ink.align === 'right' ? x - width : ink.align === 'centre' ? x - width / 2 : x;
    for (const { text, mark } of pieces) {
      const face = ink.face ?? this.#face;
      const bold = ink.bold === true;
      const right = left + textWidth(face, bold, ink.size, text);
      const box = { left, top: y - ascent * ink.size, right, bottom: y + descent * ink.size };
      const stroke = { kind: 'text', page: this.pages.length, x: left, y, text, face, bold, size: ink.size } as const;
      if (text !== '') this.strokes.push({ ...stroke, colour: ink.colour ?? '#16161a', box, mark: mark ?? null });
      left = right;
    }
  }

  /** The ink, smaller where the text would leave the page. */
  #fitted(x: number, pieces: readonly Piece[], ink: Ink): Ink {
    const right = (this.pages.at(-1)?.width ?? 0) - 4 - x;
    const onPage = ink.align === 'right' ? x - 4 : ink.align === 'centre' ? 2 * Math.min(x - 4, right) : right;
    const room = Math.min(onPage, ink.room ?? onPage);
    const width = this.widthOf(pieces, ink);
    return width > room && room > 0 ? { ...ink, size: (ink.size * room) / width } : ink;
  }

  line(left: number, top: number, right: number, bottom: number, thickness = 0.6, colour = '#55555c'): void {
    this.strokes.push({ kind: 'line', page: this.pages.length, box: { left, top, right, bottom }, colour, thickness });
  }

  fill(left: number, top: number, right: number, bottom: number, colour: string): void {
    this.strokes.push({
      kind: 'fill',
      page: this.pages.length,
      box: { left, top, right, bottom },
      colour,
      thickness: 0,
    });
  }

  oval(left: number, top: number, right: number, bottom: number, colour: string): void {
    this.strokes.push({
      kind: 'oval',
      page: this.pages.length,
      box: { left, top, right, bottom },
      colour,
      thickness: 0,
    });
  }

  frame(left: number, top: number, right: number, bottom: number, thickness = 0.6): void {
    this.line(left, top, right, top, thickness);
    this.line(left, bottom, right, bottom, thickness);
    this.line(left, top, left, bottom, thickness);
    this.line(right, top, right, bottom, thickness);
  }
}

/** What pages of a PDF and canvases have in common. */
type Brush = ReturnType<PDFDocument['beginPage']>;

function paint(context: Brush, drawing: Drawing, page: number): void {
  // Contextual forms of hyphens and figures would lose their meaning in the PDF's text layer.
  context.textRendering = 'optimizeSpeed';
  for (const stroke of drawing.strokes) {
    if (stroke.page !== page) continue;
    const { box, colour } = stroke;
    context.fillStyle = colour;
    context.strokeStyle = colour;
    switch (stroke.kind) {
      case 'text':
        context.font = cssFont(stroke.face, stroke.bold, stroke.size);
        context.fillText(stroke.text, stroke.x, stroke.y);
        break;
      case 'fill':
        context.fillRect(box.left, box.top, box.right - box.left, box.bottom - box.top);
        break;
      case 'oval':
        context.beginPath();
        context.ellipse(
          (box.left + box.right) / 2,
          (box.top + box.bottom) / 2,
          (box.right - box.left) / 2,
          (box.bottom - box.top) / 2,
          0,
          0,
          2 * Math.PI,
        );
        context.fill();
        break;
      case 'line':
        context.lineWidth = stroke.thickness;
        context.beginPath();
        context.moveTo(box.left, box.top);
        context.lineTo(box.right, box.bottom);
        context.stroke();
        break;
    }
  }
}

/** The drawing as a PDF with a text layer; byte-identical for the same drawing. */
export function pdfOf(drawing: Drawing, title: string): Uint8Array {
  const document = new PDFDocument({ title, producer: 'Vouch document generator', compressionLevel: 1 });
  for (const [index, { width, height }] of drawing.pages.entries()) {
    paint(document.beginPage(width, height), drawing, index + 1);
    document.endPage();
  }
  return new Uint8Array(document.close());
}

/** One page (from 1) as a picture on white. */
export function pictureOf(drawing: Drawing, page: number, dpi: number): Canvas {
  const size = drawing.pages[page - 1];
  if (size === undefined) throw new Error(`The drawing has no page ${page}.`);
  const scale = dpi / 72;
  const canvas = createCanvas(Math.round(size.width * scale), Math.round(size.height * scale));
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  paint(context, drawing, page);
  return canvas;
}
