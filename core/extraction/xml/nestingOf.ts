/** Sections whose content is no markup: how each begins and what ends it. */
const sections = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

export type Nesting = 'fine' | 'too deep' | 'broken off';

/**
 * Whether elements are nested deeper than `deepest`, or a tag or section never ends; asked before anything is built, so
 * that no depth can exhaust the stack. One pass over the text: every search goes on where the last one ended, and the
 * first that finds no end settles it. `onStep` is told of the characters each search passed.
 */
export function nestingOf(text: string, deepest: number, onStep: (passed: number) => void = () => {}): Nesting {
  let depth = 0;
  let done = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', done)) {
    const section = sections.find(([begin]) => text.startsWith(begin, at));
    const end = section === undefined ? tagEnd(text, at + 1) : endOf(text, section[1], at + section[0].length);
    onStep((end === -1 ? text.length : end) - done);
    if (end === -1) return 'broken off';
    if (section === undefined) depth += depthOfTag(text, at, end);
    if (depth > deepest) return 'too deep';
    done = end;
  }
  return 'fine';
}

/** Position after the tag that holds `at`; a `>` within quotes does not end it. */
function tagEnd(text: string, at: number): number {
  for (let index = at; index < text.length; index += 1) {
    const character = text[index];
    if (character === '>') return index + 1;
    if (character !== '"' && character !== "'") continue;
    index = text.indexOf(character, index + 1);
    if (index === -1) return -1;
  }
  return -1;
}

/** Position after the next `mark`; -1 where there is none. */
function endOf(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found === -1 ? -1 : found + mark.length;
}

function depthOfTag(text: string, at: number, end: number): number {
  if (text[at + 1] === '/') return -1;
  return text[end - 2] === '/' ? 0 : 1;
}
