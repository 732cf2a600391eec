import { jpegHeader } from './jpegHeader.ts';
import { pngHeader } from './pngHeader.ts';
import { hasBytes } from './byteReading.ts';

/** A page scanned at 72 dpi is 842 pixels high; logos, buttons and portraits are smaller, banners are flat. */
const leastPage = 800;
const flattestPage = 4;

/**
 * True for a picture in the text of a mail that cannot be a page: too small, too flat, or a GIF. A photographed invoice
 * put into the text is large and is taken.
 */
export function isPictureInText(bytes: Uint8Array): boolean {
  if (hasBytes(bytes, 0, 'GIF8')) return true;
  const header = hasBytes(bytes, 0, '\x89PNG')
    ? pngHeader(bytes)
    : hasBytes(bytes, 0, '\xff\xd8')
      ? jpegHeader(bytes)
      : null;
  if (header === null) return false;
  const longer = Math.max(header.width, header.height);
  const shorter = Math.min(header.width, header.height);
  return longer < leastPage || longer > shorter * flattestPage;
}
