import type { CarriedFiles } from './StageContext.ts';
import type { OpenDocument } from '../reading/DocumentReader.ts';
import type { StoredDocument } from '../store/queries/documents.ts';
import { VouchFailure } from '../vocabulary/failure.ts';
import type { StageContext } from './StageContext.ts';

/** Opens the document as it is kept. @throws VouchFailure as DocumentReader.open does */
export async function openOriginal(context: StageContext, document: StoredDocument): Promise<OpenDocument> {
  const bytes = await originalOf(context, document);
  return context.ports.reader.open(bytes, document.mediaType, context.signal);
}

export async function originalOf(context: StageContext, document: StoredDocument): Promise<Uint8Array> {
  if (document.sha256 !== null) return context.ports.originals.get(document.sha256);
  throw new VouchFailure('NOT_FOUND', 'The original of this document was never kept.', 'Add the file again.');
}

/** What a file carries beside its pages: nothing where only what is visible counts. */
export function carriedIn({ options, ports }: StageContext, open: OpenDocument): CarriedFiles {
  if (options.visibleOnly) return noFiles;
  const xmls = open.attachments.filter(({ name, bytes }) => /\.xml$/i.test(name) || ports.isInvoiceXml(bytes));
  const embedded = xmls.map(({ name, bytes }) => ({ name, isInvoice: ports.isInvoiceXml(bytes) }));
  const xml = open.attachments.find(({ bytes }) => ports.isInvoiceXml(bytes))?.bytes ?? null;
  return { xml, embedded, packaging: open.packaging ?? null };
}

/** A file that carries nothing. */
export const noFiles: CarriedFiles = { xml: null, embedded: [], packaging: null };
