import { Button } from '@blueprintjs/core';
import { useMutation } from '@tanstack/react-query';
import type { ControlDetail, ControlVersion } from '../../../core/contract/controls.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { showFailure } from '../../ui/toasts.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { useLooseText } from '../invoice/useLooseText.ts';

/** Every version of a test's parameters, newest first; an earlier one can be used again. */
export function VersionTable({ detail: { row, versions } }: { readonly detail: ControlDetail }) {
  const { t } = useTranslation();
  return (
    <section className="home-panel" aria-labelledby="control-versions">
      <header>
        <h2 id="control-versions">{t('controls.versions')}</h2>
      </header>
      <div className="controls-hits">
        <table aria-labelledby="control-versions">
          <thead>
            <tr>
              <th scope="col">{t('controls.version')}</th>
              <th scope="col">{t('controls.parameters')}</th>
              <th scope="col">{t('controls.by')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('controls.use')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {versions.map((version) => (
              <VersionLine key={version.number} version={version} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function VersionLine({ version, row }: { readonly version: ControlVersion; readonly row: ControlDetail['row'] }) {
  const { t } = useTranslation();
  const { instant } = useFormat();
  const loose = useLooseText();
  const { mutate } = useMutation(engineQueries.controls.use.mutationOptions({ onError: showFailure }));
  const { number, parameters, note, by, at } = version;
  const values = Object.entries(parameters).map(
    ([name, value]) => `${loose(`controls.parameter.${name}`, name)} ${value}`,
  );
  return (
    <tr aria-current={number === row.version}>
      <th scope="row" title={note}>
        {number}
      </th>
      <td>{values.join('; ') || t('controls.declaredVersion')}</td>
      <td>{by === null || at === null ? '' : `${by}, ${instant(at)}`}</td>
      <td>
        {number === row.version ? (
          t('controls.inUse')
        ) : (
          <Button size="small" text={t('controls.use')} onClick={() => mutate({ control: row.id, version: number })} />
        )}
      </td>
    </tr>
  );
}
