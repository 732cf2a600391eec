import { type Entry, burn } from '@kenjiuno/msgreader/lib/Burner.js';
import { TypeEnum } from '@kenjiuno/msgreader/lib/Reader.js';

interface OutlookAttachment {
  readonly name: string;
  readonly content: Uint8Array | OutlookMessage;
  readonly contentId?: string;
}

/** What a message for tests holds. */
export interface OutlookMessage {
  readonly subject: string;
  readonly sender: string;
  readonly html?: string;
  readonly messageClass?: string;
  readonly attachments?: readonly OutlookAttachment[];
}

/** A message as Outlook saves it: streams by property tag in a compound file (MS-OXMSG). */
export function outlookMessage(message: OutlookMessage): Uint8Array {
  const entries: Entry[] = [{ name: 'Root Entry', type: TypeEnum.ROOT, children: [], length: 0 }];
  addMessage(entries, 0, message, 32);
  return burn(entries);
}

/** Its property stream begins with 32 bytes at the root and with 24 in a message within. */
function addMessage(entries: Entry[], at: number, message: OutlookMessage, headBytes: number): void {
  addStream(entries, at, '__properties_version1.0', new Uint8Array(headBytes));
  addText(entries, at, '001A', message.messageClass ?? 'IPM.Note');
  addText(entries, at, '0037', message.subject);
  addText(entries, at, '0C1A', message.sender);
  addText(entries, at, '5D01', 'ap@supplier.example');
  if (message.html !== undefined) addText(entries, at, '1013', message.html);
  for (const [index, attachment] of (message.attachments ?? []).entries()) {
    const folder = addFolder(entries, at, `__attach_version1.0_#${String(index).padStart(8, '0')}`);
    addAttachment(entries, folder, attachment);
  }
}

function addAttachment(entries: Entry[], at: number, { name, content, contentId }: OutlookAttachment): void {
  addStream(entries, at, '__properties_version1.0', new Uint8Array(8));
  addText(entries, at, '3001', name);
  addText(entries, at, '3707', name);
  if (contentId !== undefined) addText(entries, at, '3712', contentId);
  if (content instanceof Uint8Array) addStream(entries, at, '__substg1.0_37010102', content);
  else addMessage(entries, addFolder(entries, at, '__substg1.0_3701000D'), content, 24);
}

function addText(entries: Entry[], at: number, tag: string, text: string): void {
  addStream(entries, at, `__substg1.0_${tag}001F`, Buffer.from(text, 'utf16le'));
}

function addStream(entries: Entry[], at: number, name: string, bytes: Uint8Array): void {
  // copied, since the writer takes all of the memory that a view looks into
  push(entries, at, {
    name,
    type: TypeEnum.DOCUMENT,
    binaryProvider: () => new Uint8Array(bytes),
    length: bytes.byteLength,
  });
}

function addFolder(entries: Entry[], at: number, name: string): number {
  return push(entries, at, { name, type: TypeEnum.DIRECTORY, children: [], length: 0 });
}

function push(entries: Entry[], at: number, entry: Entry): number {
  entries.push(entry);
  entries[at]?.children?.push(entries.length - 1);
  return entries.length - 1;
}
