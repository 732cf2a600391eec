import { useQuery } from '@tanstack/react-query';
import type { Evidence, StoredHit } from '../../../core/contract/controls.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { fieldLabel } from '../ledger/fieldLabel.ts';
import { ledgerText } from '../ledger/ledgerText.ts';
import { useFormat } from '../../ui/useFormat.ts';

/** The records a hit rests on, side by side, what was compared, and how to verify it. */
export function EvidencePane({ hit }: { readonly hit: StoredHit }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(engineQueries.controls.evidence.queryOptions({ input: { hitNo: hit.no } }));
  const who = hit.entityName ?? hit.entity.id;
  return (
    <section className="control-evidence" aria-label={t('controls.evidenceOf', { who })}>
      <h3>{t('controls.evidenceOf', { who })}</h3>
      {error ? <FailureNotice error={error} onRetry={() => void refetch()} /> : null}
      {data === undefined || data.length === 0 ? null : <EvidenceTable records={data} />}
      <p>
        <strong>{t('controls.verify')}:</strong> {t(`controlTest.${hit.control}.verify`)}
      </p>
      <details>
        <summary>{t('controls.compared')}</summary>
        <dl className="control-facts">
          {Object.entries(hit.facts).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{String(value)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}

/** A column a record, a line a field that any of them states; where they differ is marked. */
function EvidenceTable({ records }: { readonly records: readonly Evidence[] }) {
  const { t } = useTranslation();
  const shown = records.slice(0, 8);
  const fields = [...new Set(shown.flatMap(({ cells }) => cells?.map(({ field }) => field) ?? []))];
  return (
    <div className="controls-hits">
      <table aria-label={t('controls.evidence')}>
        <thead>
          <tr>
            <th scope="col">{t('controls.evidence')}</th>
            {shown.map((record) => (
              <th key={`${record.kind} ${record.key}`} scope="col">
                {t('controls.record', { kind: t(`ledger.kind.${record.kind}`), key: record.key })}
                <Origin record={record} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <EvidenceLine key={field} field={field} records={shown} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Origin({ record: { cells, fileName, row } }: { readonly record: Evidence }) {
  const { t } = useTranslation();
  return (
    <span className="control-origin">
      {cells === null ? t('controls.gone') : t('controls.origin', { file: fileName ?? '', row: row ?? 0 })}
    </span>
  );
}

function EvidenceLine({ field, records }: { readonly field: string; readonly records: readonly Evidence[] }) {
  const { t } = useTranslation();
  const formats = useFormat();
  const texts = records.map(({ cells }) => {
    const stated = (name: string) => cells?.find((cell) => cell.field === name);
    const cell = stated(field);
    return cell === undefined ? '' : ledgerText(cell.text, cell.form, stated('currency')?.text ?? null, formats);
  });
  const isSame = texts.every((text) => text === texts[0]);
  return (
    <tr>
      <th scope="row">{fieldLabel(t, field)}</th>
      {records.map(({ kind, key }, at) => (
        <td key={`${kind} ${key}`} className={isSame ? '' : 'is-different'}>
          {texts[at]}
        </td>
      ))}
    </tr>
  );
}
