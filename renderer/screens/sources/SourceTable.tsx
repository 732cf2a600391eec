import { useRef } from 'react';
import type { SourceView } from '../../../core/contract/sources.ts';
import type { SourceId } from '../../../core/vocabulary/ids.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useKeys } from '../../keys/useKeys.ts';
import { SourceRow } from './SourceRow.tsx';
import type { SourceActs } from './useSourceActs.ts';

interface SourceTableProps {
  readonly sources: readonly SourceView[];
  readonly acts: SourceActs;
  readonly onEdit: (sourceId: SourceId) => void;
}

/** One row a folder. Arrows go from row to row; Enter changes, P pauses, L looks, Delete stops watching. */
export function SourceTable({ sources, acts, onEdit }: SourceTableProps) {
  const { t } = useTranslation();
  const body = useRef<HTMLTableSectionElement>(null);
  const rows = (): HTMLElement[] => [...(body.current?.querySelectorAll<HTMLElement>('tr') ?? [])];
  const step = (by: number): void => {
    const at = rows().findIndex((row) => row.contains(document.activeElement));
    rows()
      .at(at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows().length - 1))
      ?.focus();
  };
  const onPresent = (act: (source: SourceView) => void) => (): boolean => {
    const source = sources[rows().findIndex((row) => row === document.activeElement)];
    if (source === undefined) return false;
    act(source);
    return true;
  };
  useKeys(t('intake.title'), [
    { keys: 'N', description: t('intake.add'), run: acts.add },
    { keys: ['ArrowDown', 'J'], description: t('intake.act.down'), run: () => step(1), isCommand: false },
    { keys: ['ArrowUp', 'K'], description: t('intake.act.up'), run: () => step(-1), isCommand: false },
    {
      keys: ['Enter', 'E'],
      description: t('intake.act.edit'),
      run: onPresent(({ id }) => onEdit(id)),
      isCommand: false,
    },
    {
      keys: 'P',
      description: `${t('intake.act.pause')} / ${t('intake.act.resume')}`,
      run: onPresent(({ id, state }) => acts.change({ sourceId: id, paused: state !== 'paused' })),
      isCommand: false,
    },
    { keys: 'L', description: t('intake.act.look'), run: onPresent(acts.look), isCommand: false },
    { keys: 'Delete', description: t('intake.act.remove'), run: onPresent(acts.remove), isCommand: false },
  ]);
  return (
    <table className="sources-table">
      <thead>
        <tr>
          <th scope="col">{t('intake.column.name')}</th>
          <th scope="col">{t('intake.column.state')}</th>
          <th scope="col">{t('intake.column.when')}</th>
          <th scope="col" className="is-figure">
            {t('intake.column.taken')}
          </th>
          <th scope="col" className="is-figure">
            {t('intake.column.rejected')}
          </th>
          <th scope="col">{t('intake.column.last')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('intake.column.acts')}</span>
          </th>
        </tr>
      </thead>
      <tbody ref={body}>
        {sources.map((source) => (
          <SourceRow key={source.id} source={source} acts={acts} onEdit={() => onEdit(source.id)} />
        ))}
      </tbody>
    </table>
  );
}
