import { useEffect, useEffectEvent } from 'react';
import type { ShellEvent } from '../../core/contract/shellContract.ts';
import { shell } from '../bridge/bridge.ts';
import { useEngineEvents } from '../bridge/engineEvents.ts';
import { follow } from '../bridge/follow.ts';
import { useTranslation } from '../i18n/useTranslation.ts';
import { showFailure, showToast } from '../ui/toasts.tsx';
import { navigate } from './address.ts';
import { places } from './places.ts';
import { useCarryOut } from './useCarryOut.ts';

/** Says what shell and engine tell that no screen shows, and carries out menu commands; once, in App. */
export function useNotices(): void {
  const { t } = useTranslation();
  const carryOut = useCarryOut();
  const onShellEvent = useEffectEvent((event: ShellEvent) => {
    switch (event.kind) {
      case 'command':
        return carryOut(event.command);
      case 'files-noted':
        return showToast({
          message: t('frame.noted', { count: event.noted }),
          kind: 'good',
          ...toInbox(),
          key: 'noted',
        });
      case 'ledger-opened':
        return navigate(places.ledgerDraft(event.draftId));
      case 'engine-restarted':
        return showToast({ message: t('frame.engineRestarted') });
      case 'problem':
        return showFailure(event.failure);
    }
  });
  useEffect(
    () =>
      follow(
        (signal) => shell.events.listen(undefined, { signal }),
        (event) => onShellEvent(event),
      ),
    [],
  );
  useEngineEvents((event) => {
    if (event.kind === 'problem') showFailure(event.failure);
    if (event.kind === 'duplicate-arrived') {
      const open = () => navigate(places.document(event.documentId));
      showToast({
        message: t('frame.duplicate', { fileName: event.fileName }),
        action: { text: t('action.open'), onClick: open },
        key: `duplicate-${event.documentId}`,
      });
    }
  });
  function toInbox() {
    if (location.hash.startsWith(`#${places.inbox}`)) return {};
    return { action: { text: t('frame.goInbox'), onClick: () => navigate(places.inbox) } };
  }
}
