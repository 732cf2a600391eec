import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { displayPaths } from './displayPaths.ts';

test('paths are shown below what was typed', () => {
  const shown = displayPaths(['in', './loose/a.pdf', 'deep/er/']);
  expect(shown(resolve('in/x/b.pdf'))).toBe('in/x/b.pdf');
  expect(shown(resolve('loose/a.pdf'))).toBe('./loose/a.pdf');
  expect(shown(resolve('deep/er/c.pdf'))).toBe('deep/er/c.pdf');
  expect(shown('/somewhere/else.pdf')).toBe('/somewhere/else.pdf');
});
