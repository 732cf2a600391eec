import { memo } from 'react';
import type { DocumentView } from '../../../core/contract/documents.ts';
import { stageSchema } from '../../../core/contract/documents.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';

/** How long each stage took: a strip in proportion, and the numbers in words. */
export const TimingStrip = memo(function TimingStrip({ timings }: { readonly timings: DocumentView['timingsMs'] }) {
  const { t, i18n } = useTranslation();
  const parts = stageSchema.options.flatMap((stage) => {
    const ms = timings[stage];
    return ms === undefined ? [] : [{ stage, ms }];
  });
  const format = (ms: number) =>
    ms < 1000
      ? new Intl.NumberFormat(i18n.language, { style: 'unit', unit: 'millisecond', maximumFractionDigits: 0 }).format(
          ms,
        )
      : new Intl.NumberFormat(i18n.language, { style: 'unit', unit: 'second', maximumFractionDigits: 1 }).format(
          ms / 1000,
        );
  return (
    <div className="invoice-timings">
      <div className="invoice-timings-strip" aria-hidden="true">
        {parts.map(({ stage, ms }) => (
          <span
            key={stage}
            className={`invoice-timings-part invoice-timings-${stage}`}
            style={{ flexGrow: Math.max(ms, 1) }}
          />
        ))}
      </div>
      <dl className="invoice-timings-list">
        {parts.map(({ stage, ms }) => (
          <div key={stage}>
            <dt className={`invoice-timings-key invoice-timings-${stage}`}>{t(`stage.${stage}`)}</dt>
            <dd>{format(ms)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
});
