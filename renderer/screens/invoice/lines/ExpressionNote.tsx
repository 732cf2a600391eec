import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../../core/contract/documents.ts';
import type { Computation } from '../../../../core/vocabulary/expressions/Computation.ts';
import { computeTyped, typeableDecimal } from '../../../../core/vocabulary/expressions/computeTyped.ts';
import type { FieldName } from '../../../../core/vocabulary/fieldNames.ts';
import { useFormat } from '../../../ui/useFormat.ts';
import { formatValue, isNumeric } from '../formatValue.ts';

type Dated = Pick<DocumentView, 'fields'>;

/** What an expression typed into a field comes to ("today+30", "12*3.5+19%"); null for text to be taken as it is. */
function expressionOf({ fields }: Dated, name: FieldName, typed: string): Computation {
  return computeTyped(name, typed, fields.currency?.value ?? null, {
    today: localToday(),
    issueDate: fields.issueDate?.value ?? null,
    dueDate: fields.dueDate?.value ?? null,
  });
}

/** The text to save for what was typed into a field: what an expression comes to, else the text itself. */
export function textToSave(document: Dated, name: FieldName, typed: string): string {
  const computed = expressionOf(document, name, typed);
  if (computed === null || 'failure' in computed) return typed;
  return isNumeric(name) ? typeableDecimal(computed.value) : computed.value;
}

interface ExpressionNoteProps {
  readonly document: Dated;
  readonly name: FieldName;
  /** What is being typed; null while nothing is. */
  readonly typed: string | null;
}

/** What an expression comes to, before it is taken. */
export function ExpressionNote({ document, name, typed }: ExpressionNoteProps) {
  const { t } = useTranslation();
  const formats = useFormat();
  const computed = typed === null ? null : expressionOf(document, name, typed);
  if (computed === null) return null;
  if ('failure' in computed) return <output className="expression-note is-refusal">{computed.failure.message}</output>;
  const value = formatValue(name, computed.value, formats, document.fields.currency?.value ?? null);
  return <output className="expression-note">{t('expression.result', { value })}</output>;
}

/** The calendar day it is here. */
function localToday(): string {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${now.getFullYear()}-${month}-${day}`;
}
