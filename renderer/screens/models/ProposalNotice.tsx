import { Button, Callout } from '@blueprintjs/core';
import type { CrossedBound, ModelSubject, RollbackProposal } from '../../../core/contract/modelRegistry.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { Keycaps } from '../../ui/Keycaps.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import type { ModelActs } from './useModelActs.ts';

interface ProposalNoticeProps {
  readonly proposal: RollbackProposal;
  readonly acts: ModelActs;
}

/** That the champion has crossed bounds, which, and what can be done. */
export function ProposalNotice({ proposal, acts }: ProposalNoticeProps) {
  const { t } = useTranslation();
  const boundText = useBoundText(proposal.scores);
  return (
    <Callout intent="warning">
      <h2>{t(proposal.to === null ? 'models.proposeLearning' : 'models.proposeRollBack')}</h2>
      <ul>
        {proposal.crossed.map((bound) => (
          <li key={bound.what}>{boundText(bound)}</li>
        ))}
      </ul>
      <div className="models-proposal">
        {proposal.to === null ? null : (
          <Button text={t('models.rollBack')} onClick={() => acts.ask({ kind: 'rollBack' })} />
        )}
        <Button text={t('models.keep')} endIcon={<Keycaps stroke="K" />} onClick={() => acts.ask({ kind: 'keep' })} />
      </div>
    </Callout>
  );
}

/** A crossed bound in words. */
export function useBoundText(scores: ModelSubject): (bound: CrossedBound) => string {
  const { t, i18n } = useTranslation();
  const { number, percent } = useFormat();
  const decimals = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 2 });
  return ({ what, value, bound, cases }) => {
    const write = what === 'precision' ? percent : (figure: number) => decimals.format(figure);
    const figures = { value: write(value), bound: write(bound), cases: number(cases) };
    return what === 'drift' ? t(`models.crossed.drift.${scores}`, figures) : t(`models.crossed.${what}`, figures);
  };
}
