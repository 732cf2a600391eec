import { memo } from 'react';
import { documentStatusSchema, type HistoryEntry } from '../../../core/contract/documents.ts';
import { splitStateSchema } from '../../../core/contract/splits.ts';
import { fieldNameSchema } from '../../../core/vocabulary/fieldNames.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { actorName } from './actorName.ts';
import { formatValue } from './formatValue.ts';
import { useLooseText } from './useLooseText.ts';

interface HistoryListProps {
  readonly entries: readonly HistoryEntry[];
  readonly currency: string | null;
}

/** Who changed what, and when, newest first. */
export const HistoryList = memo(function HistoryList({ entries, currency }: HistoryListProps) {
  const { t } = useTranslation();
  const formats = useFormat();
  const loose = useLooseText();
  if (entries.length === 0) return <p className="invoice-panel-empty">{t('invoice.history.none')}</p>;
  return (
    <ol className="invoice-history">
      {entries.map((entry) => (
        <li key={entry.changeId}>
          <time dateTime={entry.at}>{formats.instant(entry.at)}</time>
          <span className="invoice-history-by">{actorName(entry.by)}</span>
          <span className="invoice-history-what">
            {loose(`invoice.history.kind.${entry.kind.replaceAll('.', '-')}`, entry.kind)}
            <Change entry={entry} currency={currency} />
          </span>
        </li>
      ))}
    </ol>
  );
});

function Change({ entry, currency }: { readonly entry: HistoryEntry; readonly currency: string | null }) {
  const { t } = useTranslation();
  const formats = useFormat();
  const field = fieldNameSchema.safeParse(entry.field);
  const inWords = (value: string | null) => {
    if (value === null || value === '') return <em>{t('invoice.history.nothing')}</em>;
    if (field.success) return formatValue(field.data, value, formats, currency);
    const split = splitStateSchema.safeParse(value);
    if (split.success) return t(`split.state.${split.data}`);
    const status = documentStatusSchema.safeParse(value);
    return status.success ? t(`status.${status.data}`) : value;
  };
  if (!field.success && entry.before === null && entry.after === null) return null;
  return (
    <span className="invoice-history-change">
      {field.success ? <strong>{t(`field.${field.data}`)}</strong> : null}
      {entry.before === entry.after ? (
        <span>{inWords(entry.after)}</span>
      ) : (
        <>
          <del>{inWords(entry.before)}</del>
          <span aria-label={t('invoice.history.becomes')}> → </span>
          <ins>{inWords(entry.after)}</ins>
        </>
      )}
    </span>
  );
}
