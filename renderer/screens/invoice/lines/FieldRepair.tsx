import { useCallback, useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { DocumentView } from '../../../../core/contract/documents.ts';
import { typeableDecimal } from '../../../../core/vocabulary/expressions/computeTyped.ts';
import type { FieldName } from '../../../../core/vocabulary/fieldNames.ts';
import { useTranslation } from '../../../i18n/useTranslation.ts';
import { useKeys } from '../../../keys/useKeys.ts';
import { engineQueries } from '../../../queries/engineQueries.ts';
import { showFailure } from '../../../ui/toasts.tsx';
import { isNumeric } from '../formatValue.ts';
import { useCorrectField } from '../useCorrectField.ts';
import { RepairHint } from './RepairHint.tsx';
import './lines.css';

/** What the field at work may be in truth, where something says so; Alt+Enter takes it as a correction. */
export function FieldRepair({ document, name }: { readonly document: DocumentView; readonly name: FieldName }) {
  const { t } = useTranslation();
  const { data } = useQuery(engineQueries.repairs.suggest.queryOptions({ input: { documentId: document.id } }));
  const { data: settings } = useQuery(engineQueries.settings.get.queryOptions());
  const correct = useCorrectField(settings?.analystName ?? '');
  const suggestion = data?.find(({ target }) => target.kind === 'field' && target.field === name) ?? null;
  const take = useCallback(() => {
    if (suggestion === null) return;
    const { page = null, box = null } = document.fields[name] ?? {};
    const value = isNumeric(name) ? typeableDecimal(suggestion.value) : suggestion.value;
    const suggestedBy = suggestion.reason.kind;
    correct({ documentId: document.id, field: name, value, page, box, suggestedBy }).catch(showFailure);
  }, [correct, document, name, suggestion]);
  const bindings = useMemo(
    () => [
      {
        keys: 'Alt+Enter',
        description: t('lines.keys.repair'),
        inFields: true,
        isEnabled: suggestion !== null,
        run: take,
      },
    ],
    [suggestion, t, take],
  );
  useKeys(t('repair.scope'), bindings);
  if (suggestion === null) return null;
  return <RepairHint suggestion={suggestion} currency={document.fields.currency?.value ?? null} onTake={take} />;
}
