import { Button } from '@blueprintjs/core';
import { FolderNew, FolderOpen, Print } from '@blueprintjs/icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SourceId } from '../../../core/vocabulary/ids.ts';
import { useScreenTitle } from '../../app/useScreenTitle.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { SourceDialog } from './SourceDialog.tsx';
import { SourceTable } from './SourceTable.tsx';
import { type SourceActs, useSourceActs } from './useSourceActs.ts';
import './sources.css';

/** The folders that are watched: how they are, what they gave, and the rules for what comes from them. */
export function SourcesScreen() {
  const { t } = useTranslation();
  useScreenTitle(t('intake.title'));
  const acts = useSourceActs();
  const [edited, setEdited] = useState<SourceId | null>(null);
  const { data: sources, error, refetch } = useQuery(engineQueries.sources.list.queryOptions());
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (!sources) return <output className="sources-loading">{t('intake.loading')}</output>;
  const inDialog = sources.find(({ id }) => id === edited);
  return (
    <div className="sources">
      <header className="sources-head">
        <div>
          <h1>{t('intake.title')}</h1>
          <p className="sources-intro">{t('intake.intro')}</p>
        </div>
        {sources.length === 0 ? null : <AddButtons acts={acts} />}
      </header>
      {sources.length === 0 ? (
        <EmptyState icon={<FolderOpen size={32} />} title={t('intake.empty')} actions={<AddButtons acts={acts} />}>
          {t('intake.emptyHint')}
        </EmptyState>
      ) : (
        <SourceTable sources={sources} acts={acts} onEdit={setEdited} />
      )}
      {inDialog === undefined ? null : (
        <SourceDialog
          key={inDialog.id}
          source={inDialog}
          onClose={() => setEdited(null)}
          onSave={(terms) => {
            acts.change({ sourceId: inDialog.id, terms });
            setEdited(null);
          }}
        />
      )}
    </div>
  );
}

function AddButtons({ acts }: { readonly acts: SourceActs }) {
  const { t } = useTranslation();
  return (
    <div className="sources-add">
      <Button intent="primary" icon={<FolderNew />} text={t('intake.add')} onClick={acts.add} />
      <Button icon={<Print />} text={t('intake.makePrint')} onClick={acts.makePrintFolder} />
    </div>
  );
}
