import type { Finding } from '../contract/findings.ts';
import type { Split } from '../contract/splits.ts';
import { say } from '../vocabulary/sentences/say.ts';
import { saying } from '../validation/saying.ts';

/** Probability from which a proposal that nobody has decided on holds the file back. */
const surelySeveral = 0.9;

/** A finding about a file that seems to hold several documents, so that it is not paid as one; none once it is decided. */
export function findingsOfFile(split: Split | null): readonly Finding[] {
  if (split === null || split.state !== 'open' || split.parts.length < 2 || split.confidence < surelySeveral) return [];
  const ranges = split.parts.map(({ pages }) => rangeText(pages.map(({ number }) => number)));
  return [
    {
      code: 'SEVERAL_DOCUMENTS',
      severity: 'high',
      ...saying(say('file.several', { documents: ranges.length, pages: { list: ranges, by: 'comma' } })),
      fields: [],
      page: split.parts[1]?.pages[0]?.number ?? null,
      box: null,
      relatedDocumentId: null,
    },
  ];
}

function rangeText(numbers: readonly number[]): string {
  const first = numbers[0] ?? 0;
  const last = numbers.at(-1) ?? first;
  return first === last ? String(first) : `${first}–${last}`;
}
