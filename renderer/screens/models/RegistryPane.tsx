import { Button } from '@blueprintjs/core';
import type { ModelRegistry, ModelRoles, ModelVersion } from '../../../core/contract/modelRegistry.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { Keycaps } from '../../ui/Keycaps.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import type { ModelActs } from './useModelActs.ts';

interface RegistryPaneProps {
  readonly registry: ModelRegistry;
  readonly acts: ModelActs;
}

/** Every version of what scores invoices or payments, which are at work, and putting others to work. */
export function RegistryPane({ registry: { versions, roles }, acts }: RegistryPaneProps) {
  const { t } = useTranslation();
  return (
    <section className="home-panel" aria-labelledby="registry-title">
      <header>
        <h2 id="registry-title">{t('models.versions')}</h2>
      </header>
      <p className="is-quiet">{t('models.lastReason', { reason: roles.reason })}</p>
      <div className="models-scroll">
        <table className="thresholds-table">
          <thead>
            <tr>
              <th scope="col">{t('models.version')}</th>
              <th scope="col">{t('models.role')}</th>
              <th scope="col" className="is-number">
                {t('models.threshold')}
              </th>
              <th scope="col" className="is-number">
                {t('models.scoredNow')}
              </th>
              <th scope="col">{t('models.guard')}</th>
              <th scope="col">{t('models.madeBy')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('models.acts')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {versions.map((version) => (
              <VersionRow key={version.sha256} version={version} roles={roles} acts={acts} />
            ))}
          </tbody>
        </table>
      </div>
      <Button
        text={t('models.rollBack')}
        endIcon={<Keycaps stroke="B" />}
        disabled={!acts.canRollBack}
        onClick={() => acts.ask({ kind: 'rollBack' })}
      />
    </section>
  );
}

interface VersionRowProps {
  readonly version: ModelVersion;
  readonly roles: ModelRoles;
  readonly acts: ModelActs;
}

function VersionRow({ version, roles, acts }: VersionRowProps) {
  const { t } = useTranslation();
  const { percent, number, instant } = useFormat();
  const { sha256, origin, report } = version;
  const isChampion = sha256 === roles.champion;
  return (
    <tr aria-current={isChampion}>
      <th scope="row" title={`${version.id} ${sha256}`}>
        {`${t(`models.scores.${version.scores}`)} ${version.version}`}
      </th>
      <td>
        <RoleText version={version} roles={roles} />
      </td>
      <td className="is-number">{percent(version.alertThreshold, 1)}</td>
      <td className="is-number">{number(version.scored)}</td>
      <td>{report === null ? t('models.modelCard') : <GuardText lostOn={report.lostOn} method={report.method} />}</td>
      <td>{`${origin === 'shipped' ? t('models.shipped') : version.by}, ${instant(version.at)}`}</td>
      <td>
        <VersionActs version={version} roles={roles} acts={acts} />
      </td>
    </tr>
  );
}

function RoleText({ version: { sha256 }, roles }: Omit<VersionRowProps, 'acts'>) {
  const { t } = useTranslation();
  const { percent } = useFormat();
  if (sha256 === roles.champion) return t('models.champion');
  if (sha256 !== roles.challenger) return roles.earlier.includes(sha256) ? t('models.earlier') : '';
  return roles.mode === 'shadow' ? t('models.inShadow') : t('models.inSplit', { share: percent(roles.share) });
}

type Report = NonNullable<ModelVersion['report']>;

function GuardText({ lostOn, method }: Pick<Report, 'lostOn' | 'method'>) {
  const { t } = useTranslation();
  const how = t(`models.method.${method}`);
  if (lostOn.length === 0) return `${how}, ${t('models.held')}`;
  return `${how}, ${t('models.lostOn', { what: lostOn.map((each) => t(`models.lost.${each}`)).join(', ') })}`;
}

function VersionActs({ version, roles, acts }: VersionRowProps) {
  const { t } = useTranslation();
  const { sha256, report } = version;
  const isFit = sha256 !== roles.champion && (report?.lostOn.length ?? 0) === 0;
  if (!isFit) return null;
  const isChallenger = sha256 === roles.challenger;
  return (
    <div className="models-acts">
      <Button size="small" text={t('models.promote')} onClick={() => acts.ask({ kind: 'promote', version })} />
      <Button
        size="small"
        text={isChallenger ? t('models.mode.change') : t('models.challenge')}
        onClick={() => acts.ask({ kind: 'challenge', version })}
      />
      {isChallenger ? (
        <Button size="small" text={t('models.dismiss')} onClick={() => acts.ask({ kind: 'dismiss' })} />
      ) : null}
    </div>
  );
}
