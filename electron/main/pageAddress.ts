import { z } from 'zod';
import { documentIdSchema, type DocumentId } from '../../core/vocabulary/ids.ts';
import { pageScheme } from './schemes.ts';

export interface PageAddress {
  documentId: DocumentId;
  /** 1-based. */
  page: number;
}

const pageNumberSchema = z
  .string()
  .regex(/^[1-9][0-9]{0,5}$/)
  .transform(Number);

/** The page that `vouch-page://page/<documentId>/<number>` names; null for any other address. */
export function parsePageAddress(url: string): PageAddress | null {
  const address = URL.canParse(url) ? new URL(url) : null;
  if (!address || address.protocol !== `${pageScheme}:` || address.host !== 'page') return null;
  const [empty, id, number, ...rest] = address.pathname.split('/');
  if (empty !== '' || rest.length > 0) return null;
  const documentId = documentIdSchema.safeParse(id);
  const page = pageNumberSchema.safeParse(number);
  return documentId.success && page.success ? { documentId: documentId.data, page: page.data } : null;
}
