import { describe, expect, it } from 'vitest';
import { documentIdSchema, newId } from '../../../core/vocabulary/ids.ts';
import { joined, neighboursOf, stretchBeyond, type Walk } from './walk.ts';

const ids = Array.from({ length: 8 }, () => newId(documentIdSchema));
const [a, b, c, d, e, f] = ids.slice(0, 6);
if (!a || !b || !c || !d || !e || !f) throw new Error('eight ids were made');
const walk: Walk = { ids: [c, d], offset: 2, total: 6 };

describe('neighboursOf', () => {
  it('knows both sides and the place in the whole list', () => {
    expect(neighboursOf(walk, c)).toEqual({ previous: null, next: d, number: 3, count: 6 });
    expect(neighboursOf(walk, d)).toEqual({ previous: c, next: null, number: 4, count: 6 });
  });

  it('has none for a document outside of the walk', () => {
    expect(neighboursOf(walk, a).number).toBeNull();
    expect(neighboursOf(null, a).next).toBeNull();
  });
});

describe('stretchBeyond', () => {
  it('asks for what lies beyond either end, never below zero or past the total', () => {
    expect(stretchBeyond(walk, d, 100)).toEqual({ offset: 4, limit: 100 });
    expect(stretchBeyond(walk, c, 100)).toEqual({ offset: 0, limit: 2 });
    expect(stretchBeyond({ ...walk, offset: 0, total: 2 }, c, 100)).toBeNull();
    expect(stretchBeyond({ ...walk, offset: 0, total: 2 }, d, 100)).toBeNull();
  });
});

it('joins stretches without repeating what moved between two askings', () => {
  expect(joined(walk, { ids: [d, e, f], offset: 4, total: 6 }).ids).toEqual([c, d, e, f]);
  expect(joined(walk, { ids: [a, b], offset: 0, total: 6 })).toEqual({ ids: [a, b, c, d], offset: 0, total: 6 });
});
