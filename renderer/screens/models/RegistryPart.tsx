import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ModelSubject } from '../../../core/contract/modelRegistry.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { ComparisonPane } from './ComparisonPane.tsx';
import { LearningPane } from './LearningPane.tsx';
import { ModelDialog } from './ModelDialog.tsx';
import { ProposalNotice, useBoundText } from './ProposalNotice.tsx';
import { RegistryPane } from './RegistryPane.tsx';
import { useModelActs } from './useModelActs.ts';

/** Versions, challenger and learning, with the dialog that puts another version to work. */
export function RegistryPart({ days }: { readonly days: number }) {
  const [scores, setScores] = useState<ModelSubject>('invoices');
  const registry = useQuery(engineQueries.models.registry.queryOptions({ input: { scores }, retry: false }));
  const proposal = useQuery(engineQueries.models.proposal.queryOptions({ retry: false }));
  const comparison = useQuery(engineQueries.models.compare.queryOptions({ input: { scores, days } }));
  const acts = useModelActs(scores, registry.data);
  const boundText = useBoundText();
  const { asked } = acts;
  const why = asked?.kind === 'rollBack' ? (proposal.data?.crossed.map(boundText).join(' ') ?? '') : '';
  if (registry.error) return <FailureNotice error={registry.error} onRetry={() => void registry.refetch()} />;
  if (registry.data === undefined) return null;
  const { versions, roles } = registry.data;
  const challenger = versions.find(({ sha256 }) => sha256 === roles.challenger);
  return (
    <>
      {proposal.data ? <ProposalNotice proposal={proposal.data} acts={acts} /> : null}
      <RegistryPane registry={registry.data} acts={acts} onSubject={setScores} />
      <div className="thresholds-halves">
        <ComparisonPane
          scores={scores}
          comparison={comparison.data ?? null}
          guard={challenger?.report?.guard ?? null}
        />
        <LearningPane registry={registry.data} acts={acts} />
      </div>
      {asked === null ? null : (
        <ModelDialog
          scores={scores}
          act={asked}
          suggested={why}
          onClose={() => acts.ask(null)}
          onDecide={(decision) => acts.decide(asked, decision)}
        />
      )}
    </>
  );
}
