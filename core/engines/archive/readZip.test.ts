import { describe, expect, test } from 'vitest';
import { wholeBudget } from '../../intake/containerLimits.ts';
import { type ZipEntry, zipArchive } from '../../testing/zipArchive.ts';
import { readZip } from './readZip.ts';

const text = (content: string): Uint8Array => Buffer.from(content);

async function unpacked(bytes: Uint8Array): Promise<string[]> {
  const found: string[] = [];
  for await (const file of (await readZip(bytes, wholeBudget)).files) {
    const verdict =
      file.kind === 'refused'
        ? file.failure.code
        : file.kind === 'skipped'
          ? file.reason
          : Buffer.from(file.bytes).toString();
    found.push(`${file.path}: ${verdict}`);
  }
  return found;
}

const refusal = (entries: readonly ZipEntry[]) => unpacked(zipArchive(entries)).catch((error: unknown) => error);

describe('an archive', () => {
  test('gives its files in order, stored and deflated, in folders, without what systems add', async () => {
    const bytes = zipArchive([
      { name: 'march/', bytes: text('') },
      { name: 'march/a.pdf', bytes: text('a') },
      { name: 'march\\b.pdf', bytes: text('b'), method: 0 },
      { name: '__MACOSX/march/._a.pdf', bytes: text('x') },
      { name: 'march/.DS_Store', bytes: text('x') },
    ]);
    expect(await unpacked(bytes)).toEqual([
      'march/a.pdf: a',
      'march/b.pdf: b',
      '__MACOSX/march/._a.pdf: system-file',
      'march/.DS_Store: system-file',
    ]);
  });

  test('never names a place outside of itself, and spells out what is hidden in names', async () => {
    const names = [
      '../../etc/passwd',
      '/abs.pdf',
      'C:\\windows\\x.pdf',
      'a\u0000b\n.pdf',
      '\u202Efdp.exe',
      '..',
      'x'.repeat(400),
    ];
    const found = await unpacked(zipArchive(names.map((name) => ({ name, bytes: text('!') }))));
    expect(found.slice(0, 6)).toEqual([
      'etc/passwd: !',
      'abs.pdf: !',
      'C:/windows/x.pdf: !',
      'a[U+0000]b[U+000A].pdf: !',
      '[U+202E]fdp.exe: !',
      'file 6: !',
    ]);
    expect(found[6]?.length).toBe(203);
  });

  test('reads names in UTF-8, said or not, and in code page 437', async () => {
    const entries = [
      { name: 'Müller.pdf', flags: 0x800 },
      { name: Buffer.from('Jürgen.pdf'), flags: 0 },
      { name: Buffer.from([0x4d, 0x81, 0x6c, 0x6c, 0x65, 0x72, 0x2e, 0x70, 0x64, 0x66]), flags: 0 },
    ];
    expect(await unpacked(zipArchive(entries.map((entry) => ({ ...entry, bytes: text('1') }))))).toEqual([
      'Müller.pdf: 1',
      'Jürgen.pdf: 1',
      'Müller.pdf: 1',
    ]);
  });

  test('names what is locked, packed in an unknown way, or damaged, and gives the rest', async () => {
    const bytes = zipArchive([
      { name: 'locked.pdf', bytes: text('secret'), flags: 0x801 },
      { name: 'lzma.pdf', bytes: text('lzma'), method: 14 },
      { name: 'broken.pdf', bytes: text('broken'), statedCrc: 1 },
      { name: 'short.pdf', bytes: text('short'), statedSize: 3 },
      { name: 'good.pdf', bytes: text('good') },
    ]);
    expect(await unpacked(bytes)).toEqual([
      'locked.pdf: FILE_ENCRYPTED',
      'lzma.pdf: FILE_UNREADABLE',
      'broken.pdf: FILE_DAMAGED',
      'short.pdf: FILE_DAMAGED',
      'good.pdf: good',
    ]);
  });
});

describe('an archive made to do harm', () => {
  test('is refused where it would grow beyond measure', async () => {
    const zeros = new Uint8Array(60_000_000);
    expect(await refusal([{ name: 'zeros.pdf', bytes: zeros }])).toMatchObject({ code: 'ARCHIVE_REFUSED' });
  });

  test('is refused where its entries lie over each other', async () => {
    const bytes = Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919) % 251));
    const over: ZipEntry[] = Array.from({ length: 40 }, (_, index) => ({ name: `${index}.pdf`, bytes, sameAs: 0 }));
    expect(await refusal([{ name: 'kernel.pdf', bytes }, ...over])).toMatchObject({
      message: expect.stringContaining('lie over each other'),
    });
  });

  test('is refused where it states more than the budget, or holds too many files', async () => {
    expect(await refusal([{ name: 'a', bytes: text('a'), statedSize: 3_000_000_000 }])).toMatchObject({
      code: 'ARCHIVE_REFUSED',
    });
    const many = Array.from({ length: 5001 }, (_, index) => ({ name: `${index}`, bytes: text('') }));
    expect(await refusal(many)).toMatchObject({ message: expect.stringContaining('5001 files') });
  });

  test('that is no archive at all is damaged', async () => {
    await expect(readZip(text('PK\u0003\u0004 and nothing more'), wholeBudget)).rejects.toThrow(
      expect.objectContaining({ code: 'FILE_DAMAGED' }),
    );
  });
});
