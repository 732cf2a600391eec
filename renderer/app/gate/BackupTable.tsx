import type { ReactNode } from 'react';
import type { Backup } from '../../../core/contract/storeStatus.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useFormat } from '../../ui/useFormat.ts';

interface BackupTableProps {
  readonly backups: readonly Backup[];
  /** A last column, drawn for each backup. */
  readonly renderAction?: (backup: Backup) => ReactNode;
}

/** Backups of the store, as the engine lists them. */
export function BackupTable({ backups, renderAction }: BackupTableProps) {
  const { t } = useTranslation();
  const { instant, bytes, number } = useFormat();
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th>{t('gate.madeAt')}</th>
          <th className="is-figure">{t('gate.size')}</th>
          <th className="is-figure">{t('gate.schema')}</th>
          {renderAction ? (
            <th>
              <span className="visually-hidden">{t('gate.restore')}</span>
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {backups.map((backup) => (
          <tr key={backup.name}>
            <td title={backup.name}>{instant(backup.madeAt)}</td>
            <td className="is-figure">{bytes(backup.byteSize)}</td>
            <td className="is-figure">{number(backup.schemaVersion)}</td>
            {renderAction ? <td className="is-action">{renderAction(backup)}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
