import { Button, Callout } from '@blueprintjs/core';
import type { CrossedBound, RollbackProposal } from '../../../core/contract/modelRegistry.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useFormat } from '../../ui/useFormat.ts';
import type { ModelActs } from './useModelActs.ts';

interface ProposalNoticeProps {
  readonly proposal: RollbackProposal;
  readonly acts: ModelActs;
}

/** That the champion has crossed bounds, which, and what can be done. */
export function ProposalNotice({ proposal, acts }: ProposalNoticeProps) {
  const { t } = useTranslation();
  const boundText = useBoundText();
  return (
    <Callout intent="warning">
      <h2>{t(proposal.to === null ? 'models.proposeLearning' : 'models.proposeRollBack')}</h2>
      <ul>
        {proposal.crossed.map((bound) => (
          <li key={bound.what}>{boundText(bound)}</li>
        ))}
      </ul>
      {proposal.to === null ? null : (
        <Button text={t('models.rollBack')} onClick={() => acts.ask({ kind: 'rollBack' })} />
      )}
    </Callout>
  );
}

/** A crossed bound in words. */
export function useBoundText(): (bound: CrossedBound) => string {
  const { t, i18n } = useTranslation();
  const { number, percent } = useFormat();
  const decimals = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 2 });
  return ({ what, value, bound, cases }) => {
    const write = what === 'precision' ? percent : (figure: number) => decimals.format(figure);
    return t(`models.crossed.${what}`, { value: write(value), bound: write(bound), cases: number(cases) });
  };
}
