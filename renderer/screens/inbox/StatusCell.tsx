import { BanCircle, Disable, Pause, Tick, Time } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import { type DocumentStatus, stageSchema } from '../../../core/contract/documents.ts';
import type { InboxRow } from '../../../core/contract/inbox.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useProgress } from '../../queries/progress.ts';

const icons: Readonly<Record<Exclude<DocumentStatus, 'working'>, ReactElement>> = {
  queued: <Time size={12} />,
  done: <Tick size={12} />,
  parked: <Pause size={12} />,
  rejected: <BanCircle size={12} />,
  cancelled: <Disable size={12} />,
};

const stages = stageSchema.options;

/** A document's status as icon and word; while at work, its stage with one dash for each and the pages read. */
export function StatusCell({ row }: { readonly row: InboxRow }) {
  const { t } = useTranslation();
  if (row.status === 'working') return <Working row={row} />;
  return (
    <span className={`status-mark status-${row.status}`}>
      {icons[row.status]}
      {t(`status.${row.status}`)}
    </span>
  );
}

function Working({ row }: { readonly row: InboxRow }) {
  const { t } = useTranslation();
  const heard = useProgress(row.id);
  const { stage, pagesDone, pageCount } = heard ?? row;
  const at = stage === null ? 0 : stages.indexOf(stage);
  const pages = stage === 'reading' && pageCount !== null && pageCount > 1 ? ` ${pagesDone}/${pageCount}` : '';
  return (
    <span className="status-mark status-working">
      <span className="stage-dashes" aria-hidden="true">
        {stages.map((each, index) => (
          <span key={each} className={index < at ? 'is-past' : index === at ? 'is-now' : ''} />
        ))}
      </span>
      {stage === null ? t('status.working') : t(`stage.${stage}`)}
      {pages}
    </span>
  );
}
