import { plainName } from './objectStreams.ts';

const mostFonts = 100;
const longestName = 80;
/** Where a text is longer than this, its /BaseFont is no name. */
const reach = 200;

/**
 * The fonts a PDF declares: /BaseFont (ISO 32000-2, 9.6.2) of plain objects and object streams, without the tag of a subset and
 * the encoding of a composite font. Sorted; the fonts of earlier revisions too.
 */
export function fontNamesIn(texts: readonly Buffer[]): readonly string[] {
  const names = new Set<string>();
  for (const text of texts) {
    for (let at = text.indexOf('/BaseFont'); at !== -1; at = text.indexOf('/BaseFont', at + 9)) {
      const stated = /^\/BaseFont\s*\/([^\s/<>[\]()]+)/.exec(text.toString('latin1', at, at + reach))?.[1];
      if (stated !== undefined) names.add(withoutTag(plainName(stated)).slice(0, longestName));
      if (names.size === mostFonts) return [...names].sort();
    }
  }
  return [...names].sort();
}

function withoutTag(name: string): string {
  return name.replace(/^[A-Z]{6}\+/, '').replace(/-Identity-[HV]$/, '');
}
