/** A page's picture: the element that is put into the page, and its pixels to cut from. */
interface Picture {
  readonly image: HTMLImageElement;
  isDecoded: boolean;
  decoding: Promise<void> | null;
  pixels: ImageBitmap | null;
  cutting: Promise<ImageBitmap> | null;
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

/** True where a picture is drawn with the frame that shows it. */
export function isDecoded(url: string): boolean {
  return pictures.get(url)?.isDecoded ?? false;
}

/** Fetches and decodes a picture; rejects where it does not come, and the next request fetches it anew. */
export function decoded(url: string): Promise<void> {
  const picture = kept(url);
  picture.decoding ??= decode(picture).catch((error: unknown) => {
    forgetPicture(url);
    throw error;
  });
  return picture.decoding;
}

/** The pixels of a picture, to cut from; null where they are not ready. */
export function readyPixels(url: string): ImageBitmap | null {
  return pictures.get(url)?.pixels ?? null;
}

/** Makes the pixels of a picture ready to cut from; rejects where the picture does not come. */
export async function pixelsOf(url: string): Promise<ImageBitmap> {
  await decoded(url);
  const picture = kept(url);
  picture.cutting ??= createImageBitmap(picture.image);
  picture.pixels = await picture.cutting;
  return picture.pixels;
}

/** Makes a picture ready to be shown, and where nothing else is to be done its pixels, which holds the window up for 10 ms. */
export async function fetchAhead(url: string): Promise<void> {
  await decoded(url);
  requestIdleCallback(() => void pixelsOf(url).catch(() => null));
}

/** So that the next request fetches it anew. */
function forgetPicture(url: string): void {
  pictures.delete(url);
}

function kept(url: string): Picture {
  const picture = pictures.get(url) ?? {
    image: loading(url),
    isDecoded: false,
    decoding: null,
    pixels: null,
    cutting: null,
  };
  pictures.delete(url);
  pictures.set(url, picture);
  for (const [old, { image, pixels }] of pictures) {
    if (pictures.size <= most) break;
    if (image.isConnected || old === url) continue;
    pictures.delete(old);
    pixels?.close();
  }
  return picture;
}

async function decode(picture: Picture): Promise<void> {
  const { image } = picture;
  await image.decode();
  // From now on it is drawn with the frame that shows it, without a frame in between that has a hole.
  image.decoding = 'sync';
  picture.isDecoded = true;
}

function loading(url: string): HTMLImageElement {
  const image = new Image();
  image.className = 'viewer-image';
  image.draggable = false;
  image.decoding = 'async';
  image.src = url;
  return image;
}
