import { assertNever } from '../../../core/vocabulary/assertNever.ts';
import type { DocumentView } from '../../../core/contract/documents.ts';
import type { StoredField } from '../../../core/contract/extraction.ts';
import type { Failure } from '../../../core/vocabulary/failure.ts';
import type { FieldName } from '../../../core/vocabulary/fieldNames.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { FieldCrop } from '../../viewer/FieldCrop.tsx';
import { useObservable } from '../../ui/Observable.ts';
import { useTold } from '../../ui/useTold.ts';
import { FieldMemory } from './FieldMemory.tsx';
import { failedChecks, type FieldState } from './fieldState.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { HistoryList } from './HistoryList.tsx';
import { trailShown } from './trailShown.ts';
import { FieldRepair } from './lines/FieldRepair.tsx';
import { formatValue } from './formatValue.ts';

interface FieldDetailProps {
  readonly id: string;
  readonly document: DocumentView;
  readonly name: FieldName;
  readonly state: FieldState;
  readonly doubtThreshold: number;
  readonly failure: Failure | null;
}

/** Below the field at work: its spot of the page magnified, where the value comes from, and what is wrong with it. */
export function FieldDetail({ id, document, name, state, doubtThreshold, failure }: FieldDetailProps) {
  const { t } = useTranslation();
  const formats = useFormat();
  const told = useTold();
  const field = document.fields[name];
  const isTrailShown = useObservable(trailShown);
  const page = document.pages.find(({ number }) => number === field?.page);
  return (
    <div className="invoice-field-detail" id={id}>
      {failure === null ? null : (
        <p className="invoice-field-refusal" role="alert">
          <strong>{failure.message}</strong> {failure.remedy}
        </p>
      )}
      {page !== undefined && field !== undefined && field.box !== null ? (
        <FieldCrop page={page} box={field.box} />
      ) : null}
      <p className="invoice-field-origin">
        {field === undefined ? t('invoice.origin.missing') : <Origin document={document} name={name} field={field} />}
        {state === 'doubtful' ? (
          <span> {t('invoice.origin.belowThreshold', { threshold: formats.percent(doubtThreshold) })}</span>
        ) : null}
      </p>
      {isTrailShown ? <Trail document={document} name={name} /> : null}
      <FieldRepair document={document} name={name} />
      <FieldMemory document={document} name={name} />
      {failedChecks(document, name).map((finding) => (
        <p key={`${finding.code} ${finding.message}`} className="invoice-field-finding">
          {told(finding)}
        </p>
      ))}
    </div>
  );
}

/** All changes of one value, newest first. */
function Trail({ document, name }: Pick<FieldDetailProps, 'document' | 'name'>) {
  const entries = document.history.filter(({ field }) => field === name);
  return <HistoryList entries={entries} currency={document.fields.currency?.value ?? null} />;
}

interface OriginProps {
  readonly document: DocumentView;
  readonly name: FieldName;
  readonly field: StoredField;
}

/** One or two sentences on how the value came to be known. */
function Origin({ document, name, field }: OriginProps) {
  const { t } = useTranslation();
  const formats = useFormat();
  const currency = document.fields.currency?.value ?? null;
  const isShown = field.raw === field.value || field.raw === formatValue(name, field.value, formats, currency);
  const printed = field.raw !== null && !isShown ? ` ${t('invoice.origin.printed', { raw: field.raw })}` : '';
  const nowhere = field.page === null ? ` ${t('invoice.origin.nowhere')}` : '';
  const confidence = formats.percent(field.confidence);
  switch (field.source) {
    case 'text-layer':
      return t('invoice.origin.textLayer', { confidence }) + printed;
    case 'ocr':
      return t('invoice.origin.ocr', { confidence }) + printed;
    case 'xml':
      return t('invoice.origin.xml') + nowhere;
    case 'derived':
      return t('invoice.origin.derived') + nowhere;
    case 'analyst':
      return (
        <>
          {t('invoice.origin.analyst', { by: field.by, at: formats.instant(field.at) })}
          <Replaced document={document} name={name} />
          {nowhere}
        </>
      );
    default:
      return assertNever(field.source);
  }
}

/** What stood there before the newest correction. */
function Replaced({ document, name }: Pick<OriginProps, 'document' | 'name'>) {
  const { t } = useTranslation();
  const formats = useFormat();
  const newest = document.history.find((entry) => entry.field === name);
  if (newest === undefined || newest.before === null || newest.before === newest.after) return null;
  const currency = document.fields.currency?.value ?? null;
  return ` ${t('invoice.origin.before', { value: formatValue(name, newest.before, formats, currency) })}`;
}
