import { Button, ButtonGroup } from '@blueprintjs/core';
import { Flows } from '@blueprintjs/icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { documentIdSchema } from '../../../core/vocabulary/ids.ts';
import { useHashSearch } from '../../app/address.ts';
import { useScreenTitle } from '../../app/useScreenTitle.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useKeys } from '../../keys/useKeys.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { DocumentWay } from './DocumentWay.tsx';
import { StageDiagram } from './StageDiagram.tsx';
import { StageTable } from './StageTable.tsx';
import './flow.css';

/** How every stage is doing now, drawn or as a table, and the way of one document through them. */
export function FlowScreen() {
  const { t } = useTranslation();
  useScreenTitle(t('flow.title'));
  const [isTable, setIsTable] = useState(false);
  const documentId = documentIdSchema.safeParse(new URLSearchParams(useHashSearch()).get('document')).data;
  const { data, error, refetch } = useQuery(engineQueries.flow.state.queryOptions());
  useKeys(t('flow.title'), [{ keys: 'T', description: t('flow.key.table'), run: () => setIsTable(!isTable) }]);
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <output className="flow-loading">{t('flow.loading')}</output>;
  return (
    <div className="flow">
      <header>
        <h1>{t('flow.title')}</h1>
        <p>{t('flow.intro', { count: data.newest })}</p>
        <ButtonGroup>
          <Button
            size="small"
            active={!isTable}
            aria-pressed={!isTable}
            text={t('flow.asDrawing')}
            onClick={() => setIsTable(false)}
          />
          <Button
            size="small"
            active={isTable}
            aria-pressed={isTable}
            text={t('flow.asTable')}
            onClick={() => setIsTable(true)}
          />
        </ButtonGroup>
      </header>
      {data.newest === 0 ? (
        <EmptyState icon={<Flows size={32} />} title={t('flow.empty')}>
          {t('flow.emptyHint')}
        </EmptyState>
      ) : null}
      {isTable ? <StageTable stages={data.stages} /> : <StageDiagram stages={data.stages} />}
      {documentId === undefined ? (
        <p className="flow-quiet">{t('flow.chooseDocument')}</p>
      ) : (
        <DocumentWay key={documentId} documentId={documentId} />
      )}
    </div>
  );
}
