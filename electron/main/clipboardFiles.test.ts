import { expect, test } from 'vitest';
import { clipboardName, clipboardPaths } from './clipboardFiles.ts';

const holding = (given: Readonly<Record<string, string>>) => clipboardPaths((format) => given[format] ?? '');

test('copied files are found however the system lists them, and nothing else is taken for one', () => {
  expect(holding({ 'x-special/gnome-copied-files': 'copy\nfile:///in/a%20b.pdf\nfile:///in/c.pdf' })).toEqual([
    '/in/a b.pdf',
    '/in/c.pdf',
  ]);
  expect(holding({ 'text/uri-list': 'file:///in/a.pdf\r\n# note\r\nhttps://example.org/b.pdf' })).toEqual([
    '/in/a.pdf',
  ]);
  expect(holding({ FileNameW: 'C\0:\0\\\0a\0.\0p\0d\0f\0' })).toEqual(['C:\\a.pdf']);
  expect(holding({ 'text/uri-list': 'file://host/%zz' })).toEqual([]);
  expect(holding({})).toEqual([]);
});

test('a picture is named by local time', () => {
  expect(clipboardName(new Date(2026, 10, 27, 14, 3))).toBe('Clipboard 2026-11-27 14.03.png');
});
