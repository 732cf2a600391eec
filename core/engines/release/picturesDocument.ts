import { PDFDocument, PDFName, PDFNumber, PDFRawStream, type PDFImage } from '@cantoo/pdf-lib';
import { VouchFailure } from '../../vocabulary/failure.ts';

/** A page as a picture, with the size of the page in points. */
export interface PagePicture {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly width: number;
  readonly height: number;
}

/**
 * A PDF of nothing but pictures, fit for PDF/A-3b: no fonts, no transparency, and colours that name their own meaning
 * (CalRGB, CalGray with the primaries and white of sRGB), so that no output intent is needed (ISO 19005-3, 6.2.4.2).
 */
export async function picturesDocument(pictures: readonly PagePicture[]): Promise<PDFDocument> {
  if (pictures.length === 0)
    throw new VouchFailure('REFUSED', 'The document has no pages to show.', 'Release it as CII instead.');
  const document = await PDFDocument.create({ updateMetadata: false });
  for (const picture of pictures) {
    const image = await embedded(document, picture);
    document.addPage([picture.width, picture.height]).drawImage(image, {
      x: 0,
      y: 0,
      width: picture.width,
      height: picture.height,
    });
    await image.embed();
    nameColours(document, image);
  }
  return document;
}

function embedded(document: PDFDocument, { bytes, mediaType }: PagePicture): Promise<PDFImage> {
  return mediaType === 'image/png' ? document.embedPng(bytes) : document.embedJpg(bytes);
}

function nameColours(document: PDFDocument, image: PDFImage): void {
  const stream = document.context.lookup(image.ref);
  if (!(stream instanceof PDFRawStream)) return;
  const isGrey = String(stream.dict.get(PDFName.of('ColorSpace'))) === '/DeviceGray';
  const white = [0.9505, 1, 1.089];
  const space = isGrey
    ? ['CalGray', { WhitePoint: white, Gamma: 2.2 }]
    : ['CalRGB', { WhitePoint: white, Gamma: [2.2, 2.2, 2.2], Matrix: sRgb }];
  stream.dict.set(PDFName.of('ColorSpace'), document.context.obj(space));
  stream.dict.delete(PDFName.of('SMask'));
  stream.dict.set(PDFName.of('Interpolate'), document.context.obj(false));
  if (stream.dict.get(PDFName.of('BitsPerComponent')) === undefined)
    stream.dict.set(PDFName.of('BitsPerComponent'), PDFNumber.of(8));
}

/** IEC 61966-2-1, primaries as XYZ of red, green and blue. */
const sRgb = [0.4124, 0.2126, 0.0193, 0.3576, 0.7152, 0.1192, 0.1805, 0.0722, 0.9505];
