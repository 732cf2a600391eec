import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { packagingRules } from '../hybrid/checkPackaging.ts';
import { businessRules } from './businessRules.ts';

test('the page of rules lists what the code holds, and how many', () => {
  const page = readFileSync(new URL('../../../docs/e-invoice-rules.md', import.meta.url), 'utf8');
  const rows = (page.split('## Held')[1]?.split('What the parts')[0] ?? '').matchAll(
    /^\|[^|]+\|\s*(\d+)\s*\|([^|]+)\|$/gm,
  );
  const listed = [...rows].map(([, count, ids = '']) => ({ count: Number(count), ids: ids.trim().split(' ') }));
  const held = [...businessRules.map(({ id }) => id), ...packagingRules, 'XML-REFUSED'];
  expect(listed.flatMap(({ ids }) => ids).toSorted()).toEqual(held.toSorted());
  expect(listed.every(({ count, ids }) => count === ids.length)).toBe(true);
});
