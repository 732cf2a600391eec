import type { DocumentView } from '../../../../core/contract/documents.ts';
import type { FieldName } from '../../../../core/vocabulary/fieldNames.ts';
import { useTranslation } from '../../../i18n/useTranslation.ts';
import { useFormat } from '../../../ui/useFormat.ts';
import { formatValue } from '../formatValue.ts';
import { computationOf } from '../meaningOfTyped.ts';

interface ExpressionNoteProps {
  readonly document: Pick<DocumentView, 'fields'>;
  readonly name: FieldName;
  /** What is being typed; null while nothing is. */
  readonly typed: string | null;
}

/** What an expression comes to, before it is taken. */
export function ExpressionNote({ document, name, typed }: ExpressionNoteProps) {
  const { t } = useTranslation();
  const formats = useFormat();
  const computed = typed === null ? null : computationOf(document, name, typed);
  if (computed === null) return null;
  if ('failure' in computed) return <output className="expression-note is-refusal">{computed.failure.message}</output>;
  const value = formatValue(name, computed.value, formats, document.fields.currency?.value ?? null);
  return <output className="expression-note">{t('expression.result', { value })}</output>;
}
