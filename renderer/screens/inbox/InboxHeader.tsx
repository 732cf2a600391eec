import { ChevronDown, ChevronUp } from '@blueprintjs/icons';
import type { Header, Table } from '@tanstack/react-table';
import { FlexRender } from '@tanstack/react-table';
import { type InboxRow, inboxSortSchema } from '../../../core/contract/inbox.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { CheckBox } from '../../ui/CheckBox.tsx';
import type { InboxView } from './inboxAddress.ts';
import type { inboxFeatures } from './inboxColumns.tsx';

interface InboxHeaderProps {
  readonly table: Pick<Table<typeof inboxFeatures, InboxRow>, 'getHeaderGroups'>;
  readonly isAllChosen: boolean;
  readonly isSomeChosen: boolean;
  readonly onSort: (sort: InboxView['sort']) => void;
  readonly onChooseAll: () => void;
}

/** Column names; those the store can sort by are buttons. */
export function InboxHeader({ table, isAllChosen, isSomeChosen, onSort, onChooseAll }: InboxHeaderProps) {
  const { t } = useTranslation();
  return table.getHeaderGroups().map((group) => (
    <tr key={group.id} className="inbox-line inbox-header" aria-rowindex={1}>
      <th className="inbox-cell is-check" scope="col">
        <CheckBox
          label={t('inbox.chooseAll')}
          isChecked={isAllChosen}
          isMixed={isSomeChosen && !isAllChosen}
          onToggle={onChooseAll}
        />
      </th>
      {group.headers.map((header) => (
        <HeaderCell key={header.id} header={header} onSort={onSort} />
      ))}
    </tr>
  ));
}

interface HeaderCellProps {
  readonly header: Header<typeof inboxFeatures, InboxRow>;
  readonly onSort: (sort: InboxView['sort']) => void;
}

function HeaderCell({ header, onSort }: HeaderCellProps) {
  const sort = inboxSortSchema.safeParse(header.column.id);
  const sorted = header.column.getIsSorted();
  const figure = header.column.columnDef.meta?.isFigure ? ' is-figure' : '';
  const name = <FlexRender header={header} />;
  if (!header.column.getCanSort() || !sort.success) {
    return (
      <th className={`inbox-cell${figure}`} scope="col">
        {name}
      </th>
    );
  }
  const order = sorted === false ? 'none' : sorted === 'asc' ? 'ascending' : 'descending';
  return (
    <th className={`inbox-cell${figure}`} scope="col" aria-sort={order}>
      <button type="button" className="sort-button" onClick={() => onSort(sort.data)}>
        {name}
        {sorted === 'asc' ? <ChevronUp size={12} /> : null}
        {sorted === 'desc' ? <ChevronDown size={12} /> : null}
      </button>
    </th>
  );
}
