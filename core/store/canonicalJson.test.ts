import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonicalJson.ts';

const leaf = fc.oneof(fc.string(), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean());
const flat = fc.dictionary(fc.string(), fc.oneof(leaf, fc.array(leaf), fc.dictionary(fc.string(), leaf)));

test('the text is JSON of the same value, whatever the order of keys', () => {
  fc.assert(
    fc.property(flat, (value) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      const turned = Object.fromEntries(Object.entries(value).reverse());
      expect(canonicalJson(turned)).toBe(text);
    }),
  );
});

test('keys without a value are left out and impossible numbers refused', () => {
  expect(canonicalJson({ b: 1, a: undefined, c: [null, 'é'] })).toBe('{"b":1,"c":[null,"é"]}');
  expect(() => canonicalJson({ a: Number.NaN })).toThrow(TypeError);
});
