import { Button } from '@blueprintjs/core';
import { Learning, Refresh } from '@blueprintjs/icons';
import { useMutation } from '@tanstack/react-query';
import type { DocumentView } from '../../../core/contract/documents.ts';
import type { FieldMemory as Memory } from '../../../core/contract/memory.ts';
import { assertNever } from '../../../core/vocabulary/assertNever.ts';
import type { FieldName } from '../../../core/vocabulary/fieldNames.ts';
import { hrefOf } from '../../app/address.ts';
import { places } from '../../app/places.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { showFailure } from '../../ui/toasts.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { formatValue } from './formatValue.ts';

interface FieldMemoryProps {
  readonly document: Pick<DocumentView, 'id' | 'fields' | 'memory' | 'taught'>;
  readonly name: FieldName;
}

/** What earlier corrections have to do with a field, or what this one taught, with the way to all that was learned. */
export function FieldMemory({ document, name }: FieldMemoryProps) {
  const { t } = useTranslation();
  const memory = document.memory[name];
  const taught = document.taught[name];
  const isRuled = document.fields[name]?.source === 'analyst';
  if (isRuled || memory === undefined) {
    return taught === undefined ? null : (
      <p className="invoice-field-memory">
        <Learning size={12} /> {t('invoice.memory.taught')} <LearnedLink lessonId={taught} />
      </p>
    );
  }
  return (
    <p className="invoice-field-memory">
      <Learning size={12} /> <Sentence document={document} name={name} memory={memory} />{' '}
      {memory.isForgotten ? <ReadAgain document={document} /> : <LearnedLink lessonId={memory.lessonId} />}
    </p>
  );
}

function LearnedLink({ lessonId }: Pick<Memory, 'lessonId'>) {
  const { t } = useTranslation();
  return <a href={hrefOf(places.lesson(lessonId))}>{t('invoice.memory.open')}</a>;
}

/** Forgotten meanwhile: the value is still the memory's until the page is read anew. */
function ReadAgain({ document }: Pick<FieldMemoryProps, 'document'>) {
  const { t } = useTranslation();
  const { mutate, isPending } = useMutation(
    engineQueries.documents.readAgain.mutationOptions({ onError: showFailure }),
  );
  return (
    <>
      {t('invoice.memory.forgotten')}{' '}
      <Button
        size="small"
        variant="minimal"
        icon={<Refresh size={12} />}
        loading={isPending}
        text={t('invoice.memory.readAgain')}
        onClick={() => mutate({ documentIds: [document.id] })}
      />
    </>
  );
}

function Sentence({ document, name, memory }: FieldMemoryProps & { readonly memory: Memory }) {
  const { t } = useTranslation();
  const formats = useFormat();
  const currency = document.fields.currency?.value ?? null;
  const { fileName, by } = memory;
  const shown = (value: string | null) =>
    value === null ? t('invoice.memory.nothing') : formatValue(name, value, formats, currency);
  const [value, other] = [shown(memory.value), shown(memory.other)];
  switch (memory.outcome) {
    case 'agreed':
      return t('invoice.memory.agreed', { fileName });
    case 'yielded':
      return memory.value === null
        ? t('invoice.memory.yieldedAbsent', { fileName, other })
        : t('invoice.memory.yielded', { fileName, other, value });
    case 'applied': {
      const kind = memory.value === null ? 'absent' : document.fields[name]?.box ? 'placeBy' : 'constant';
      return `${t(`invoice.memory.${kind}`, { fileName, by })} ${t('invoice.memory.without', { value: other })}`;
    }
    default:
      return assertNever(memory.outcome);
  }
}
