import { Annotation, Endorsed, FolderOpen, Notifications, Redo, SwapHorizontal } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import { caseStateSchema, dispositionSchema, type CaseEvent, type CaseView } from '../../../core/contract/cases.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { actorName } from '../invoice/actorName.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { titled } from '../../ui/titled.ts';
import { useTold } from '../../ui/useTold.ts';

const icons: Readonly<Record<CaseEvent['kind'], ReactElement>> = {
  opened: <FolderOpen size={12} />,
  'alert-added': <Notifications size={12} />,
  note: <Annotation size={12} />,
  'state-changed': <SwapHorizontal size={12} />,
  decided: <Endorsed size={12} />,
  reopened: <Redo size={12} />,
};

/** All that happened in a case, newest first. */
export function CaseTimeline({ view }: { readonly view: CaseView }) {
  const { events, title } = view;
  const told = useTold();
  const { t } = useTranslation();
  const formats = useFormat();
  const newestFirst = events.toSorted((one, other) => other.at.localeCompare(one.at));
  return (
    <ol className="timeline">
      {newestFirst.map((event) => (
        <li key={`${event.at} ${event.kind} ${event.text}`} className={`timeline-event timeline-${event.kind}`}>
          <span className="timeline-icon">{icons[event.kind]}</span>
          <div>
            <p className="timeline-line">
              <strong>{actorName(event.by)}</strong>
              <span>{t(`cases.event.${event.kind}`)}</span>
              <Outcome event={event} />
              <time dateTime={event.at}>{formats.instant(event.at)}</time>
            </p>
            {event.kind === 'note' || event.kind === 'opened' || event.kind === 'alert-added' ? (
              <p className="timeline-text">
                {event.kind !== 'note' && event.text === title ? told(titled(view)) : event.text}
              </p>
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** The state or disposition an event led to, in words. */
function Outcome({ event }: { readonly event: CaseEvent }) {
  const { t } = useTranslation();
  const state = caseStateSchema.safeParse(event.text);
  const disposition = dispositionSchema.safeParse(event.text);
  if (state.success && (event.kind === 'state-changed' || event.kind === 'reopened')) {
    return <strong>{t(`caseState.${state.data}`)}</strong>;
  }
  if (disposition.success && event.kind === 'decided') return <strong>{t(`disposition.${disposition.data}`)}</strong>;
  return null;
}
