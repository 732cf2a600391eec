import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DocumentId, documentIdSchema, newId } from '../vocabulary/ids.ts';
import { InputOrder } from './InputOrder.ts';

test('files come out in the order they went in, however they finish, and none is left', () => {
  const orders = fc.integer({ min: 0, max: 30 }).chain((count) => {
    const indexes = Array.from({ length: count }, (_, index) => index);
    return fc.shuffledSubarray(indexes, { minLength: count, maxLength: count });
  });
  fc.assert(
    fc.property(orders, (finishing) => {
      const files = finishing.map((_, index) => ({ documentId: newId(documentIdSchema), path: `/${index}` }));
      const settled = new Set<DocumentId>();
      const out: string[] = [];
      const order = new InputOrder(
        (documentId) => settled.has(documentId),
        (file) => out.push(file.path),
      );
      order.note(files);
      for (const index of finishing) {
        const file = files[index];
        if (file === undefined) continue;
        settled.add(file.documentId);
        order.settled({ documentId: file.documentId, into: null });
        expect(out).toEqual(files.slice(0, out.length).map(({ path }) => path));
      }
      expect(out).toHaveLength(files.length);
    }),
  );
});

test('a duplicate waits for the document it became part of', () => {
  const first = newId(documentIdSchema);
  const again = newId(documentIdSchema);
  const settled = new Set<DocumentId>();
  const out: unknown[] = [];
  const order = new InputOrder(
    (documentId) => settled.has(documentId),
    (file) => out.push(file),
  );
  order.note([{ documentId: again, path: '/copy.pdf' }]);
  order.settled({ documentId: again, into: first });
  expect(out).toEqual([]);
  settled.add(first);
  order.settled({ documentId: first, into: null });
  expect(out).toEqual([{ path: '/copy.pdf', documentId: first, isDuplicate: true }]);
});
