import { keepPreviousData, useQuery } from '@tanstack/react-query';
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
export function RegistryPart({ scores: wanted, days }: { readonly scores: ModelSubject; readonly days: number }) {
  // The versions before stay until the others are there, so that the screen stays still.
  const registry = useQuery(
    engineQueries.models.registry.queryOptions({
      input: { scores: wanted },
      placeholderData: keepPreviousData,
      retry: false,
    }),
  );
  const scores = registry.data?.scores ?? wanted;
  const proposal = useQuery(engineQueries.models.proposal.queryOptions({ input: { scores }, retry: false }));
  const proposed = proposal.data ?? null;
  const comparison = useQuery(engineQueries.models.compare.queryOptions({ input: { scores, days } }));
  const acts = useModelActs(scores, registry.data, proposed);
  const boundText = useBoundText(scores);
  const { asked } = acts;
  const why = asked?.kind === 'rollBack' ? (proposed?.crossed.map(boundText).join(' ') ?? '') : '';
  if (registry.error) return <FailureNotice error={registry.error} onRetry={() => void registry.refetch()} />;
  if (registry.data === undefined) return null;
  const { versions, roles } = registry.data;
  const challenger = versions.find(({ sha256 }) => sha256 === roles.challenger);
  return (
    <>
      {proposed === null ? null : <ProposalNotice proposal={proposed} acts={acts} />}
      <RegistryPane registry={registry.data} acts={acts} />
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
