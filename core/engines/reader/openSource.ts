import { VouchFailure } from '../../vocabulary/failure.ts';
import { ImageSource } from '../image/ImageSource.ts';
import { TiffSource } from '../image/TiffSource.ts';
import { PdfSource } from '../pdf/PdfSource.ts';
import type { PageSource } from './PageSource.ts';

/** @throws VouchFailure FILE_TYPE_UNSUPPORTED and what the kinds of file throw on opening */
export async function openSource(bytes: Uint8Array, mediaType: string): Promise<PageSource> {
  switch (mediaType) {
    case 'application/pdf':
      return PdfSource.open(bytes);
    case 'image/png':
    case 'image/jpeg':
    case 'image/webp':
      return ImageSource.open(bytes, mediaType);
    case 'image/tiff':
      return new TiffSource(bytes);
    default:
      throw new VouchFailure('FILE_TYPE_UNSUPPORTED', `Vouch cannot read pages of ${mediaType}.`);
  }
}
