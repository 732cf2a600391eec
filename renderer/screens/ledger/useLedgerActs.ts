import { useMutation } from '@tanstack/react-query';
import type { ImportId } from '../../../core/contract/ledger.ts';
import { navigate } from '../../app/address.ts';
import { places } from '../../app/places.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { engineQueries, shellQueries } from '../../queries/engineQueries.ts';
import { showFailure, showToast } from '../../ui/toasts.tsx';

/** What can be done with files of ledger data and their imports. */
export interface LedgerActs {
  readonly choose: () => void;
  readonly stop: (importId: ImportId) => void;
  readonly resume: (importId: ImportId) => void;
  readonly undo: (importId: ImportId) => void;
  readonly saveRefusals: (importId: ImportId) => void;
}

export function useLedgerActs(): LedgerActs {
  const { t } = useTranslation();
  const { mutate: choose } = useMutation(
    shellQueries.ledger.choose.mutationOptions({
      onSuccess: ({ draftId }) => {
        if (draftId !== null) navigate(places.ledgerDraft(draftId));
      },
      onError: showFailure,
    }),
  );
  const { mutate: save } = useMutation(
    shellQueries.ledger.saveRefusals.mutationOptions({
      onSuccess: ({ refusals }) => {
        if (refusals !== null) showToast({ message: t('ledger.saved', { count: refusals }), key: 'ledger' });
      },
      onError: showFailure,
    }),
  );
  const { mutate: stop } = useMutation(engineQueries.ledger.stop.mutationOptions({ onError: showFailure }));
  const { mutate: resume } = useMutation(engineQueries.ledger.resume.mutationOptions({ onError: showFailure }));
  const { mutate: undo } = useMutation(engineQueries.ledger.undo.mutationOptions({ onError: showFailure }));
  return {
    choose: () => choose(undefined),
    stop: (importId) => stop({ importId }),
    resume: (importId) => resume({ importId }),
    undo: (importId) => undo({ importId }),
    saveRefusals: (importId) => save({ importId }),
  };
}
