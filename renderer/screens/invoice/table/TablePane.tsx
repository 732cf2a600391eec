import type { KeyboardEvent, ReactNode } from 'react';
import type { DocumentView } from '../../../../core/contract/documents.ts';
import type { PageSize } from '../../../viewer/documentLayout.ts';
import type { Border } from './drawnBorders.ts';
import { TableBar } from './TableBar.tsx';
import { TableLayer } from './TableLayer.tsx';
import type { TableDesk } from './useTableDesk.ts';

interface TablePaneProps {
  readonly document: DocumentView;
  readonly desk: TableDesk;
  readonly onKeyDown: (event: KeyboardEvent, border: Border | null) => void;
  /** The pages, with what lies on them while a table is drawn. */
  readonly children: (layer: ((page: PageSize) => ReactNode) | null) => ReactNode;
}

/** The pages, and while a table is drawn over them what is read by it. */
export function TablePane({ document, desk, onKeyDown, children }: TablePaneProps) {
  const { table } = desk;
  return (
    <div className="invoice-pages">
      {table === null ? null : <TableBar document={document} table={table} desk={desk} onKeyDown={onKeyDown} />}
      {children(
        table === null ? null : (page) => <TableLayer page={page} table={table} desk={desk} onKeyDown={onKeyDown} />,
      )}
    </div>
  );
}
