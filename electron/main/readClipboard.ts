import { clipboard, type NativeImage } from 'electron';
import { z } from 'zod';

/** What is read from the clipboard, however this Electron offers it. */
export interface ReadClipboard {
  /** A text format; "" where it is not there. */
  text(format: string): string;
  /** The picture as PNG; null where there is none. */
  readonly png: Uint8Array<ArrayBuffer> | null;
}

type IsFunction<Signature> = z.ZodType<Signature, Signature>;
const aFunction = <Signature>(): IsFunction<Signature> => z.custom<Signature>((value) => typeof value === 'function');
/** Before 45 the clipboard was read at once and by format. */
const olderSchema = z.object({
  readImage: aFunction<() => NativeImage>(),
  read: aFunction<(format: string) => string>(),
});

/** Everything on the clipboard that can become documents. `formats` are the text formats asked for later. */
export async function readClipboard(formats: readonly string[]): Promise<ReadClipboard> {
  const older = olderSchema.safeParse(clipboard);
  if (older.success) {
    const image = older.data.readImage();
    return { text: older.data.read, png: image.isEmpty() ? null : new Uint8Array(image.toPNG()) };
  }
  const texts = new Map<string, string>();
  let png: Uint8Array<ArrayBuffer> | null = null;
  for (const item of await clipboard.read()) {
    for (const format of formats) {
      const blob = await item.getType(systemFormat(format)).catch(() => null);
      if (blob instanceof Blob) texts.set(format, await blob.text());
    }
    const image = item.types.includes('image/png') ? await item.getType('image/png') : null;
    if (image !== null) png = new Uint8Array(await image.arrayBuffer());
  }
  return { text: (format) => texts.get(format) ?? '', png };
}

/** A format by the system's own name. */
function systemFormat(format: string): string {
  return `electron application/osclipboard;format="${format}"`;
}
