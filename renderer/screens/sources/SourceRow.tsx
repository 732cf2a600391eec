import { Button } from '@blueprintjs/core';
import { Cross, Edit, Error, EyeOpen, FolderOpen, Moon, Pause, Play, Print, Refresh, Time } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import type { SourceState, SourceView } from '../../../core/contract/sources.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { inboxPlace } from '../inbox/inboxAddress.ts';
import { ruleTexts } from './ruleTexts.ts';
import type { SourceActs } from './useSourceActs.ts';
import { useScheduleText } from './useScheduleText.ts';

interface SourceRowProps {
  readonly source: SourceView;
  readonly acts: SourceActs;
  readonly onEdit: () => void;
}

const marks: Readonly<Record<SourceState, ReactElement>> = {
  watching: <EyeOpen size={14} />,
  resting: <Moon size={14} />,
  waiting: <Time size={14} />,
  error: <Error size={14} />,
  paused: <Pause size={14} />,
};

export function SourceRow({ source, acts, onEdit }: SourceRowProps) {
  const { t } = useTranslation();
  const { number, instant } = useFormat();
  const schedule = useScheduleText();
  const { id, kind, folder, terms, state, taken, takenToday, rejected, lastArrival } = source;
  const isPaused = state === 'paused';
  return (
    <tr tabIndex={0} aria-label={terms.name}>
      <th scope="row">
        <span className="sources-name">
          {kind === 'print' ? <Print size={14} title={t('intake.print')} /> : <FolderOpen size={14} />}
          <bdi>{terms.name}</bdi>
        </span>
        <bdi className="sources-quiet">{folder}</bdi>
        <span className="sources-quiet">{ruleTexts(terms.rules, t).join(' · ')}</span>
      </th>
      <td>
        <span className={`sources-state is-${state}`}>
          {marks[state]}
          {t(`intake.state.${state}`)}
        </span>
        <Remarks source={source} />
      </td>
      <td>{schedule(terms.schedule)}</td>
      <td className="is-figure">
        {taken === 0 ? number(0) : <Link href={inboxPlace({ sourceId: id })}>{number(taken)}</Link>}
        {takenToday === 0 ? null : <span className="sources-quiet">{t('intake.today', { count: takenToday })}</span>}
      </td>
      <td className="is-figure">
        {rejected === 0 ? (
          number(0)
        ) : (
          <Link href={inboxPlace({ sourceId: id, statuses: ['rejected'] })}>{number(rejected)}</Link>
        )}
      </td>
      <td>
        {lastArrival === null ? (
          <span className="sources-quiet">{t('intake.never')}</span>
        ) : (
          <time dateTime={lastArrival}>{instant(lastArrival)}</time>
        )}
      </td>
      <td className="sources-acts">
        <Act text={t('intake.act.edit')} icon={<Edit />} onClick={onEdit} />
        <Act
          text={t(isPaused ? 'intake.act.resume' : 'intake.act.pause')}
          icon={isPaused ? <Play /> : <Pause />}
          onClick={() => acts.change({ sourceId: id, paused: !isPaused })}
        />
        <Act text={t('intake.act.look')} icon={<Refresh />} onClick={() => acts.look(source)} />
        <Act text={t('intake.act.remove')} icon={<Cross />} onClick={() => acts.remove(source)} />
      </td>
    </tr>
  );
}

/** Why it waits, and what it sees but does not take. */
function Remarks({ source: { failure, settling, ignored } }: { readonly source: SourceView }) {
  const { t } = useTranslation();
  return (
    <>
      {failure === null ? null : <span className="sources-quiet">{`${failure.message} ${failure.remedy}`}</span>}
      {settling === 0 ? null : <span className="sources-quiet">{t('intake.settling', { count: settling })}</span>}
      {ignored === 0 ? null : <span className="sources-quiet">{t('intake.ignored', { count: ignored })}</span>}
    </>
  );
}

interface ActProps {
  readonly text: string;
  readonly icon: ReactElement;
  readonly onClick: () => void;
}

function Act({ text, icon, onClick }: ActProps) {
  return <Button variant="minimal" size="small" icon={icon} aria-label={text} title={text} onClick={onClick} />;
}
