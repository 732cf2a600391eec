import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { documentTests, fileTests } from './documentTests.ts';

/** "mostBits" is said "most bits". */
function spoken(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? '–' : names.join(', ');
}

test('the page of tests lists what the code declares', () => {
  const page = readFileSync(new URL('../../docs/validation.md', import.meta.url), 'utf8');
  const rows = (page.split('## Tests of single documents')[1] ?? '').matchAll(/^\|(.+)\|$/gm);
  const [, , ...told] = [...rows].map(([, cells = '']) => cells.split('|').map((cell) => cell.trim()));
  const declared = [...documentTests, ...fileTests].map(({ id, code, parameters, guardNames, loweringNames }) => [
    id,
    code,
    listed(Object.entries(parameters).map(([name, { value, unit }]) => `${spoken(name)} ${value} ${unit}`)),
    listed(guardNames.map(spoken)),
    listed(loweringNames.map(spoken)),
  ]);
  expect(told.map(([id, code, , ...held]) => [id, code, ...held.slice(0, 3)])).toEqual(declared);
  for (const [id = '', , fires, , , , verify, ...others] of told) {
    expect(fires, id).not.toBe('');
    expect(verify, id).not.toBe('');
    expect(others, id).toEqual([]);
  }
});
