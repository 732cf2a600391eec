import { useQuery } from '@tanstack/react-query';
import { Suspense, lazy } from 'react';
import { z } from 'zod';
import { type WorkedExampleName, workedExamples } from '../../../core/contract/conditions/workedExamples.ts';
import { type RuleId, ruleIdSchema } from '../../../core/vocabulary/ids.ts';
import { useHashSearch } from '../../app/address.ts';
import { useScreenTitle } from '../../app/useScreenTitle.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { RuleList } from './RuleList.tsx';
import type { RuleText } from './useRuleDraft.ts';
import '../thresholds/thresholds.css';
import './rules.css';

// The builder is fetched when a rule is opened: it is the largest part of the window that few need at its start.
const RuleEditor = lazy(async () => ({ default: (await import('./RuleEditor.tsx')).RuleEditor }));

const exampleSchema = z.custom<WorkedExampleName>(
  (name) => typeof name === 'string' && Object.hasOwn(workedExamples, name),
);

const blank: RuleText = {
  name: '',
  note: '',
  severity: 'medium',
  query: { combinator: 'and', not: false, rules: [{ field: 'totalEuros', operator: '>=', value: '' }] },
};

/** Rules of one's own: the list, or the one the address names. */
export function RulesScreen() {
  const { t } = useTranslation();
  useScreenTitle(t('rules.title'));
  return (
    <Suspense fallback={<output className="rules-quiet">{t('rules.loading')}</output>}>
      <ListOrRule />
    </Suspense>
  );
}

function ListOrRule() {
  const { t } = useTranslation();
  const search = new URLSearchParams(useHashSearch());
  const ruleId = ruleIdSchema.safeParse(search.get('rule'));
  const example = exampleSchema.safeParse(search.get('example')).data;
  if (ruleId.success) return <KeptRule ruleId={ruleId.data} />;
  if (search.get('rule') !== 'new') return <RuleList />;
  const begun =
    example === undefined ? blank : { ...blank, ...workedExamples[example], name: t(`rules.example.${example}`) };
  return <RuleEditor key={example ?? 'blank'} kept={begun} view={null} />;
}

function KeptRule({ ruleId }: { readonly ruleId: RuleId }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(engineQueries.rules.get.queryOptions({ input: { ruleId } }));
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <output className="rules-quiet">{t('rules.loading')}</output>;
  return <RuleEditor key={`${ruleId} ${data.current.version}`} kept={data.current} view={data} />;
}
