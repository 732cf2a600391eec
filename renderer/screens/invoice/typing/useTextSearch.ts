import { useQueries } from '@tanstack/react-query';
import { useCallback, useLayoutEffect, useMemo } from 'react';
import type { DocumentView } from '../../../../core/contract/documents.ts';
import type { Word } from '../../../../core/contract/reading.ts';
import type { FieldName } from '../../../../core/vocabulary/fieldNames.ts';
import { engineQueries } from '../../../queries/engineQueries.ts';
import { findMatches, type Match, type MatchReach } from '../../../viewer/findMatches.ts';
import type { PageText } from '../../../viewer/PageText.ts';
import { useObservable } from '../../../ui/Observable.ts';
import type { TextSearch } from './TextSearch.ts';

interface Found {
  /** Words by page, as far as they are known. */
  readonly words: ReadonlyMap<number, readonly Word[]>;
  readonly matches: readonly Match[];
  /** Of `matches`, the one a key would take; null before any. */
  readonly current: Match | null;
}

/** Words of the pages, and the places that read as what is typed into the field at work. */
export function useTextSearch(document: DocumentView, search: TextSearch, focusedKey: string | null): Found {
  const sought = useObservable(search.sought);
  const pages = usePageTexts(document);
  const isAtWork = sought !== null && sought.field === focusedKey;
  const matches = useMemo(
    () => (isAtWork ? findMatches(pages, wantedOf(document, sought.field, sought.typed)) : []),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the place a value stands at orders what is found; no other change of the document does
    [isAtWork, pages, sought?.field, sought?.typed],
  );
  useLayoutEffect(() => search.found(matches), [matches, search]);
  // Before a key took one, it is the first; then the one last taken.
  const index = sought === null || matches.length === 0 ? 0 : Math.max(0, sought.taken - 1) % matches.length;
  const words = useMemo(() => new Map(pages.map((page) => [page.page, page.words])), [pages]);
  return { words, matches, current: matches[index] ?? null };
}

/** Pages whose words are fetched; a file of hundreds is searched at its beginning. */
const mostPages = 40;

function usePageTexts({ id, pages }: DocumentView): readonly PageText[] {
  const numbers = pages
    .slice(0, mostPages)
    .map(({ number }) => number)
    .join(' ');
  const asked = useMemo(() => (numbers === '' ? [] : numbers.split(' ').map(Number)), [numbers]);
  const combine = useCallback(
    (answers: readonly { readonly data: readonly Word[] | undefined }[]) =>
      answers.flatMap(({ data }, index): PageText[] => {
        const page = asked[index];
        return data === undefined || page === undefined ? [] : [{ page, words: data }];
      }),
    [asked],
  );
  return useQueries({
    queries: asked.map((page) => engineQueries.documents.words.queryOptions({ input: { documentId: id, page } })),
    combine,
  });
}

function wantedOf({ fields }: DocumentView, field: FieldName, typed: string) {
  const { page = null, box = null } = fields[field] ?? {};
  return { typed, reach: reaches[field] ?? 'word', near: page === null || box === null ? null : { page, box } };
}

/** Fields whose values are more than one word. */
const reaches: Readonly<Partial<Record<FieldName, MatchReach>>> = {
  iban: 'groups',
  vendor: 'run',
  address: 'run',
  buyer: 'run',
  issueDate: 'run',
  dueDate: 'run',
};
