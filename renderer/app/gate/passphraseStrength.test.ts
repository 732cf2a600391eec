import { describe, expect, it } from 'vitest';
import { passphraseStrength } from './passphraseStrength.ts';

describe('the strength hint', () => {
  it.each([
    ['seven77', 'short'],
    ['aaaaaaaaaaaaaaaaaaaaaaaa', 'weak'],
    ['12345678901234567890', 'weak'],
    ['kettle moss pot', 'fair'],
    ['kettle moss orbit plank', 'strong'],
  ])('calls %j %s', (passphrase, strength) => {
    expect(passphraseStrength(passphrase)).toBe(strength);
  });
});
