import type { ContainedFile } from '../../intake/ContainedFile.ts';
import { innerPath } from '../../intake/innerPath.ts';
import { skippedInMail } from '../../intake/skippedInMail.ts';
import { encryptedMail } from './unreadableMail.ts';

interface WrittenPart {
  readonly name: string;
  /** What it is called where it has no name. */
  readonly otherwise: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Shown within the text rather than attached to it. */
  readonly inText: boolean;
}

/** The verdict on one attachment of a mail. */
export function mailPart({ name, otherwise, mediaType, bytes, inText }: WrittenPart): ContainedFile {
  const path = innerPath(name.replaceAll(/[\\/]/g, '_'), otherwise);
  const byteSize = bytes.byteLength;
  const reason = skippedInMail({ mediaType, name: path, bytes, inText });
  if (reason !== null) return { kind: 'skipped', path, byteSize, reason };
  if (/pkcs7-mime/.test(mediaType)) return { kind: 'refused', path, byteSize, failure: encryptedMail().toFailure() };
  return { kind: 'file', path, bytes };
}
