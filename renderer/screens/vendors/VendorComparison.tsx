import { Button } from '@blueprintjs/core';
import type { VendorPair } from '../../../core/contract/vendors.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { Keycaps } from '../../ui/Keycaps.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { VendorEvidence } from './VendorEvidence.tsx';
import { VendorFields } from './VendorFields.tsx';
import type { VendorTriage } from './useVendorTriage.ts';
import { shownLikely } from './vendorsAddress.ts';

/** One pair: how likely it is one vendor and what it is worth, what can be said, what both state, and why. */
export function VendorComparison({ pair, triage }: { readonly pair: VendorPair; readonly triage: VendorTriage }) {
  const { t } = useTranslation();
  const { percent, money, instant } = useFormat();
  const { decided, probability } = pair;
  return (
    <section className="vendors-comparison" aria-label={t('vendors.compared')}>
      <header>
        <div className="vendors-why">
          <h2>
            {probability === null
              ? t('vendors.notFound')
              : t('vendors.likely', { probability: percent(shownLikely(probability), 1) })}
          </h2>
          <p>
            {pair.atStake === 0
              ? t('vendors.noStake')
              : t('vendors.atStake', { money: money(pair.atStake.toFixed(2), 'EUR') })}
          </p>
          {decided === null ? null : (
            <p className="vendors-quiet">
              {t('vendors.decided', {
                verdict: t(`vendors.verdict.${decided.verdict}`),
                by: decided.by,
                at: instant(decided.at),
              })}
            </p>
          )}
          {pair.isRearmed ? <p className="vendors-quiet">{t('vendors.rearmed')}</p> : null}
        </div>
        <div className="vendors-verdicts">
          <Button
            disabled={triage.isDeciding}
            title={t('vendors.sameHint')}
            aria-keyshortcuts="Y"
            onClick={() => triage.decide('same')}
          >
            {t('vendors.same')} <Keycaps stroke="Y" />
          </Button>
          <Button disabled={triage.isDeciding} aria-keyshortcuts="H" onClick={() => triage.decide('unsure')}>
            {t('vendors.hold')} <Keycaps stroke="H" />
          </Button>
          <Button
            disabled={triage.isDeciding}
            title={t('vendors.differentHint')}
            aria-keyshortcuts="N"
            onClick={() => triage.decide('different')}
          >
            {t('vendors.different')} <Keycaps stroke="N" />
          </Button>
        </div>
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls can be reached by keyboard */}
      <section className="vendors-facts" tabIndex={0} aria-label={t('vendors.evidence')}>
        <VendorFields pair={pair} />
        <VendorEvidence evidence={pair.evidence} />
      </section>
    </section>
  );
}
