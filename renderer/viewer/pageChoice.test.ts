import { describe, expect, it } from 'vitest';
import { extendTo, onePage, pageByKey, toggled } from './pageChoice.ts';

const pages = [4, 5, 6, 7];

describe('a choice of pages', () => {
  it('reaches from where it began to where one goes, in either direction', () => {
    const down = extendTo(onePage(5), 7, pages);
    expect([...down.chosen]).toEqual([5, 6, 7]);
    expect([...extendTo(down, 4, pages).chosen]).toEqual([4, 5]);
  });

  it('takes single pages in and out, and is never empty', () => {
    const two = toggled(onePage(4), 6);
    expect([...two.chosen]).toEqual([4, 6]);
    expect([...toggled(toggled(two, 4), 6).chosen]).toEqual([6]);
  });

  it('goes by keys within the pages of the document', () => {
    expect(pageByKey('ArrowDown', 5, pages)).toBe(6);
    expect(pageByKey('ArrowUp', 4, pages)).toBe(4);
    expect(pageByKey('End', 4, pages)).toBe(7);
    expect(pageByKey('x', 4, pages)).toBeNull();
  });
});
