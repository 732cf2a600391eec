import { Button } from '@blueprintjs/core';
import { Document, FilterRemove, FolderOpen, Import } from '@blueprintjs/icons';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { InboxActions } from './useInboxActions.ts';

type Choosing = Pick<InboxActions, 'chooseFiles' | 'chooseFolder'>;

/** The inbox before the first document. */
export function EmptyInbox({ actions }: { readonly actions: Choosing }) {
  const { t } = useTranslation();
  return (
    <div className="inbox-welcome">
      <EmptyState icon={<Import size={36} />} title={t('inbox.empty.title')} actions={<ChooseButtons {...actions} />}>
        {t('inbox.empty.hint')}
      </EmptyState>
    </div>
  );
}

function ChooseButtons({ chooseFiles, chooseFolder }: Choosing) {
  const { t } = useTranslation();
  return (
    <>
      <Button intent="primary" icon={<Document />} text={t('frame.chooseFiles')} onClick={chooseFiles} />
      <Button icon={<FolderOpen />} text={t('frame.chooseFolder')} onClick={chooseFolder} />
    </>
  );
}

/** The same two ways in, small, above the list. */
export function AddButtons({ actions }: { readonly actions: Choosing }) {
  const { t } = useTranslation();
  return (
    <>
      <Button variant="outlined" icon={<Document />} text={t('frame.chooseFiles')} onClick={actions.chooseFiles} />
      <Button variant="outlined" icon={<FolderOpen />} text={t('frame.chooseFolder')} onClick={actions.chooseFolder} />
    </>
  );
}

/** A filter that lists nothing. */
export function NothingMatches({ onClear }: { readonly onClear: () => void }) {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={<FilterRemove size={32} />}
      title={t('inbox.nothing.title')}
      actions={<Button text={t('inbox.filter.clear')} onClick={onClear} />}
    >
      {t('inbox.nothing.hint')}
    </EmptyState>
  );
}
