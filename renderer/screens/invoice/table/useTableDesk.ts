import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { DocumentView } from '../../../../core/contract/documents.ts';
import type { LineItem } from '../../../../core/contract/extraction.ts';
import type { DrawnTable } from '../../../../core/contract/lines.ts';
import type { Box } from '../../../../core/vocabulary/box.ts';
import { lineItemCells } from '../../../../core/vocabulary/fieldNames.ts';
import type { DocumentId } from '../../../../core/vocabulary/ids.ts';
import { useUndo } from '../../../app/useUndo.ts';
import { engine } from '../../../bridge/bridge.ts';
import { useTranslation } from '../../../i18n/useTranslation.ts';
import { engineQueries } from '../../../queries/engineQueries.ts';
import { showFailure, showToast } from '../../../ui/toasts.tsx';
import { evenTable } from './drawnBorders.ts';
import { tableOfLines, tableOfWords } from './guessTable.ts';

export interface TableDesk {
  /** The table as it is drawn; null while nobody draws. */
  readonly table: DrawnTable | null;
  /** What it holds, read anew with each change. */
  readonly lines: readonly LineItem[];
  readonly isBusy: boolean;
  /** The document has pages, is read and is to be acted on. */
  readonly canStart: boolean;
  readonly start: (page: number) => void;
  readonly change: (table: DrawnTable) => void;
  /** A table of which only the area is drawn: its columns are looked for. */
  readonly drawArea: (page: number, area: Box) => void;
  readonly take: (how: 'replace' | 'append') => void;
  readonly cancel: () => void;
}

interface Drawn {
  readonly of: DocumentId;
  readonly table: DrawnTable;
}

/** Drawing the columns of the lines on the page, and taking what they read. */
export function useTableDesk(document: DocumentView, onDone: () => void): TableDesk {
  const client = useQueryClient();
  const { id: documentId } = document;
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const table = drawn?.of === documentId ? drawn.table : null;
  const change = useCallback((next: DrawnTable) => setDrawn({ of: documentId, table: next }), [documentId]);
  const end = () => {
    setDrawn(null);
    onDone();
  };
  const read = useQuery({
    ...engineQueries.lines.read.queryOptions({ input: { documentId, table: table ?? nothing } }),
    enabled: table !== null,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const take = useTake(end);
  const wordsOf = (page: number) =>
    client.fetchQuery(engineQueries.documents.words.queryOptions({ input: { documentId, page } }));
  const drawArea = async (page: number, area: Box) => change(tableOfWords(await wordsOf(page), page, area));
  const start = async (page: number) => {
    const remembered = await engine.lines.remembered({ documentId });
    const known = remembered ?? tableOfLines(document.lineItems, page);
    change(known ?? evenTable(page, middleOf(document, page), lineItemCells));
  };
  return {
    table,
    lines: read.data ?? [],
    isBusy: take.isPending,
    canStart: document.status === 'done' && document.stands && document.pages.length > 0,
    start: (page) => void start(page).catch(showFailure),
    change,
    drawArea: (page, area) => void drawArea(page, area).catch(showFailure),
    take: (how) => (table === null || take.isPending ? undefined : take.mutate({ documentId, table, how })),
    cancel: end,
  };
}

const nothing: DrawnTable = evenTable(1, { left: 0, top: 0, right: 1, bottom: 1 }, ['description']);

/** The middle of a page, where most tables stand. */
function middleOf(document: DocumentView, page: number): Box {
  const { width, height } = document.pages.find(({ number }) => number === page) ?? { width: 595, height: 842 };
  return { left: width * 0.08, right: width * 0.92, top: height * 0.35, bottom: height * 0.65 };
}

function useTake(onTaken: () => void) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { undo } = useUndo();
  return useMutation({
    mutationFn: (taking: Parameters<typeof engine.lines.draw>[0]) => engine.lines.draw(taking),
    onError: showFailure,
    // By the answer, not by the document on screen: another may be there by the time the engine answers.
    onSuccess: (document) => {
      client.setQueryData(engineQueries.documents.get.queryKey({ input: { documentId: document.id } }), document);
      const message = t('table.taken', { count: document.lineItems.length });
      showToast({ message, kind: 'good', key: 'table', action: { text: t('action.undo'), onClick: undo } });
      onTaken();
    },
  });
}
