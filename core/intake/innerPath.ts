const longestName = 200;
/** Control characters, and those that reorder or hide text: U+202E turns "fdp.exe" into "exe.pdf" on screen. */
const hidden = /[\p{Cc}\p{Zl}\p{Zp}\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;

/**
 * A name written inside a container, made safe to show and to keep: no way out of a folder (it never becomes a path on
 * the disk anyway), hidden characters spelt out ("[U+202E]"), each part cut at 200 characters. "" becomes `otherwise`.
 */
export function innerPath(written: string, otherwise: string): string {
  const parts = written
    .normalize('NFC')
    .split(/[\\/]/)
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .map((part) => shortened(part.replace(hidden, spelt).trim()))
    .filter((part) => part !== '');
  return parts.length === 0 ? otherwise : parts.slice(-12).join('/');
}

/** The last part of an inner path. */
export function innerName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function spelt(character: string): string {
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
}

/** Keeps the end, where the extension is. */
function shortened(part: string): string {
  const characters = Array.from(part);
  if (characters.length <= longestName) return part;
  return `${characters.slice(0, longestName - 21).join('')}…${characters.slice(-20).join('')}`;
}
