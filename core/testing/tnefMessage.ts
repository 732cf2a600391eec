/** A winmail.dat (MS-OXTNEF) with these attachments, for tests. */
export function tnefMessage(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Buffer {
  const attachments = files.flatMap(({ name, bytes }) => [
    attribute(2, 0x00069002, new Uint8Array(14)),
    attribute(2, 0x00018010, Buffer.from('SHORT~1.PDF\0')),
    attribute(2, 0x0006800f, bytes),
    attribute(2, 0x00069005, longName(name)),
  ]);
  const version = attribute(1, 0x00089006, Buffer.from([0, 0, 1, 0]));
  return Buffer.concat([Buffer.from('789f3e220100', 'hex'), version, ...attachments]);
}

function attribute(level: number, id: number, value: Uint8Array): Buffer {
  const head = Buffer.alloc(9);
  head.writeUInt8(level, 0);
  head.writeUInt32LE(id, 1);
  head.writeUInt32LE(value.byteLength, 5);
  const checksum = Buffer.alloc(2);
  checksum.writeUInt16LE(value.reduce((sum, byte) => (sum + byte) & 0xffff, 0));
  return Buffer.concat([head, value, checksum]);
}

/** One MAPI property: its count, tag, one value, its length and the text, filled up to four bytes. */
function longName(name: string): Buffer {
  const text = Buffer.from(`${name}\0`, 'utf16le');
  const head = Buffer.alloc(16);
  head.writeUInt32LE(1, 0);
  head.writeUInt32LE(0x3707001f, 4);
  head.writeUInt32LE(1, 8);
  head.writeUInt32LE(text.byteLength, 12);
  return Buffer.concat([head, text, Buffer.alloc((4 - (text.byteLength % 4)) % 4)]);
}
