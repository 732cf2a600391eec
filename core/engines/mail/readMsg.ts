import { createRequire } from 'node:module';
import type MsgReaderModule from '@kenjiuno/msgreader';
import type { FieldsData } from '@kenjiuno/msgreader';
import { z } from 'zod';
import type { Envelope } from '../../contract/origins.ts';
import type { ContainedFile, OpenContainer, UnpackBudget } from '../../intake/ContainedFile.ts';
import { countingBudget } from '../../intake/containerLimits.ts';
import { mailPart } from './mailPart.ts';
import { encryptedMail, unreadableMail } from './unreadableMail.ts';

type ReaderClass = typeof MsgReaderModule.default;
type Reader = InstanceType<ReaderClass>;

// A CommonJS package with an `exports.default`, which bundlers and Node each import in their own way; required, it is one.
const exportedSchema = z.object({ default: z.custom<ReaderClass>((value) => typeof value === 'function') });
const { default: MsgReader } = exportedSchema.parse(createRequire(import.meta.url)('@kenjiuno/msgreader'));

/**
 * Opens a message as Outlook keeps it (MS-OXMSG). Messages within are files of it, not opened here.
 * @throws VouchFailure FILE_DAMAGED, FILE_ENCRYPTED, ARCHIVE_REFUSED
 */
export async function readMsg(bytes: Uint8Array, budget: UnpackBudget): Promise<OpenContainer> {
  const { reader, fields } = parsed(bytes);
  if (/^IPM\.Note\.SMIME$/i.test(fields.messageClass ?? '')) throw encryptedMail();
  return Promise.resolve({ envelope: envelopeOf(fields), files: filesOf(reader, fields, budget) });
}

function parsed(bytes: Uint8Array): { readonly reader: Reader; readonly fields: FieldsData } {
  try {
    const reader = new MsgReader(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    const fields = reader.getFileData();
    if (fields.dataType !== 'msg') throw unreadableMail(null);
    return { reader, fields };
  } catch (cause) {
    throw unreadableMail(cause);
  }
}

function envelopeOf(fields: FieldsData): Envelope {
  const address = fields.senderSmtpAddress ?? fields.creatorSMTPAddress ?? fields.senderEmail ?? '';
  const shown = address.startsWith('/') ? '' : address;
  const name = fields.senderName ?? '';
  const date = Date.parse(fields.clientSubmitTime ?? fields.messageDeliveryTime ?? fields.creationTime ?? '');
  return {
    subject: fields.subject ?? '',
    sender: name === '' || name === shown ? shown : shown === '' ? name : `${name} <${shown}>`,
    sentAt: Number.isNaN(date) ? null : new Date(date).toISOString(),
  };
}

async function* filesOf(reader: Reader, fields: FieldsData, budget: UnpackBudget): AsyncGenerator<ContainedFile, void> {
  const count = countingBudget(budget);
  for (const [index, attachment] of (fields.attachments ?? []).entries()) {
    const isMail = attachment.innerMsgContent === true;
    const bytes = contentOf(reader, attachment);
    count(bytes.byteLength);
    yield mailPart({
      name: isMail ? `${attachment.name ?? 'mail'}.msg` : (attachment.fileName ?? attachment.fileNameShort ?? ''),
      otherwise: isMail ? `mail ${index + 1}.msg` : `attachment ${index + 1}`,
      mediaType: attachment.attachMimeTag ?? '',
      bytes,
      inText: attachment.attachmentHidden === true || isShown(fields, attachment),
    });
  }
}

/** A picture whose content id the text refers to. */
function isShown({ bodyHtml, html }: FieldsData, { pidContentId: id }: FieldsData): boolean {
  if (id === undefined || id === '') return false;
  const text = bodyHtml ?? (html === undefined ? '' : new TextDecoder('latin1').decode(html));
  return text.includes(`cid:${id}`);
}

function contentOf(reader: Reader, attachment: FieldsData): Uint8Array {
  try {
    return reader.getAttachment(attachment).content;
  } catch (cause) {
    throw unreadableMail(cause);
  }
}
