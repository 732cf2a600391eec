import { Menu, MenuDivider, MenuItem, showContextMenu } from '@blueprintjs/core';
import { Briefcase, Clipboard, Document, Disable, Flows, Refresh } from '@blueprintjs/icons';
import i18next from 'i18next';
import type { MouseEvent } from 'react';
import type { InboxRow } from '../../../core/contract/inbox.ts';
import type { DocumentId } from '../../../core/vocabulary/ids.ts';
import { navigate } from '../../app/address.ts';
import { places } from '../../app/places.ts';
import { copyText } from '../../ui/CopyButton.tsx';
import { failureDetails } from '../../ui/failureText.ts';
import type { InboxActions } from './useInboxActions.ts';

interface RowMenu {
  readonly event: MouseEvent;
  readonly row: InboxRow;
  /** The documents acted on: the row's, or all chosen with it. */
  readonly ids: readonly DocumentId[];
  readonly actions: InboxActions;
}

/** The menu of a row, where the mouse is. */
export function showRowMenu({ event, row, ids, actions }: RowMenu): void {
  const { t } = i18next;
  const { caseId, failure } = row;
  const content = (
    <Menu>
      <MenuItem
        icon={<Document />}
        text={t('action.open')}
        label="Enter"
        onClick={() => navigate(places.document(row.id))}
      />
      {caseId === null ? null : (
        <MenuItem icon={<Briefcase />} text={t('inbox.openCase')} onClick={() => navigate(places.case(caseId))} />
      )}
      <MenuItem
        icon={<Flows />}
        text={t('inbox.openFlow')}
        label="F"
        onClick={() => navigate(places.documentFlow(row.id))}
      />
      <MenuDivider />
      <MenuItem
        icon={<Refresh />}
        text={t('inbox.retryCount', { count: ids.length })}
        label="R"
        onClick={() => actions.retry(ids)}
      />
      <MenuItem
        icon={<Disable />}
        text={t('inbox.cancelCount', { count: ids.length })}
        label="C"
        onClick={() => actions.cancel(ids)}
      />
      {failure === null ? null : (
        <MenuItem
          icon={<Clipboard />}
          text={t('action.copyDetails')}
          onClick={() => void copyText(failureDetails(failure, row.fileName))}
        />
      )}
    </Menu>
  );
  showContextMenu({
    content,
    targetOffset: { left: event.clientX, top: event.clientY },
    isDarkTheme: document.body.classList.contains('bp6-dark'),
  });
}
