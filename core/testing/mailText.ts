/** One part of a mail for tests. */
export interface MailPart {
  readonly type: string;
  readonly name?: string;
  readonly disposition?: 'attachment' | 'inline';
  readonly contentId?: string;
  readonly bytes: Uint8Array;
}

interface MailOptions {
  readonly subject?: string;
  readonly from?: string;
  readonly html?: string;
  readonly parts?: readonly MailPart[];
}

/** A mail (RFC 5322, multipart/mixed) sent on 2 March 2026, as mail programs save it. */
export function mailText({ subject = 'Invoice', from, html, parts = [] }: MailOptions = {}): Buffer {
  // a mail within another has a boundary of its own
  const boundary = `part-${Buffer.from(subject).toString('hex').slice(0, 40)}`;
  const head = [
    `From: ${from ?? 'Nordlicht GmbH <rechnung@nordlicht.example>'}`,
    'To: ap@company.example',
    `Subject: ${subject}`,
    'Date: Mon, 2 Mar 2026 09:30:00 +0100',
    'Message-ID: <1@nordlicht.example>',
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
  ];
  const text = `--${boundary}\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html ?? '<p>Please find it attached.</p>'}\r\n`;
  const attached = parts.map((part) => `--${boundary}\r\n${partText(part)}\r\n`).join('');
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${text}${attached}--${boundary}--\r\n`);
}

function partText({ type, name, disposition = 'attachment', contentId, bytes }: MailPart): string {
  const isMail = type === 'message/rfc822';
  const lines = [
    `Content-Type: ${type}${name === undefined ? '' : `; name="${name}"`}`,
    `Content-Disposition: ${disposition}${name === undefined ? '' : `; filename="${name}"`}`,
    ...(contentId === undefined ? [] : [`Content-ID: <${contentId}>`]),
    ...(isMail ? [] : ['Content-Transfer-Encoding: base64']),
  ];
  const wrapped = Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n');
  return `${lines.join('\r\n')}\r\n\r\n${isMail ? Buffer.from(bytes).toString('latin1') : wrapped}`;
}
