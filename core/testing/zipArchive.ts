import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of an archive for tests; what is given beyond name and bytes is written as it is, true or not. */
export interface ZipEntry {
  readonly name: string | Uint8Array;
  readonly bytes?: Uint8Array;
  readonly flags?: number;
  /** 8 deflate unless given. */
  readonly method?: number;
  readonly statedSize?: number;
  readonly statedCrc?: number;
  /** Points to the bytes of this earlier entry instead of bringing its own. */
  readonly sameAs?: number;
}

/** A ZIP archive (APPNOTE 6.3) of these entries. */
export function zipArchive(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const offsets: number[] = [];
  let at = 0;
  const heads = entries.map((entry) => {
    const packed = packedBytes(entry);
    const fields = fieldsOf(entry, packed.byteLength);
    if (entry.sameAs === undefined) {
      const local = Buffer.concat([u32(0x04034b50), fields, nameOf(entry), packed]);
      offsets.push(at);
      locals.push(local);
      at += local.byteLength;
    } else offsets.push(offsets[entry.sameAs] ?? 0);
    const tail = Buffer.concat([u16(0), u16(0), u16(0), u32(0), u32(offsets.at(-1) ?? 0)]);
    return Buffer.concat([u32(0x02014b50), u16(20), fields, tail, nameOf(entry)]);
  });
  const directory = Buffer.concat(heads);
  const count = u16(entries.length);
  const end = Buffer.concat([
    u32(0x06054b50),
    u16(0),
    u16(0),
    count,
    count,
    u32(directory.byteLength),
    u32(at),
    u16(0),
  ]);
  return Buffer.concat([...locals, directory, end]);
}

function packedBytes({ bytes = new Uint8Array(), method = 8 }: ZipEntry): Uint8Array {
  return method === 8 ? deflateRawSync(bytes) : bytes;
}

/** Version to extract up to the length of the extra field: the same in both headers. */
function fieldsOf(entry: ZipEntry, packedSize: number): Buffer {
  const { bytes = new Uint8Array(), flags = 0x800, method = 8, statedSize, statedCrc } = entry;
  const sizes = [u32(statedCrc ?? crc32(bytes)), u32(packedSize), u32(statedSize ?? bytes.byteLength)];
  return Buffer.concat([u16(20), u16(flags), u16(method), u32(0), ...sizes, u16(nameOf(entry).byteLength), u16(0)]);
}

function nameOf({ name }: ZipEntry): Uint8Array {
  return typeof name === 'string' ? Buffer.from(name) : name;
}

function u16(value: number): Buffer {
  const buffer = Buffer.alloc(2);
  buffer.writeUInt16LE(value);
  return buffer;
}

function u32(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value);
  return buffer;
}
