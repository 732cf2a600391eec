import { byteReading } from '../../intake/byteReading.ts';
import type { ContainedFile, OpenContainer, UnpackBudget } from '../../intake/ContainedFile.ts';
import { countingBudget } from '../../intake/containerLimits.ts';
import { mailPart } from './mailPart.ts';
import { unreadableMail } from './unreadableMail.ts';

// Attributes of MS-OXTNEF 2.1.3.3 that begin an attachment, name it and hold it.
const renderData = 0x9002;
const title = 0x8010;
const data = 0x800f;
const mapiProperties = 0x9005;
/** PidTagAttachLongFilename as text in UTF-16 and in the sender's own letters. */
const longNameTags = new Set([0x3707001f, 0x3707001e]);

interface TnefAttachment {
  name: string;
  bytes: Uint8Array;
}

/**
 * Opens the winmail.dat that Outlook sends instead of attachments (MS-OXTNEF).
 * @throws VouchFailure FILE_DAMAGED where it breaks off, ARCHIVE_REFUSED
 */
export async function readTnef(bytes: Uint8Array, budget: UnpackBudget): Promise<OpenContainer> {
  return Promise.resolve({ envelope: null, files: filesOf(attachmentsIn(bytes), budget) });
}

async function* filesOf(attachments: readonly TnefAttachment[], budget: UnpackBudget): AsyncGenerator<ContainedFile> {
  const count = countingBudget(budget);
  for (const [index, { name, bytes }] of attachments.entries()) {
    count(bytes.byteLength);
    yield mailPart({ name, otherwise: `attachment ${index + 1}`, mediaType: '', bytes, inText: false });
  }
}

/** Walks the attributes: level (1 byte), id and type (4), length (4), data, checksum (2), after a head of six bytes. */
function attachmentsIn(bytes: Uint8Array): TnefAttachment[] {
  const read = byteReading(bytes, true);
  const attachments: TnefAttachment[] = [];
  for (let at = 6; at < bytes.byteLength;) {
    const id = read.u16(at + 1);
    const length = read.u32(at + 5);
    if (id === null || length === null || at + 9 + length > bytes.byteLength) throw unreadableMail(null);
    const value = bytes.subarray(at + 9, at + 9 + length);
    if (id === renderData) attachments.push({ name: '', bytes: new Uint8Array() });
    const present = attachments.at(-1);
    if (present !== undefined) noteAttribute(present, id, value);
    at += 9 + length + 2;
  }
  return attachments.filter(({ bytes: content }) => content.byteLength > 0);
}

function noteAttribute(attachment: TnefAttachment, id: number, value: Uint8Array): void {
  if (id === data) attachment.bytes = value;
  else if (id === title && attachment.name === '') attachment.name = textOf(value, 'windows-1252');
  else if (id === mapiProperties) attachment.name = longNameIn(value) ?? attachment.name;
}

/** The long file name among an attachment's properties, found by its tag: a count (1), a length, then the text. */
function longNameIn(value: Uint8Array): string | null {
  const read = byteReading(value, true);
  for (let at = 4; at + 12 < value.byteLength; at += 4) {
    const tag = read.u32(at) ?? 0;
    const length = read.u32(at + 8) ?? 0;
    if (!longNameTags.has(tag) || read.u32(at + 4) !== 1 || at + 12 + length > value.byteLength) continue;
    const encoding = (tag & 0xffff) === 0x1f ? 'utf-16le' : 'windows-1252';
    return textOf(value.subarray(at + 12, at + 12 + length), encoding);
  }
  return null;
}

function textOf(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes).replace(/\0+$/, '');
}
