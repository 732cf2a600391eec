/** Whether a file name matches a pattern of "*" (any characters) and "?" (one); case and composition do not count. */
export function matchesPattern(pattern: string, fileName: string): boolean {
  return glob(Array.from(folded(pattern)), Array.from(folded(fileName)));
}

/** The first of the patterns that turns a name away; null where none does. */
export function rejectingPattern(patterns: readonly string[], fileName: string): string | null {
  return patterns.find((pattern) => matchesPattern(pattern, fileName)) ?? null;
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** Goes back only to the last "*": takes at most pattern × name steps, whatever is typed. */
function glob(pattern: readonly string[], name: readonly string[]): boolean {
  let at = 0;
  let star = -1;
  let resume = 0;
  for (let index = 0; index < name.length;) {
    if (pattern[at] === '*') {
      star = at;
      at += 1;
      resume = index;
    } else if (at < pattern.length && (pattern[at] === '?' || pattern[at] === name[index])) {
      at += 1;
      index += 1;
    } else if (star >= 0) {
      at = star + 1;
      resume += 1;
      index = resume;
    } else return false;
  }
  return pattern.slice(at).every((character) => character === '*');
}
