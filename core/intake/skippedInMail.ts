import type { SkipReason } from '../contract/origins.ts';
import { isPictureInText } from './isPictureInText.ts';

interface MailPart {
  readonly mediaType: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Shown within the text rather than attached to it. */
  readonly inText: boolean;
}

/** What travels with mails and is never an invoice, with the reason; null for everything that may be one. */
export function skippedInMail({ mediaType, name, bytes, inText }: MailPart): SkipReason | null {
  if (inText && isPictureInText(bytes)) return 'picture-in-text';
  if (mediaType === 'text/calendar' || /\.ics$/i.test(name)) return 'calendar';
  if (/^text\/(?:x-)?vcard$/.test(mediaType) || /\.vcf$/i.test(name)) return 'contact-card';
  if (/pkcs7-signature|pgp-signature/.test(mediaType) || /^smime\.p7s$/i.test(name)) return 'signature';
  return null;
}
