import type { Appearance } from '../../engines/release/writeFacturX.ts';
import type { OpenStore } from '../../engines/storeFolder/openStore.ts';
import { readDocument } from '../../store/queries/documents.ts';
import { readPageImage, readPages } from '../../store/queries/pages.ts';
import { readPart } from '../../store/queries/splits.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import type { DocumentId } from '../../vocabulary/ids.ts';

/**
 * How a document looks: its PDF as it was sent, of which a part of a divided file has some pages; else the pictures of its
 * pages. @throws VouchFailure REFUSED for a file without pages
 */
export async function appearanceOf(store: OpenStore, documentId: DocumentId): Promise<Appearance> {
  const document = readDocument(store.db, documentId);
  const part = readPart(store.db, documentId);
  const file = part === null ? document : readDocument(store.db, part.fileId);
  if (file.mediaType === 'application/pdf' && file.sha256 !== null) {
    const pages = part === null ? null : { from: part.firstPage, to: part.lastPage };
    return { kind: 'pdf', bytes: await store.vault.get(file.sha256), pages };
  }
  const pictures = [];
  for (const { number, width, height } of readPages(store.db, documentId)) {
    const { sha256, mediaType } = readPageImage(store.db, documentId, number);
    pictures.push({ bytes: await store.vault.get(sha256), mediaType, width, height });
  }
  if (pictures.length > 0) return { kind: 'pictures', pictures };
  throw new VouchFailure('REFUSED', 'The document has no pages to show.', 'Release it as CII instead.');
}
