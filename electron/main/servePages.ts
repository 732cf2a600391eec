import type { Session } from 'electron';
import type { PageAddress } from './pageAddress.ts';
import { parsePageAddress } from './pageAddress.ts';
import { pageScheme } from './schemes.ts';

export interface PageImage {
  mediaType: string;
  bytes: Uint8Array;
}

interface PageSource {
  /** Asks the engine; rejects when it does not have the page or is not running. */
  pageImage(address: PageAddress): Promise<PageImage>;
  onProblem(error: unknown): void;
}

/**
 * Serves decrypted page images to the user interface. They are never written anywhere: no caching, and the session is
 * in memory. Who may ask is decided by `guardSession`, before a request arrives here.
 */
export function servePages(session: Session, source: PageSource): void {
  session.protocol.handle(pageScheme, async (request) => {
    const address = request.method === 'GET' ? parsePageAddress(request.url) : null;
    if (!address) return new Response(null, { status: 404 });
    try {
      const image = await source.pageImage(address);
      return new Response(new Uint8Array(image.bytes), { headers: headersOf(image) });
    } catch (error) {
      source.onProblem(error);
      return new Response(null, { status: 404 });
    }
  });
}

function headersOf(image: PageImage): Record<string, string> {
  const mediaType = image.mediaType === 'image/jpeg' ? 'image/jpeg' : 'image/png';
  return { 'content-type': mediaType, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
}
