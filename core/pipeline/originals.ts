import type { Attachment, OpenDocument } from '../reading/DocumentReader.ts';
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

/** The first attachment that is an invoice in XML, unless only what is visible counts. */
export function xmlAmong(context: StageContext, attachments: readonly Attachment[]): Uint8Array | null {
  if (context.options.visibleOnly) return null;
  return attachments.find(({ bytes }) => context.ports.isInvoiceXml(bytes))?.bytes ?? null;
}
