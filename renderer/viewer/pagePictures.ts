/** Pictures of pages fetched and decoded, by address, the one used last at the end. */
const pictures = new Map<string, HTMLImageElement>();

/** Decoded pages of a few documents; an A4 page at 150 dpi takes 9 MB. */
const most = 12;

/**
 * The picture of a page, loading or loaded; the same element each time, so that one fetched ahead shows at once when it
 * is put into the window. Addresses are served without caching, so another element would fetch them again.
 */
export function pictureOf(url: string): HTMLImageElement {
  const known = pictures.get(url);
  pictures.delete(url);
  const picture = known ?? loading(url);
  pictures.set(url, picture);
  for (const [old, image] of pictures) {
    if (pictures.size <= most) break;
    if (!image.isConnected && image !== picture) pictures.delete(old);
  }
  return picture;
}

/** Fetches and decodes a picture ahead. One that does not come is tried again when it is to be shown. */
export async function fetchAhead(url: string): Promise<void> {
  await pictureOf(url)
    .decode()
    .catch(() => forgetPicture(url));
}

/** So that the next request fetches it anew. */
export function forgetPicture(url: string): void {
  pictures.delete(url);
}

function loading(url: string): HTMLImageElement {
  const image = new Image();
  image.className = 'viewer-image';
  image.draggable = false;
  image.decoding = 'async';
  image.src = url;
  return image;
}
