import { useQuery } from '@tanstack/react-query';
import type { DocumentView } from '../../../../core/contract/documents.ts';
import type { RepairSuggestion } from '../../../../core/contract/repair.ts';
import type { LineItemCell } from '../../../../core/vocabulary/fieldNames.ts';
import { typeableDecimal } from '../../../../core/vocabulary/expressions/computeTyped.ts';
import { engineQueries } from '../../../queries/engineQueries.ts';
import type { ChangeLines } from './useLines.ts';

interface Repairs {
  readonly ofCell: (row: number, cell: LineItemCell) => RepairSuggestion | null;
  readonly inLine: (row: number) => ReadonlySet<string>;
  /** Takes a suggestion about a cell; answers true, as it is on its way. */
  readonly take: (suggestion: RepairSuggestion) => true;
}

const none: readonly RepairSuggestion[] = [];

/** What is suggested for doubtful values of the document. */
export function useRepairs(document: DocumentView, change: ChangeLines): Repairs {
  const { data = none } = useQuery(engineQueries.repairs.suggest.queryOptions({ input: { documentId: document.id } }));
  return {
    ofCell: (row, cell) => data.find(({ target }) => isCell(target, row) && target.cell === cell) ?? null,
    inLine: (row) => new Set(data.flatMap(({ target }) => (isCell(target, row) ? [target.cell] : []))),
    take: ({ target, value, reason }) => {
      if (target.kind === 'cell') {
        const { row, cell } = target;
        void change([{ kind: 'set', row, cell, value: typeableDecimal(value) }], reason.kind);
      }
      return true;
    },
  };
}

function isCell(
  target: RepairSuggestion['target'],
  row: number,
): target is Extract<RepairSuggestion['target'], { kind: 'cell' }> {
  return target.kind === 'cell' && target.row === row;
}
