import { describe, expect, it } from 'vitest';
import { keycaps, matchesStroke, type KeyPress } from './keyStroke.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('a stroke', () => {
  it('is a letter whatever its case, but not with a modifier it does not name', () => {
    expect(matchesStroke('J', press('j'), false)).toBe(true);
    expect(matchesStroke('J', press('J', { shiftKey: true }), false)).toBe(false);
    expect(matchesStroke('J', press('j', { ctrlKey: true }), false)).toBe(false);
    expect(matchesStroke('Shift+J', press('J', { shiftKey: true }), false)).toBe(true);
  });

  it('is a sign however the keyboard makes it', () => {
    expect(matchesStroke('?', press('?', { shiftKey: true }), false)).toBe(true);
    expect(matchesStroke('/', press('/', { shiftKey: true }), false)).toBe(true);
    expect(matchesStroke('?', press('?', { ctrlKey: true }), false)).toBe(false);
  });

  it('takes Cmd for Ctrl on a Mac alone', () => {
    expect(matchesStroke('Ctrl+K', press('k', { ctrlKey: true }), false)).toBe(true);
    expect(matchesStroke('Ctrl+K', press('k', { metaKey: true }), false)).toBe(false);
    expect(matchesStroke('Ctrl+K', press('k', { metaKey: true }), true)).toBe(true);
    expect(matchesStroke('Ctrl+K', press('k', { ctrlKey: true }), true)).toBe(false);
  });

  it('may be Space or plus', () => {
    expect(matchesStroke('Space', press(' '), false)).toBe(true);
    expect(matchesStroke('Space', press(' ', { shiftKey: true }), false)).toBe(false);
    expect(matchesStroke('Ctrl++', press('+', { ctrlKey: true, shiftKey: true }), false)).toBe(true);
  });

  it('is drawn as keycaps', () => {
    expect(keycaps('Ctrl+Shift+Z', false)).toEqual(['Ctrl', 'Shift', 'Z']);
    expect(keycaps('Ctrl+K', true)).toEqual(['⌘', 'K']);
    expect(keycaps('Alt+ArrowDown', false)).toEqual(['Alt', '↓']);
    expect(keycaps('Ctrl++', false)).toEqual(['Ctrl', '+']);
  });
});
