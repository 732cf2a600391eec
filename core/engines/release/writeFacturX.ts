import { createHash } from 'node:crypto';
import {
  AFRelationship,
  EncryptedPDFError,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
  decodePDFRawStream,
} from '@cantoo/pdf-lib';
import { readXmp } from '../../extraction/xml/readXmp.ts';
import type { WrittenFile } from '../../release/ReleaseFile.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import { type FacturXNote, facturXMetadata } from './facturXMetadata.ts';
import { dropInvoiceFiles } from './dropInvoiceFiles.ts';
import { type PagePicture, picturesDocument } from './picturesDocument.ts';

/** What the invoice looks like: the PDF as it was sent (of which a part may be meant), or pictures of its pages. */
export type Appearance =
  | {
      readonly kind: 'pdf';
      readonly bytes: Uint8Array;
      readonly pages: { readonly from: number; readonly to: number } | null;
    }
  | { readonly kind: 'pictures'; readonly pictures: readonly PagePicture[] };

interface FacturXParts extends Omit<FacturXNote, 'pdfa'> {
  readonly xml: string;
  readonly appearance: Appearance;
}

/**
 * A Factur-X 1.0 file: the invoice as it looks, with its data attached as factur-x.xml and associated with the document,
 * and metadata that say so. PDF/A-3 is said only of what is: of pictures, which Vouch lays out itself, and of a PDF
 * that says it is PDF/A already.
 * @throws VouchFailure REFUSED for a PDF that is encrypted or cannot be taken apart
 */
export async function writeFacturX({ xml, appearance, ...note }: FacturXParts): Promise<WrittenFile> {
  const { document, pdfa } =
    appearance.kind === 'pdf' ? await sentPdf(appearance) : await fromPictures(appearance.pictures);
  dropInvoiceFiles(document);
  await document.attach(new TextEncoder().encode(xml), 'factur-x.xml', {
    mimeType: 'text/xml',
    description: 'Invoice data',
    afRelationship: note.level === 'BASIC WL' ? AFRelationship.Data : AFRelationship.Alternative,
    creationDate: new Date(note.at),
    modificationDate: new Date(note.at),
  });
  setMetadata(document, facturXMetadata({ ...note, pdfa }));
  const id = PDFHexString.of(createHash('sha256').update(xml).digest('hex').slice(0, 32));
  document.context.trailerInfo.ID = document.context.obj([id, id]);
  const bytes = await document.save({ useObjectStreams: false, updateFieldAppearances: false });
  const remark = 'The PDF as it was sent is not PDF/A, so the file does not say that it is fit for archiving.';
  return { bytes, remarks: pdfa === null ? [remark] : [] };
}

interface Base {
  readonly document: PDFDocument;
  readonly pdfa: string | null;
}

async function sentPdf({ bytes, pages }: Extract<Appearance, { kind: 'pdf' }>): Promise<Base> {
  const document = await loaded(bytes);
  const pdfa = pdfaLevel(document);
  if (pages === null) return { document, pdfa };
  // What is left out of a part must not stay in the file unseen: its pages are copied into a new one.
  const part = await PDFDocument.create();
  const numbers = Array.from({ length: pages.to - pages.from + 1 }, (_, index) => pages.from - 1 + index);
  for (const page of await part.copyPages(document, numbers)) part.addPage(page);
  return { document: part, pdfa: null };
}

async function fromPictures(pictures: readonly PagePicture[]): Promise<Base> {
  return { document: await picturesDocument(pictures), pdfa: 'B' };
}

async function loaded(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: false });
  } catch (error) {
    const isLocked = error instanceof EncryptedPDFError;
    const reason = isLocked ? 'The PDF is encrypted' : 'The PDF cannot be taken apart';
    throw new VouchFailure(
      'REFUSED',
      `${reason}, so that nothing can be attached to it.`,
      'Release it as CII instead.',
      {
        cause: error,
      },
    );
  }
}

/** The level of PDF/A a file says it has; null where it says none. */
function pdfaLevel(document: PDFDocument): string | null {
  const stream = document.context.lookup(document.catalog.get(PDFName.of('Metadata')));
  if (!(stream instanceof PDFRawStream)) return null;
  const text = new TextDecoder().decode(decodePDFRawStream(stream).decode());
  if (readXmp(text)?.pdfaPart == null) return null;
  return /pdfaid:conformance(?:>|=["'])\s*([ABU])/i.exec(text)?.[1]?.toUpperCase() ?? 'B';
}

function setMetadata(document: PDFDocument, xmp: string): void {
  const stream = document.context.stream(new TextEncoder().encode(xmp), { Type: 'Metadata', Subtype: 'XML' });
  const earlier = document.catalog.get(PDFName.of('Metadata'));
  if (earlier instanceof PDFRef) document.context.delete(earlier);
  document.catalog.set(PDFName.of('Metadata'), document.context.register(stream));
  // Two places that say the same would have to agree (ISO 19005-3, 6.6.3): the metadata stand alone.
  delete document.context.trailerInfo.Info;
}
