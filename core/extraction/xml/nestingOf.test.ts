import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { nestingOf } from './nestingOf.ts';
import { parseXml } from './parseXml.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const size = 5_000_000;
const hostile: readonly (readonly [string, string])[] = [
  ['comments that never end', '<!--'],
  ['character data that never ends', '<![CDATA['],
  ['instructions that never end', '<?a '],
  ['tags that never end', '<a '],
  ['attributes that never end', '<a b="'],
  ['closed tags', '<a/>'],
  ['depth hidden in attributes', '<a b="/>">'],
  ['closing tags alone', '</a>'],
  ['quotes', '<a \'"'],
];

describe('a hostile text is passed over once', () => {
  test.each(hostile)('%s', (_, part) => {
    const text = part.repeat(size / part.length);
    let passed = 0;
    nestingOf(text, 60, (step) => {
      passed += step;
    });
    expect(passed).toBeLessThanOrEqual(text.length);
  });

  test.each(hostile)('and refused or read as a whole: %s', { timeout: 60_000 }, (_, part) => {
    expect(() => parseXml(utf8(`<r>${part.repeat(size / part.length)}</q>`))).toThrow(
      expect.objectContaining({ code: 'XML_REFUSED' }),
    );
  });
});

describe('nesting', () => {
  test('is what elements add up to, whatever their attributes, comments and data hold', () => {
    const filling = fc.constantFrom(
      '<!-- <a><a> -->',
      '<![CDATA[<a><a>]]>',
      '<?x <a> ?>',
      "<b c='>'/>",
      'text',
      '<b></b>',
    );
    const property = fc.property(fc.nat(80), fc.array(filling, { maxLength: 5 }), (depth, parts) => {
      const text = `${'<a d="/>">'.repeat(depth)}${parts.join('')}${'</a>'.repeat(depth)}`;
      const inner = parts.includes('<b></b>') ? 1 : 0;
      expect(nestingOf(text, 60)).toBe(depth + inner > 60 ? 'too deep' : 'fine');
    });
    fc.assert(property);
  });

  test('tells what is cut off', () => {
    for (const text of ['<a', '<a b="', '<!-- ', '<![CDATA[ ]]', '<?x', "<a b='>"]) {
      expect(nestingOf(text, 60)).toBe('broken off');
    }
  });
});

test('namespaces declared by the thousand are refused', { timeout: 60_000 }, () => {
  const declared = Array.from({ length: 20_000 }, (_, index) => `xmlns:n${index}="u"`).join(' ');
  const text = `<r ${declared}>${'<a xmlns:m="u"/>'.repeat(20_000)}</r>`;
  expect(() => parseXml(utf8(text))).toThrow(expect.objectContaining({ code: 'XML_REFUSED' }));
});
