import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import type { Envelope } from '../../contract/origins.ts';
import type { ContainedFile, OpenContainer, UnpackBudget } from '../../intake/ContainedFile.ts';
import { countingBudget } from '../../intake/containerLimits.ts';
import { mailPart } from './mailPart.ts';
import { unreadableMail } from './unreadableMail.ts';

/** Part nesting of real mails stays below ten; deeper is made to exhaust. */
const deepestPart = 50;

/**
 * Opens an e-mail (RFC 5322, MIME). Mails forwarded within are files of it, not opened here.
 * @throws VouchFailure FILE_DAMAGED, FILE_ENCRYPTED, ARCHIVE_REFUSED
 */
export async function readEml(bytes: Uint8Array, budget: UnpackBudget): Promise<OpenContainer> {
  const email = await parsed(bytes);
  return { envelope: envelopeOf(email), files: filesOf(email, budget) };
}

async function parsed(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: deepestPart });
  } catch (cause) {
    throw unreadableMail(cause);
  }
}

function envelopeOf({ subject, from, sender, date }: Email): Envelope {
  const sent = date === undefined ? Number.NaN : Date.parse(date);
  return {
    subject: subject ?? '',
    sender: spoken(from ?? sender),
    sentAt: Number.isNaN(sent) ? null : new Date(sent).toISOString(),
  };
}

function spoken(address: Address | undefined): string {
  if (address === undefined) return '';
  if (address.address === undefined) return address.name;
  return address.name === '' ? address.address : `${address.name} <${address.address}>`;
}

async function* filesOf(email: Email, budget: UnpackBudget): AsyncGenerator<ContainedFile, void> {
  const count = countingBudget(budget);
  for (const [index, attachment] of email.attachments.entries()) {
    const bytes = bytesOf(attachment);
    count(bytes.byteLength);
    const { filename, mimeType, disposition } = attachment;
    yield mailPart({
      name: filename ?? '',
      otherwise: mimeType === 'message/rfc822' ? `mail ${index + 1}.eml` : `attachment ${index + 1}`,
      mediaType: mimeType,
      bytes,
      inText: attachment.related === true || disposition === 'inline',
    });
  }
}

function bytesOf({ content }: Attachment): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}
