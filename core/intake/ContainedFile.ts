import type { Envelope, SkipReason } from '../contract/origins.ts';
import type { Failure } from '../vocabulary/failure.ts';

/** Kinds of file that hold other files: e-mails as most programs keep them, as Outlook does, its winmail.dat, archives. */
export const containerMediaTypes = [
  'message/rfc822',
  'application/vnd.ms-outlook',
  'application/ms-tnef',
  'application/zip',
] as const;
export type ContainerMediaType = (typeof containerMediaTypes)[number];

export function isContainer(mediaType: string): mediaType is ContainerMediaType {
  return containerMediaTypes.some((one) => one === mediaType);
}

/** One thing found in a container. `path` is what is written there, made safe to show (see `innerPath`). */
export type ContainedFile =
  | { readonly kind: 'file'; readonly path: string; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly path: string; readonly byteSize: number; readonly failure: Failure }
  | { readonly kind: 'skipped'; readonly path: string; readonly byteSize: number; readonly reason: SkipReason };

/** An opened container. `files` is read once, one at a time, so that only one of them is in memory. */
export interface OpenContainer {
  /** Null for an archive. */
  readonly envelope: Envelope | null;
  readonly files: AsyncIterable<ContainedFile>;
}

/** How much a container may still hold, what was unpacked around it counted. */
export interface UnpackBudget {
  readonly files: number;
  readonly bytes: number;
}
