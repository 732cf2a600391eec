import { Canvas } from '@napi-rs/canvas';

/**
 * Joins the two halves of pdf.js, parser and display, within one thread. Messages are copied as between threads, except
 * that a decoded picture is handed over as it is: canvases cannot be cloned.
 */
export class PicturePort extends EventTarget {
  /** Pixels of the largest image mask that has passed; a page of print is as good as never one. */
  largestMask = 0;

  postMessage(message: unknown, transfer?: Transferable[]): void {
    this.largestMask = Math.max(this.largestMask, pixelsOfMask(message));
    const data =
      transfer?.some(isPicture) === true ? handedOver(message) : structuredClone(message, { transfer: transfer ?? [] });
    queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })));
  }
}

type Transferable = NonNullable<NonNullable<Parameters<typeof structuredClone>[1]>['transfer']>[number];

function isPicture(value: unknown): boolean {
  return value instanceof Canvas;
}

/**
 * A message whose `data` ends in the picture and what is said of it. Without `ref` pdf.js does not try to copy the picture
 * to other pages that show it.
 */
function handedOver(message: unknown): unknown {
  if (!isRecord(message) || !Array.isArray(message['data'])) return message;
  const parts: readonly unknown[] = message['data'];
  const data = parts.map((part) => (isRecord(part) && isPicture(part['bitmap']) ? { ...part, ref: null } : part));
  return { ...message, data };
}

/** pdf.js names what it sends: "mask_…" is an image mask, whose size stands in the last part. */
function pixelsOfMask(message: unknown): number {
  if (!isRecord(message) || !Array.isArray(message['data'])) return 0;
  const parts: readonly unknown[] = message['data'];
  const [name] = parts;
  const mask = parts.at(-1);
  if (typeof name !== 'string' || !name.startsWith('mask_') || !isRecord(mask)) return 0;
  return Number(mask['width']) * Number(mask['height']) || 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
