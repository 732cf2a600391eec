import { Button, DialogBody } from '@blueprintjs/core';
import { SendTo } from '@blueprintjs/icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PushRow } from '../../../core/contract/release.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { showFailure } from '../../ui/toasts.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { ModalDialog } from '../../ui/ModalDialog.tsx';

/** What is on its way to an address: to be read, sent now, held or let go. */
export function OutboxPart() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(engineQueries.release.outbox.queryOptions());
  const [reading, setReading] = useState<PushRow | null>(null);
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <output className="release-quiet">{t('release.loading')}</output>;
  if (data.length === 0)
    return (
      <EmptyState icon={<SendTo size={32} />} title={t('release.empty.outbox')}>
        {t('release.empty.outboxHint')}
      </EmptyState>
    );
  return (
    <div className="release-scroll is-list">
      <table className="release-table" aria-label={t('release.push.label')}>
        <thead>
          <tr>
            <th scope="col">{t('release.push.file')}</th>
            <th scope="col">{t('release.push.destination')}</th>
            <th scope="col" className="is-figure">
              {t('release.push.size')}
            </th>
            <th scope="col">{t('release.ledger.state')}</th>
            <th scope="col" className="is-figure">
              {t('release.push.attempts')}
            </th>
            <th scope="col">{t('release.push.next')}</th>
            <th scope="col">{t('release.push.problem')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('release.push.acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {data.map((push) => (
            <PushLine key={push.pushId} push={push} onRead={() => setReading(push)} />
          ))}
        </tbody>
      </table>
      <ModalDialog
        isOpen={reading !== null}
        onClose={() => setReading(null)}
        title={t('release.push.body', { name: reading?.fileName ?? '' })}
        className="release-body"
      >
        <DialogBody>{reading === null ? null : <PushBody push={reading} />}</DialogBody>
      </ModalDialog>
    </div>
  );
}

function PushLine({ push, onRead }: { readonly push: PushRow; readonly onRead: () => void }) {
  const { t } = useTranslation();
  const { bytes, instant, number } = useFormat();
  const { mutate: retry } = useMutation(engineQueries.release.retryPush.mutationOptions({ onError: showFailure }));
  const { mutate: hold } = useMutation(engineQueries.release.holdPush.mutationOptions({ onError: showFailure }));
  const { pushId, state } = push;
  const isOpen = state !== 'delivered';
  const shownAt = state === 'delivered' ? push.deliveredAt : push.nextAt;
  return (
    <tr>
      <th scope="row">{push.fileName}</th>
      <td>{push.destination}</td>
      <td className="is-figure">{bytes(push.byteSize)}</td>
      <td>{t(`release.push.state.${state}`)}</td>
      <td className="is-figure">{number(push.attempts)}</td>
      <td>{shownAt === null ? '–' : instant(shownAt)}</td>
      <td>{push.lastProblem ?? '–'}</td>
      <td className="release-acts">
        <Button size="small" text={t('release.push.read')} onClick={onRead} />
        {isOpen ? <Button size="small" text={t('release.push.retry')} onClick={() => retry({ pushId })} /> : null}
        {isOpen ? (
          <Button
            size="small"
            text={t(state === 'held' ? 'release.push.letGo' : 'release.push.hold')}
            onClick={() => hold({ pushId, held: state !== 'held' })}
          />
        ) : null}
      </td>
    </tr>
  );
}

function PushBody({ push: { pushId } }: { readonly push: PushRow }) {
  const { t } = useTranslation();
  const { data, error } = useQuery(engineQueries.release.readPush.queryOptions({ input: { pushId } }));
  if (error) return <FailureNotice error={error} />;
  if (data?.text === '') return <p>{t('release.push.noText')}</p>;
  return <pre className="release-text">{data?.text ?? ''}</pre>;
}
