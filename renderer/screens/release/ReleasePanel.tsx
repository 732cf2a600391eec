import { Button, HTMLSelect } from '@blueprintjs/core';
import { Cross, Export, FolderOpen, GlobeNetwork } from '@blueprintjs/icons';
import { useQuery } from '@tanstack/react-query';
import { type Ref, useRef, useState } from 'react';
import type { DestinationId } from '../../../core/contract/release.ts';
import type { DocumentId } from '../../../core/vocabulary/ids.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useKeys } from '../../keys/useKeys.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { Keycaps } from '../../ui/Keycaps.tsx';
import { ModalAlert } from '../../ui/ModalAlert.tsx';
import { HttpTargetDialog } from './HttpTargetDialog.tsx';
import { PreviewPane } from './PreviewPane.tsx';
import { useDestinations } from './useDestinations.ts';
import { useRelease } from './useRelease.ts';

/** As what and where to the chosen documents leave, and how they will look. */
export function ReleasePanel({ documentIds }: { readonly documentIds: readonly DocumentId[] }) {
  const { t } = useTranslation();
  const profileSelect = useRef<HTMLSelectElement>(null);
  const [profileId, setProfileId] = useProfileChoice();
  const goButton = useRef<HTMLButtonElement>(null);
  // A button that has the focus keeps Ctrl+Enter for itself: after a dialog that is the one that releases.
  const focusGo = () => goButton.current?.focus();
  const destinations = useDestinations(focusGo);
  const [isAdding, setAdding] = useState(false);
  const release = useRelease();
  const { chosen } = destinations;
  const isReady = chosen !== null && documentIds.length > 0 && !release.isRunning;
  const go = () => {
    if (isReady) release.start({ profileId, documentIds: [...documentIds], destinationId: chosen });
  };
  useKeys(t('release.scope'), [
    { keys: 'Ctrl+Enter', description: t('release.keys.release'), run: go, inFields: true },
    { keys: 'P', description: t('release.keys.profile'), run: () => profileSelect.current?.focus() },
    { keys: 'O', description: t('release.keys.folder'), run: destinations.chooseFolder },
  ]);
  return (
    <section className="release-panel" aria-label={t('release.title')}>
      <div className="release-choices">
        <label>
          {t('release.profile')}
          <ProfileSelect selectRef={profileSelect} value={profileId} onChange={setProfileId} />
        </label>
        <label>
          {t('release.destination')}
          <HTMLSelect
            fill
            value={chosen ?? ''}
            onChange={({ target }) => destinations.choose(target.value)}
            options={[
              ...(destinations.list.length === 0 ? [{ value: '', label: t('release.noDestination') }] : []),
              ...destinations.list.map(({ id, name, kind, ...rest }) => ({
                value: id,
                label: kind === 'http' && 'url' in rest ? `${name} (${rest.url})` : name,
              })),
            ]}
          />
        </label>
        <div className="release-where">
          <Button icon={<FolderOpen />} text={t('release.chooseFolder')} onClick={destinations.chooseFolder} />
          <Button icon={<GlobeNetwork />} text={t('release.addAddress')} onClick={() => setAdding(true)} />
          {chosen === null ? null : (
            <Button
              variant="minimal"
              icon={<Cross />}
              aria-label={t('release.removeDestination', { name: destinations.nameOf(chosen) })}
              onClick={() => destinations.remove(chosen)}
            />
          )}
        </div>
        <div className="release-go">
          {release.progress === null ? (
            <Button
              ref={goButton}
              intent="primary"
              icon={<Export />}
              disabled={!isReady}
              text={t('release.go', { count: documentIds.length })}
              endIcon={<Keycaps stroke="Ctrl+Enter" />}
              onClick={go}
            />
          ) : (
            <>
              <progress max={release.progress.total} value={release.progress.done} aria-label={t('release.title')} />
              <output>{t('release.releasing', release.progress)}</output>
              <Button text={t('release.cancel')} onClick={release.cancel} />
            </>
          )}
        </div>
      </div>
      <PreviewPane profileId={profileId} documentIds={documentIds} />
      <HttpTargetDialog
        isOpen={isAdding}
        onClose={() => setAdding(false)}
        onClosed={focusGo}
        onAdded={(id: DestinationId) => destinations.choose(id)}
      />
      <ModalAlert
        isOpen={release.asksAgain}
        cancelButtonText={t('action.cancel')}
        confirmButtonText={t('release.againConfirm')}
        onCancel={release.leaveIt}
        onConfirm={release.startAgain}
      >
        <p>{t('release.again')}</p>
      </ModalAlert>
    </section>
  );
}

/** The profile of the last release, until another is chosen. */
function useProfileChoice(): [string, (profileId: string) => void] {
  const { data: profiles } = useQuery(engineQueries.release.profiles.queryOptions());
  const { data: ledger } = useQuery(engineQueries.release.ledger.queryOptions({ input: { limit: 1 } }));
  const [choice, setChoice] = useState<string | null>(null);
  const last = profiles?.find(({ name }) => name === ledger?.rows[0]?.profile)?.id;
  const known = profiles?.some(({ id }) => id === choice) === true ? choice : null;
  return [known ?? last ?? profiles?.[0]?.id ?? 'built-in:csv', setChoice];
}

interface ProfileSelectProps {
  readonly selectRef: Ref<HTMLSelectElement>;
  readonly value: string;
  readonly onChange: (profileId: string) => void;
}

function ProfileSelect({ selectRef, value, onChange }: ProfileSelectProps) {
  const { data: profiles } = useQuery(engineQueries.release.profiles.queryOptions());
  const options = (profiles ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <HTMLSelect
      fill
      ref={selectRef}
      value={value}
      options={options}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
