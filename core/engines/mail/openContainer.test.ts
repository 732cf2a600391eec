import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wholeBudget } from '../../intake/containerLimits.ts';
import { isContainer } from '../../intake/ContainedFile.ts';
import { sniffMediaType } from '../../intake/sniffMediaType.ts';
import { mailText } from '../../testing/mailText.ts';
import { outlookMessage } from '../../testing/outlookMessage.ts';
import { tnefMessage } from '../../testing/tnefMessage.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import { openContainer } from './openContainer.ts';

const samples = join(import.meta.dirname, '..', '..', '..', 'assets', 'samples');
const invoice = await readFile(join(samples, '01-harrow-pike-march.pdf'));
const photo = await readFile(join(samples, '06-harrow-pike-photo.jpg'));
/** The head of a PNG of this size; more is never looked at. */
const png = (width: number, height: number): Buffer => {
  const bytes = Buffer.alloc(64);
  bytes.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
};

async function opened(bytes: Uint8Array) {
  const { mediaType, failure } = sniffMediaType(bytes);
  if (failure !== null || !isContainer(mediaType)) throw new Error(`not a container: ${mediaType}`);
  const { envelope, files } = await openContainer(bytes, mediaType, wholeBudget);
  const found: string[] = [];
  const contents: Uint8Array[] = [];
  for await (const file of files) {
    const verdict = file.kind === 'refused' ? file.failure.code : file.kind === 'skipped' ? file.reason : 'taken';
    found.push(`${file.path}: ${verdict}`);
    if (file.kind === 'file') contents.push(file.bytes);
  }
  return { envelope, found, contents };
}

describe('a mail', () => {
  test('gives its attachments byte by byte, and says what it skipped', async () => {
    const mail = mailText({
      subject: '=?utf-8?B?UmVjaG51bmcgZsO8ciBNw6Ryeg==?=',
      html: '<p><img src="cid:logo"><img src="cid:foto"></p>',
      parts: [
        { type: 'application/pdf', name: 'invoice.pdf', bytes: invoice },
        { type: 'image/png', name: 'logo.png', disposition: 'inline', contentId: 'logo', bytes: png(320, 90) },
        { type: 'image/jpeg', name: 'photo.jpg', disposition: 'inline', contentId: 'foto', bytes: photo },
        { type: 'image/png', name: 'small-receipt.png', bytes: png(320, 90) },
        { type: 'text/calendar', name: 'meeting.ics', bytes: Buffer.from('BEGIN:VCALENDAR') },
        { type: 'text/vcard', name: 'me.vcf', bytes: Buffer.from('BEGIN:VCARD') },
        { type: 'application/pkcs7-signature', name: 'smime.p7s', bytes: Buffer.from([1]) },
        { type: 'application/pkcs7-mime', name: 'smime.p7m', bytes: Buffer.from([1]) },
      ],
    });
    const { envelope, found, contents } = await opened(mail);
    expect(envelope).toEqual({
      subject: 'Rechnung für März',
      sender: 'Nordlicht GmbH <rechnung@nordlicht.example>',
      sentAt: '2026-03-02T08:30:00.000Z',
    });
    expect(found).toEqual([
      'invoice.pdf: taken',
      'logo.png: picture-in-text',
      'photo.jpg: taken',
      'small-receipt.png: taken',
      'meeting.ics: calendar',
      'me.vcf: contact-card',
      'smime.p7s: signature',
      'smime.p7m: FILE_ENCRYPTED',
    ]);
    expect(Buffer.compare(contents[0] ?? new Uint8Array(), invoice)).toBe(0);
  });

  test('gives a mail forwarded in it as a file of its own, not what is in that', async () => {
    const inner = mailText({
      subject: 'The first',
      parts: [{ type: 'application/pdf', name: 'a.pdf', bytes: invoice }],
    });
    const outer = mailText({ parts: [{ type: 'message/rfc822', bytes: inner }] });
    const { found, contents } = await opened(outer);
    expect(found).toEqual(['mail 1.eml: taken']);
    const again = await opened(contents[0] ?? new Uint8Array());
    expect(again.found).toEqual(['a.pdf: taken']);
    expect(again.envelope?.subject).toBe('The first');
  });

  test('whose names hide what they are shows it', async () => {
    const parts = [{ type: 'application/pdf', name: '../../\u202Efdp.exe', bytes: invoice }];
    expect((await opened(mailText({ parts }))).found).toEqual(['.._.._[U+202E]fdp.exe: taken']);
  });

  test('cut or changed anywhere is read or refused in words, never more', async () => {
    const whole = mailText({ parts: [{ type: 'application/pdf', name: 'a.pdf', bytes: invoice.subarray(0, 2000) }] });
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
        const broken = Buffer.from(whole.subarray(0, Math.max(200, at)));
        broken[Math.floor(at / 2)] = byte;
        await openContainer(broken, 'message/rfc822', wholeBudget).catch((error: unknown) =>
          expect(error).toBeInstanceOf(VouchFailure),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('an Outlook message', () => {
  test('gives its attachments, those of messages in it as messages', async () => {
    const inner = { subject: 'Inner', sender: 'Ada', attachments: [{ name: 'b.pdf', content: invoice }] };
    const message = outlookMessage({
      subject: 'Rechnung März',
      sender: 'Nordlicht',
      html: '<img src="cid:logo1">',
      attachments: [
        { name: 'invoice.pdf', content: invoice },
        { name: 'logo.png', content: png(200, 80), contentId: 'logo1' },
        { name: 'Inner', content: inner },
      ],
    });
    const { envelope, found, contents } = await opened(message);
    expect(envelope).toMatchObject({ subject: 'Rechnung März', sender: 'Nordlicht <ap@supplier.example>' });
    expect(found).toEqual(['invoice.pdf: taken', 'logo.png: picture-in-text', 'Inner.msg: taken']);
    expect(Buffer.compare(contents[0] ?? new Uint8Array(), invoice)).toBe(0);
    expect((await opened(contents[1] ?? new Uint8Array())).found).toEqual(['b.pdf: taken']);
  });

  test('that is encrypted says so', async () => {
    const sealed = outlookMessage({ subject: 'x', sender: 'y', messageClass: 'IPM.Note.SMIME' });
    await expect(opened(sealed)).rejects.toThrow(expect.objectContaining({ code: 'FILE_ENCRYPTED' }));
  });

  test('cut short is refused', async () => {
    const message = outlookMessage({ subject: 'x', sender: 'y', attachments: [{ name: 'a.pdf', content: invoice }] });
    const cut = message.subarray(0, Math.floor(message.length / 3));
    await expect(openContainer(cut, 'application/vnd.ms-outlook', wholeBudget)).rejects.toThrow(VouchFailure);
  });
});

describe('a winmail.dat', () => {
  test('gives its attachments by their long names', async () => {
    const { found, contents } = await opened(tnefMessage([{ name: 'Rechnung März 2026.pdf', bytes: invoice }]));
    expect(found).toEqual(['Rechnung März 2026.pdf: taken']);
    expect(Buffer.compare(contents[0] ?? new Uint8Array(), invoice)).toBe(0);
  });

  test('that breaks off is refused', async () => {
    const cut = tnefMessage([{ name: 'a.pdf', bytes: invoice }]).subarray(0, 2000);
    await expect(opened(cut)).rejects.toThrow(expect.objectContaining({ code: 'FILE_DAMAGED' }));
  });
});
