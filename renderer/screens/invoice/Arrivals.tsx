import { memo } from 'react';
import type { DocumentView } from '../../../core/contract/documents.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { OriginLine } from '../sources/OriginLine.tsx';

/** Each time these bytes came in, and under which name. */
export const Arrivals = memo(function Arrivals({ arrivals }: Pick<DocumentView, 'arrivals'>) {
  const { t } = useTranslation();
  const formats = useFormat();
  return (
    <>
      <p className="invoice-arrivals-sum">{t('invoice.arrivals.times', { count: arrivals.length })}</p>
      <ol className="invoice-arrivals">
        {arrivals.map((arrival) => (
          <li key={arrival.id}>
            <time dateTime={arrival.at}>{formats.instant(arrival.at)}</time>
            <span>{arrival.fileName}</span>
            <OriginLine origin={arrival.origin} />
          </li>
        ))}
      </ol>
    </>
  );
});
