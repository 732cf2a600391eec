import { crc32 } from 'node:zlib';
import { type Entry, type ZipFile, fromBufferPromise, getFileNameLowLevel } from 'yauzl';
import type { ContainedFile, OpenContainer, UnpackBudget } from '../../intake/ContainedFile.ts';
import { countingBudget, harmlessBytes, highestRatio, tooMuch } from '../../intake/containerLimits.ts';
import { innerName, innerPath } from '../../intake/innerPath.ts';
import { mostBytes } from '../../intake/sniffMediaType.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';

const utf8Flag = 0x800;
const unicodePathField = 0x7075;
/** What systems put into archives beside what a person packed. */
const systemFile = /(?:^|\/)(?:__MACOSX\/.*|\.DS_Store|Thumbs\.db|desktop\.ini)$/i;

/**
 * Opens a ZIP archive. Sizes are checked before anything is inflated; inflated bytes beyond what an entry states end it.
 * @throws VouchFailure FILE_DAMAGED, ARCHIVE_REFUSED
 */
export async function readZip(bytes: Uint8Array, budget: UnpackBudget): Promise<OpenContainer> {
  const zip = await opened(bytes);
  if (zip.entryCount > budget.files) throw tooMuch(`it holds ${zip.entryCount} files`);
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) if (!isFolder(entry)) entries.push(entry);
  } catch (cause) {
    throw damaged(cause);
  }
  refuseBombs(entries, bytes.byteLength, budget);
  return { envelope: null, files: filesOf(zip, entries, budget) };
}

async function opened(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return await fromBufferPromise(buffer, { lazyEntries: true, autoClose: false, decodeStrings: false });
  } catch (cause) {
    throw damaged(cause);
  }
}

/** Entries that together state more than the archive can hold lie over each other: each inflates the same bytes. */
function refuseBombs(entries: readonly Entry[], archiveSize: number, budget: UnpackBudget): void {
  const packed = entries.reduce((sum, { compressedSize }) => sum + compressedSize, 0);
  const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (packed > archiveSize) throw tooMuch('its entries lie over each other');
  if (unpacked > budget.bytes) throw tooMuch(`it would unpack to ${(unpacked / 1e9).toFixed(1)} GB`);
  if (unpacked > harmlessBytes && unpacked > archiveSize * highestRatio) {
    throw tooMuch(`it would grow to ${Math.round(unpacked / archiveSize)} times its size`);
  }
}

async function* filesOf(
  zip: ZipFile,
  entries: readonly Entry[],
  budget: UnpackBudget,
): AsyncGenerator<ContainedFile, void> {
  const count = countingBudget(budget);
  try {
    for (const [index, entry] of entries.entries()) {
      const path = innerPath(nameOf(entry), `file ${index + 1}`);
      const byteSize = entry.uncompressedSize;
      count(byteSize);
      if (systemFile.test(path) || isResourceFork(path))
        yield { kind: 'skipped', path, byteSize, reason: 'system-file' };
      else yield await unpacked(zip, entry, path);
    }
  } finally {
    zip.close();
  }
}

async function unpacked(zip: ZipFile, entry: Entry, path: string): Promise<ContainedFile> {
  const refused = (failure: VouchFailure): ContainedFile => {
    return { kind: 'refused', path, byteSize: entry.uncompressedSize, failure: failure.toFailure() };
  };
  if (entry.isEncrypted()) return refused(encrypted(path));
  if (!entry.canDecodeFileData()) return refused(unknownMethod());
  if (entry.uncompressedSize > mostBytes)
    return refused(
      new VouchFailure('FILE_TOO_LARGE', 'This file is larger than 500 MB.', 'Split it into smaller files.'),
    );
  try {
    const bytes = await inflated(zip, entry);
    return crc32(bytes) === entry.crc32 ? { kind: 'file', path, bytes } : refused(damagedEntry());
  } catch (cause) {
    return refused(damagedEntry(cause));
  }
}

async function inflated(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const stream = await zip.openReadStreamPromise(entry);
  const whole = new Uint8Array(entry.uncompressedSize);
  let at = 0;
  for await (const chunk of stream) {
    if (!(chunk instanceof Uint8Array)) throw damagedEntry();
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole.subarray(0, at);
}

function isFolder(entry: Entry): boolean {
  return entry.uncompressedSize === 0 && /[\\/]$/.test(nameOf(entry));
}

/** macOS keeps a file's other half beside it as "._name". */
function isResourceFork(path: string): boolean {
  return innerName(path).startsWith('._');
}

/**
 * The name as its maker meant it. Where nothing says which letters these are (bit 11, Info-ZIP's Unicode path), bytes that
 * are good UTF-8 are taken for it, as many programs forget to say so; all else is code page 437, the rule of the format.
 */
function nameOf(entry: Entry): string {
  const { generalPurposeBitFlag: flags, fileNameRaw: raw } = entry;
  const isStated = (flags & utf8Flag) !== 0 || entry.extraFields.some(({ id }) => id === unicodePathField);
  if (!isStated) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(raw);
    } catch {
      // not UTF-8
    }
  }
  return getFileNameLowLevel(flags, raw, entry.extraFields, false);
}

function encrypted(path: string): VouchFailure {
  const message = `"${innerName(path)}" is locked with a password inside its archive.`;
  return new VouchFailure('FILE_ENCRYPTED', message, 'Unpack the archive with its password and add the files.');
}

function unknownMethod(): VouchFailure {
  const message = 'This was packed in a way Vouch does not know.';
  return new VouchFailure('FILE_UNREADABLE', message, 'Unpack the archive and add the files.');
}

function damagedEntry(cause?: unknown): VouchFailure {
  const message = 'This came out of its archive damaged.';
  return new VouchFailure('FILE_DAMAGED', message, 'Get the archive again.', { cause });
}

function damaged(cause: unknown): VouchFailure {
  if (cause instanceof VouchFailure) return cause;
  const message = 'This ZIP archive is damaged: its table of contents cannot be read.';
  return new VouchFailure('FILE_DAMAGED', message, 'Get the archive again.', { cause });
}
