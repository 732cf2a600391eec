import { Learning } from '@blueprintjs/icons';
import { useQuery } from '@tanstack/react-query';
import type { LessonView } from '../../../core/contract/memory.ts';
import { useHashSearch } from '../../app/address.ts';
import { useScreenTitle } from '../../app/useScreenTitle.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Forgotten } from './Forgotten.tsx';
import { LayoutLessons } from './LayoutLessons.tsx';
import { useForget } from './useForget.ts';
import './memory.css';

/** Everything corrections have taught, by vendor and layout, to be looked at and forgotten. */
export function MemoryScreen() {
  const { t } = useTranslation();
  useScreenTitle(t('memory.title'));
  const wanted = new URLSearchParams(useHashSearch()).get('lesson');
  const { data: lessons, error, refetch } = useQuery(engineQueries.memory.list.queryOptions());
  const forgetting = useForget();
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (!lessons) return <output className="memory-loading">{t('memory.loading')}</output>;
  return (
    <div className="memory">
      <h1>{t('memory.title')}</h1>
      <p className="memory-intro">{t('memory.intro')}</p>
      <Forgotten forgetting={forgetting} />
      {lessons.length === 0 ? (
        <EmptyState icon={<Learning size={32} />} title={t('memory.none')}>
          {t('memory.noneHint')}
        </EmptyState>
      ) : null}
      {[...byLayout(lessons)].map(([layoutId, ofLayout]) => (
        <LayoutLessons key={layoutId} lessons={ofLayout} wanted={wanted} onForget={forgetting.forget} />
      ))}
    </div>
  );
}

function byLayout(lessons: readonly LessonView[]): ReadonlyMap<string, readonly LessonView[]> {
  return Map.groupBy(lessons, ({ layoutId }) => layoutId);
}
