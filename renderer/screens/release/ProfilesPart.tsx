import { Button } from '@blueprintjs/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type ExportProfile, isBuiltIn, tableFormats } from '../../../core/contract/exportProfile.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { showFailure } from '../../ui/toasts.tsx';
import { ProfileEditor } from './ProfileEditor.tsx';

/** The profiles: those that come with Vouch, to be copied, and those made here, to be changed. */
export function ProfilesPart() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(engineQueries.release.profiles.queryOptions());
  const [edited, setEdited] = useState<ExportProfile | null>(null);
  const { mutate: remove } = useMutation(engineQueries.release.removeProfile.mutationOptions({ onError: showFailure }));
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <output className="release-quiet">{t('release.loading')}</output>;
  const copy = (profile: ExportProfile) =>
    setEdited({ ...profile, id: crypto.randomUUID(), name: t('release.profiles.copyOf', { name: profile.name }) });
  return (
    <div className="release-scroll is-list">
      <table className="release-table" aria-label={t('release.profiles.label')}>
        <tbody>
          {data.map((profile) => (
            <tr key={profile.id}>
              <th scope="row">{profile.name}</th>
              <td>{t(`release.format.${profile.format}`)}</td>
              <td>
                {tableFormats.has(profile.format)
                  ? t('release.profiles.count', { count: profile.columns.length })
                  : '–'}
              </td>
              <td className="release-quiet">
                {t(isBuiltIn(profile) ? 'release.profiles.builtIn' : 'release.profiles.own')}
              </td>
              <td className="release-acts">
                <Button size="small" text={t('release.profiles.copy')} onClick={() => copy(profile)} />
                {isBuiltIn(profile) ? null : (
                  <>
                    <Button size="small" text={t('release.profiles.edit')} onClick={() => setEdited(profile)} />
                    <Button
                      size="small"
                      text={t('release.profiles.remove')}
                      onClick={() => remove({ profileId: profile.id })}
                    />
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {edited === null ? null : <ProfileEditor key={edited.id} profile={edited} onClose={() => setEdited(null)} />}
    </div>
  );
}
