import { describe, expect, it } from 'vitest';
import { chooseNone, emptySelection, extendTo, moveCursor, putCursor, toggle } from './selection.ts';

const ids = ['a', 'b', 'c', 'd', 'e'];
const idAt = (row: number) => ids[row];

describe('the selection of a list', () => {
  it('starts at the near end and stays within the list', () => {
    const none = emptySelection<string>();
    expect(moveCursor(none, 1, 5).cursor).toBe(0);
    expect(moveCursor(none, -1, 5).cursor).toBe(4);
    expect(moveCursor(putCursor(none, 4), 1, 5).cursor).toBe(4);
    expect(moveCursor(putCursor(none, 2), -Number.MAX_SAFE_INTEGER, 5).cursor).toBe(0);
    expect(moveCursor(putCursor(none, 2), 1, 0).cursor).toBeNull();
  });

  it('chooses and lets go of a row', () => {
    const once = toggle(emptySelection<string>(), 1, 'b');
    expect([...once.chosen]).toEqual(['b']);
    expect(toggle(once, 1, 'b').chosen.size).toBe(0);
  });

  it('extends from where it began, in both directions, leaving out rows that have not arrived', () => {
    const start = toggle(emptySelection<string>(), 3, 'd');
    const up = extendTo(start, 1, idAt);
    expect([...up.chosen].toSorted()).toEqual(['b', 'c', 'd']);
    expect(up).toMatchObject({ cursor: 1, anchor: 3 });
    expect([...extendTo(start, 6, idAt).chosen].toSorted()).toEqual(['d', 'e']);
  });

  it('keeps its identity where there is nothing to lift', () => {
    const none = emptySelection<string>();
    expect(chooseNone(none)).toBe(none);
  });
});
