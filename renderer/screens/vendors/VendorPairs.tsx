import { Button, ButtonGroup, ProgressBar } from '@blueprintjs/core';
import { pairStateSchema } from '../../../core/contract/duplicates.ts';
import type { VendorPair, VendorPairList } from '../../../core/contract/vendors.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import type { VendorTriage } from './useVendorTriage.ts';
import { pairKey, shownLikely } from './vendorsAddress.ts';

/** The lists with their counts, how far one is, the last search, and the pairs of the list shown. */
export function VendorPairs({ triage }: { readonly triage: VendorTriage }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { state, list, current } = triage;
  return (
    <section className="vendors-list" aria-label={t('vendors.list')}>
      <h1>{t('vendors.title')}</h1>
      <ButtonGroup aria-label={t('vendors.states')} className="vendors-states">
        {pairStateSchema.options.map((one) => (
          <Button
            key={one}
            size="small"
            active={one === state}
            aria-pressed={one === state}
            text={`${t(`vendors.${one}`)} ${list === null ? '' : number(list.counts[one])}`}
            onClick={() => triage.show(one)}
          />
        ))}
        <Button
          size="small"
          active={state === 'groups'}
          aria-pressed={state === 'groups'}
          text={t('vendors.groups')}
          onClick={() => triage.show('groups')}
        />
      </ButtonGroup>
      {list === null ? null : <Search list={list} onSearch={triage.search} />}
      <ul>
        {state === 'groups'
          ? null
          : list?.pairs.map((pair) => (
              <li key={pairKey(pair)}>
                <Pair pair={pair} isCurrent={pair === current} onChoose={triage.choose} />
              </li>
            ))}
      </ul>
    </section>
  );
}

function Search({
  list: { search, counts },
  onSearch,
}: {
  readonly list: VendorPairList;
  readonly onSearch: () => void;
}) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const done = counts.settled + counts.unsure;
  const total = done + counts.open;
  return (
    <div className="vendors-search">
      {total === 0 ? null : (
        <>
          <ProgressBar
            value={done / total}
            stripes={false}
            animate={false}
            aria-label={t('vendors.progress', { done: number(done), total: number(total) })}
          />
          <p className="vendors-quiet">{t('vendors.progress', { done: number(done), total: number(total) })}</p>
        </>
      )}
      {search.endedAt === null || search.isRunning ? null : (
        <p className="vendors-quiet">
          {t('vendors.searched', {
            count: search.vendors,
            shown: number(search.vendors),
            pairs: number(search.candidates),
          })}
        </p>
      )}
      {search.failure === null ? null : <FailureNotice error={new Error(search.failure.message)} onRetry={onSearch} />}
      {search.inMaster === 0 ? null : (
        <Button
          size="small"
          disabled={search.isRunning}
          text={t(search.isRunning ? 'vendors.searching' : 'vendors.search')}
          onClick={onSearch}
        />
      )}
    </div>
  );
}

interface PairProps {
  readonly pair: VendorPair;
  readonly isCurrent: boolean;
  readonly onChoose: (pair: VendorPair) => void;
}

function Pair({ pair, isCurrent, onChoose }: PairProps) {
  const { t } = useTranslation();
  const { percent, money } = useFormat();
  const { one, other, decided, isRearmed } = pair;
  const probability = percent(shownLikely(pair.probability ?? 0), 1);
  const stake = money(pair.atStake.toFixed(2), 'EUR');
  return (
    <button
      type="button"
      className="pair-line"
      aria-current={isCurrent}
      aria-label={t('vendors.pairLabel', { one: one.name, other: other.name, probability, money: stake })}
      onClick={() => onChoose(pair)}
    >
      <span className="vendors-pair-name" title={one.name}>
        {one.name}
      </span>
      <span className="vendors-pair-figure">{pair.probability === null ? '' : probability}</span>
      <span className="vendors-pair-name" title={other.name}>
        {other.name}
      </span>
      <span className="vendors-pair-figure">{stake}</span>
      {isRearmed ? <span className="vendors-quiet">{t('vendors.rearmed')}</span> : null}
      {decided === null ? null : <span className="vendors-quiet">{t(`vendors.verdict.${decided.verdict}`)}</span>}
    </button>
  );
}
