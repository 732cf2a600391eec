import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type ReleaseId, type ReleaseRequest, releaseIdSchema } from '../../../core/contract/release.ts';
import { engine } from '../../bridge/bridge.ts';
import { failureFrom } from '../../bridge/failureFrom.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { type ReleaseProgress, releaseProgress } from '../../queries/releaseProgress.ts';
import { useObservable } from '../../ui/Observable.ts';
import { showFailure, showToast } from '../../ui/toasts.tsx';

type Request = Omit<ReleaseRequest, 'again'>;

interface Release {
  readonly isRunning: boolean;
  /** Null while nothing is under way. */
  readonly progress: ReleaseProgress | null;
  readonly start: (request: Request) => void;
  readonly cancel: () => void;
  /** Something left before in this very version: whether it may leave again is a person's word. */
  readonly asksAgain: boolean;
  readonly startAgain: () => void;
  readonly leaveIt: () => void;
}

/** Releases, asks where something would leave twice, and says how it went. */
export function useRelease(): Release {
  const { t } = useTranslation();
  const [running, setRunning] = useState<{ id: ReleaseId; total: number } | null>(null);
  const [held, setHeld] = useState<Request | null>(null);
  const heard = useObservable(releaseProgress);
  const { mutate } = useMutation(
    engineQueries.release.start.mutationOptions({
      onSuccess: ({ documents, destination }) =>
        showToast({ message: t('release.done', { count: documents, destination }), kind: 'good' }),
      onError: (error) => {
        if (failureFrom(error).code === 'CANCELLED') showToast({ message: t('release.cancelled') });
        else showFailure(error);
      },
      onSettled: () => setRunning(null),
    }),
  );
  const run = (request: Request, again: boolean) => {
    const releaseId = releaseIdSchema.parse(crypto.randomUUID());
    setRunning({ id: releaseId, total: request.documentIds.length });
    mutate({ ...request, releaseId, again });
  };
  const start = async (request: Request) => {
    const { profileId, documentIds } = request;
    try {
      const { releasedBefore } = await engine.release.preview({ profileId, documentIds });
      if (releasedBefore.length > 0) setHeld(request);
      else run(request, false);
    } catch (error) {
      showFailure(error);
    }
  };
  const waiting = running && { releaseId: running.id, done: 0, total: running.total };
  return {
    isRunning: running !== null,
    progress: heard !== null && heard.releaseId === running?.id ? heard : waiting,
    start: (request) => void start(request),
    cancel: () => {
      if (running !== null) void engine.release.cancel({ releaseId: running.id }).catch(showFailure);
    },
    asksAgain: held !== null,
    startAgain: () => {
      if (held !== null) run(held, true);
      setHeld(null);
    },
    leaveIt: () => setHeld(null),
  };
}
