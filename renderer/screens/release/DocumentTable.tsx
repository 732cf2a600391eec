import { useRef } from 'react';
import type { ReleasableRow } from '../../../core/contract/release.ts';
import type { DocumentId } from '../../../core/vocabulary/ids.ts';
import { places } from '../../app/places.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useKeys } from '../../keys/useKeys.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { StandingMark } from './StandingMark.tsx';

interface DocumentTableProps {
  readonly rows: readonly ReleasableRow[];
  readonly selected: readonly DocumentId[];
  readonly onChange: (documentIds: readonly DocumentId[], isChosen: boolean) => void;
}

/** The confirmed documents; arrows go from box to box, Space chooses. */
export function DocumentTable({ rows, selected, onChange }: DocumentTableProps) {
  const { t } = useTranslation();
  const body = useRef<HTMLTableSectionElement>(null);
  const chosen = new Set(selected);
  const isAll = chosen.size === rows.length;
  const step = (by: number) => () => {
    const boxes = [...(body.current?.querySelectorAll('input') ?? [])];
    const present = boxes.findIndex((box) => box === document.activeElement);
    boxes[Math.min(boxes.length - 1, Math.max(0, present + by))]?.focus();
  };
  const chooseAll = () =>
    onChange(
      rows.map(({ documentId }) => documentId),
      !isAll,
    );
  useKeys(t('release.scope'), [
    { keys: ['ArrowDown', 'J'], description: t('release.keys.next'), isCommand: false, run: step(1) },
    { keys: ['ArrowUp', 'K'], description: t('release.keys.previous'), isCommand: false, run: step(-1) },
    { keys: 'Ctrl+A', description: t('release.keys.all'), run: chooseAll },
  ]);
  return (
    <div className="release-scroll">
      <table className="release-table" aria-label={t('release.listLabel')}>
        <thead>
          <tr>
            <th scope="col">
              <input type="checkbox" checked={isAll} onChange={chooseAll} aria-label={t('release.selectAll')} />
            </th>
            <th scope="col">{t('release.column.vendor')}</th>
            <th scope="col">{t('release.column.number')}</th>
            <th scope="col">{t('release.column.date')}</th>
            <th scope="col" className="is-figure">
              {t('release.column.total')}
            </th>
            <th scope="col">{t('release.column.confirmed')}</th>
            <th scope="col">{t('release.column.standing')}</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row) => (
            <DocumentLine
              key={row.documentId}
              row={row}
              isChosen={chosen.has(row.documentId)}
              onChange={(isChosen) => onChange([row.documentId], isChosen)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface DocumentLineProps {
  readonly row: ReleasableRow;
  readonly isChosen: boolean;
  readonly onChange: (isChosen: boolean) => void;
}

function DocumentLine({ row, isChosen, onChange }: DocumentLineProps) {
  const { t } = useTranslation();
  const { money, date, instant } = useFormat();
  const name = row.vendor ?? row.fileName;
  return (
    <tr className={isChosen ? 'is-chosen' : undefined}>
      <td>
        <input
          type="checkbox"
          checked={isChosen}
          onChange={({ target }) => onChange(target.checked)}
          aria-label={t('release.select', { name: `${name} ${row.invoiceNumber ?? ''}` })}
        />
      </td>
      <th scope="row">
        <a href={`#${places.document(row.documentId)}`}>{name}</a>
      </th>
      <td>{row.invoiceNumber ?? '–'}</td>
      <td>{row.issueDate === null ? '–' : date(row.issueDate)}</td>
      <td className="is-figure">{row.grandTotal === null ? '–' : money(row.grandTotal, row.currency)}</td>
      <td>
        {row.confirmedBy}
        <span className="release-quiet">{instant(row.confirmedAt)}</span>
      </td>
      <td>
        <StandingMark standing={row.standing} />
        {row.releasedAt === null ? null : <span className="release-quiet">{instant(row.releasedAt)}</span>}
      </td>
    </tr>
  );
}
