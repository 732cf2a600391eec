import { describe, expect, it } from 'vitest';
import { de } from './de.ts';
import { en } from './en.ts';

type Tree = { readonly [key: string]: string | Tree };

/** Every text with its path, e.g. ["inbox.count_one", "{{shown}} document"]. */
function flat(tree: Tree, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as const] : flat(value, `${path}${key}.`),
  );
}

const placeholders = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1]).toSorted();

describe('the German texts', () => {
  const german = new Map(flat(de));

  it('are as many as the English', () => {
    expect([...german.keys()].toSorted()).toEqual(
      flat(en)
        .map(([path]) => path)
        .toSorted(),
    );
  });

  it.each(flat(en))('%s is filled with the same values', (path, text) => {
    expect(placeholders(german.get(path) ?? '')).toEqual(placeholders(text));
  });
});
