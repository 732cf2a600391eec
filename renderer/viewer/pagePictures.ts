/** A page's picture: the element that is put into the page, and its pixels once they are decoded. */
interface Picture {
  readonly image: HTMLImageElement;
  bitmap: ImageBitmap | null;
  decoded: Promise<ImageBitmap> | null;
}

/** Pictures of pages, by address, the one used last at the end. */
const pictures = new Map<string, Picture>();

/** Pages of a few documents; an A4 page at 150 dpi takes 9 MB, and as much again for its pixels. */
const most = 8;

/**
 * The picture of a page, loading or loaded; the same element each time, so that one fetched ahead shows at once when it
 * is put into the window. Addresses are served without caching, so another element would fetch them again.
 */
export function pictureOf(url: string): HTMLImageElement {
  return kept(url).image;
}

/** The decoded pixels of a picture, to cut from; null where they are not ready. */
export function readyPixels(url: string): ImageBitmap | null {
  return pictures.get(url)?.bitmap ?? null;
}

/** Fetches and decodes a picture; rejects where it does not come, and the next request fetches it anew. */
export function pixelsOf(url: string): Promise<ImageBitmap> {
  const picture = kept(url);
  picture.decoded ??= decode(picture).catch((error: unknown) => {
    forgetPicture(url);
    throw error;
  });
  return picture.decoded;
}

/** So that the next request fetches it anew. */
export function forgetPicture(url: string): void {
  pictures.delete(url);
}

function kept(url: string): Picture {
  const picture = pictures.get(url) ?? { image: loading(url), bitmap: null, decoded: null };
  pictures.delete(url);
  pictures.set(url, picture);
  for (const [old, { image, bitmap }] of pictures) {
    if (pictures.size <= most) break;
    if (image.isConnected || old === url) continue;
    pictures.delete(old);
    bitmap?.close();
  }
  return picture;
}

async function decode(picture: Picture): Promise<ImageBitmap> {
  const { image } = picture;
  await image.decode();
  picture.bitmap = await createImageBitmap(image);
  // From now on it may be drawn with the frame that shows it, without a frame in between that has a hole.
  image.decoding = 'sync';
  return picture.bitmap;
}

function loading(url: string): HTMLImageElement {
  const image = new Image();
  image.className = 'viewer-image';
  image.draggable = false;
  image.decoding = 'async';
  image.src = url;
  return image;
}
