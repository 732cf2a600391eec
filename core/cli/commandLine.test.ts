import { describe, expect, test } from 'vitest';
import { UsageError, parseCommandLine } from './commandLine.ts';

describe('a command line', () => {
  test('names files and how to read them', () => {
    expect(
      parseCommandLine(['read', 'a.pdf', '--json', 'b', '--visible-only', '--languages', 'eng,deu', '--ocr', 'ppocr']),
    ).toEqual({
      command: 'read',
      paths: ['a.pdf', 'b'],
      json: true,
      store: null,
      acceptSplits: false,
      visibleOnly: true,
      languages: ['eng', 'deu'],
      ocrEngine: 'ppocr',
      passphraseFile: null,
      workers: null,
    });
  });

  test('takes a file whose name looks like an option after --', () => {
    expect(parseCommandLine(['read', '--', '--json'])).toMatchObject({ paths: ['--json'], json: false });
  });

  test.each([
    [['read']],
    [['verify']],
    [['delete', 'x']],
    [['read', 'x', '--jsn']],
    [['read', 'x', '--languages', 'klingon']],
    [['read', 'x', '--ocr', 'eyes']],
    [['read', 'x', '--workers', '0']],
  ])('is refused where it makes no sense: %j', (argv) => {
    expect(() => parseCommandLine(argv)).toThrow(UsageError);
  });

  test('asks for help where nothing is said', () => {
    expect(parseCommandLine([])).toEqual({ command: 'help' });
    expect(parseCommandLine(['read', '--help'])).toEqual({ command: 'help' });
  });
});
