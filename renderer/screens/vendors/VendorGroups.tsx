import { Button } from '@blueprintjs/core';
import { Layers } from '@blueprintjs/icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { VendorGroup, VendorGroupList } from '../../../core/contract/vendors.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { showFailure } from '../../ui/toasts.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { idOf } from './vendorsAddress.ts';

/** Vendors that people linked, each record with a way out, and links that join nothing. */
export function VendorGroups() {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { data, error, refetch } = useQuery(engineQueries.vendors.groups.queryOptions());
  const { mutate: splitOff, isPending } = useMutation(
    engineQueries.vendors.splitOff.mutationOptions({ onError: showFailure }),
  );
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <output className="vendors-loading">{t('vendors.loading')}</output>;
  if (data.total === 0 && data.heldApart.length === 0)
    return (
      <EmptyState icon={<Layers size={32} />} title={t('vendors.noGroups')}>
        {t('vendors.noGroupsHint')}
      </EmptyState>
    );
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls can be reached by keyboard
    <section className="vendors-groups" aria-label={t('vendors.groupList')} tabIndex={0}>
      <h2>{t('vendors.groupCount', { count: data.total, shown: number(data.total) })}</h2>
      {data.groups.map((group) => (
        <Group key={group.canonical} group={group} isBusy={isPending} onSplitOff={(ref) => splitOff({ ref })} />
      ))}
      <HeldApart list={data.heldApart} />
    </section>
  );
}

interface GroupProps {
  readonly group: VendorGroup;
  readonly isBusy: boolean;
  readonly onSplitOff: (ref: string) => void;
}

function Group({ group: { canonical, members }, isBusy, onSplitOff }: GroupProps) {
  const { t } = useTranslation();
  return (
    <article className="vendors-group">
      <h3>{members[0]?.name}</h3>
      <ul>
        {members.map(({ ref, name, source, city, taxId }) => (
          <li key={ref}>
            <span className="vendors-member">
              <strong>{name}</strong>
              <span className="vendors-quiet">
                {[t(`vendors.source.${source}`), idOf(ref), taxId, city].filter(Boolean).join(' · ')}
                {ref === canonical ? ` · ${t('vendors.countsAs')}` : ''}
              </span>
            </span>
            <Button
              size="small"
              disabled={isBusy}
              text={t('vendors.splitOff')}
              aria-label={t('vendors.splitOffOf', { name, id: idOf(ref) || t(`vendors.source.${source}`) })}
              onClick={() => onSplitOff(ref)}
            />
          </li>
        ))}
      </ul>
    </article>
  );
}

function HeldApart({ list }: { readonly list: VendorGroupList['heldApart'] }) {
  const { t } = useTranslation();
  if (list.length === 0) return null;
  return (
    <article className="vendors-group">
      <h3>{t('vendors.apart')}</h3>
      <ul>
        {list.map(({ one, other, because }) => (
          <li key={`${one.ref} ${other.ref}`}>
            <span className="vendors-member">
              <strong>
                {one.name} · {other.name}
              </strong>
              <span className="vendors-quiet">{t(`vendors.because.${because}`)}</span>
            </span>
          </li>
        ))}
      </ul>
    </article>
  );
}
