import { ArrowRight } from '@blueprintjs/icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Alert } from '../../../core/contract/cases.ts';
import { fieldNames, type FieldName } from '../../../core/vocabulary/fieldNames.ts';
import { places } from '../../app/places.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { useTold } from '../../ui/useTold.ts';
import { formatValue } from '../invoice/formatValue.ts';

/** Fields that tell the analyst which invoice an alert is about. */
const telling: ReadonlySet<FieldName> = new Set(['vendor', 'invoiceNumber', 'issueDate', 'grandTotal', 'iban']);

/** One alert: why it was raised, and the invoice it was raised on. */
export function AlertCard({ alert }: { readonly alert: Alert }) {
  const { t } = useTranslation();
  const formats = useFormat();
  const told = useTold();
  return (
    <article className="alert-card" aria-label={t('cases.invoiceOf', { fileName: alert.fileName })}>
      <AlertInvoice alert={alert} />
      <div className="alert-reasons">
        <p className="alert-line">
          <SeverityMark severity={alert.severity} />
          <span>{t('cases.alertOpened', { at: formats.instant(alert.openedAt) })}</span>
          {alert.closedAt === null ? null : (
            <span>{t('cases.alertClosed', { at: formats.instant(alert.closedAt) })}</span>
          )}
          {alert.probability === null ? null : (
            <span>{t('cases.probability', { share: formats.probability(alert.probability) })}</span>
          )}
        </p>
        <ul>
          {alert.reasons.map((reason) => (
            <li key={`${reason.kind} ${reason.code} ${reason.message}`}>
              <SeverityMark severity={reason.severity} />
              <span>{told(reason)}</span>
            </li>
          ))}
        </ul>
      </div>
    </article>
  );
}

/** The first page and the telling fields, all of it a way to the invoice. */
function AlertInvoice({ alert }: { readonly alert: Alert }) {
  const { t } = useTranslation();
  const formats = useFormat();
  const { data } = useQuery(engineQueries.documents.get.queryOptions({ input: { documentId: alert.documentId } }));
  const page = data?.pages[0];
  const currency = data?.fields.currency?.value ?? null;
  return (
    <Link className="alert-invoice" href={places.document(alert.documentId)}>
      <span className="alert-page">
        {page === undefined || page.imageUrl === null ? null : <img src={page.imageUrl} alt="" decoding="async" />}
      </span>
      <span className="alert-facts">
        <span className="alert-file">{alert.fileName}</span>
        {fieldNames
          .filter((name) => telling.has(name))
          .map((name) => {
            const value = data?.fields[name]?.value;
            return value === undefined ? null : (
              <span key={name} className="alert-fact">
                <span>{t(`field.${name}`)}</span>
                <span className="is-figure">{formatValue(name, value, formats, currency)}</span>
              </span>
            );
          })}
        <span className="alert-open">
          {t('cases.openInvoice')} <ArrowRight size={12} />
        </span>
      </span>
    </Link>
  );
}
