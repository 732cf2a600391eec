const headerLine = /^([!-9;-~]{2,60}):(?:[ \t]|$)/;
const telling = new Set([
  'from',
  'to',
  'subject',
  'date',
  'message-id',
  'mime-version',
  'received',
  'return-path',
  'content-type',
  'delivered-to',
  'dkim-signature',
]);

/** Bytes looked at: headers of gateways can be long before anything telling comes. */
const headBytes = 65_536;

/** True for an e-mail (RFC 5322): it begins with a block of header lines, among them at least three that every mail has. */
export function isMail(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1')
    .decode(bytes.subarray(0, headBytes))
    .replace(/^(?:\u00EF\u00BB\u00BF)?\s*/, '');
  const found = new Set<string>();
  for (const [index, line] of head.split(/\r?\n/).entries()) {
    if (line === '') break;
    if (/^[ \t]/.test(line) || (index === 0 && line.startsWith('From '))) continue;
    const name = headerLine.exec(line)?.[1]?.toLowerCase();
    if (name === undefined) return false;
    if (telling.has(name)) found.add(name);
    if (found.size >= 3) return true;
  }
  return false;
}
