import { describe, expect, it } from 'vitest';
import { matchesText } from './matchesText.ts';

describe('finding a command', () => {
  it('takes beginnings of words in any order, without case or accents', () => {
    expect(matchesText('Go to Settings', 'set go')).toBe(true);
    expect(matchesText('Zurück zur Übersicht', 'uber')).toBe(true);
    expect(matchesText('Go to Settings', 'tings')).toBe(false);
    expect(matchesText('Anything', '')).toBe(true);
  });
});
