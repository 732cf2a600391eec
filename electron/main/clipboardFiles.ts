import { fileURLToPath } from 'node:url';

/** What systems call the list of copied files: GNOME and KDE, macOS. Windows gives one name, in UTF-16. */
const listFormats = ['x-special/gnome-copied-files', 'text/uri-list', 'public.file-url'];
const windowsFormat = 'FileNameW';
export const clipboardFormats: readonly string[] = [...listFormats, windowsFormat];

/** Paths of the files on the clipboard, read by `read` a format at a time; none where it holds something else. */
export function clipboardPaths(read: (format: string) => string): string[] {
  for (const format of listFormats) {
    const paths = read(format)
      .split(/[\r\n\0]+/)
      .flatMap((line) => pathOf(line.trim()));
    if (paths.length > 0) return paths;
  }
  const windowsName = read(windowsFormat).replaceAll('\0', '').trim();
  return windowsName === '' ? [] : [windowsName];
}

function pathOf(line: string): string[] {
  if (!line.startsWith('file://')) return [];
  try {
    return [fileURLToPath(line)];
  } catch {
    return [];
  }
}

/** "Clipboard 2026-11-27 14.03.png" by local time: no character that a file name may not have. */
export function clipboardName(at: Date): string {
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `Clipboard ${day} ${two(at.getHours())}.${two(at.getMinutes())}.png`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
