import { Button } from '@blueprintjs/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import type { ControlDetail } from '../../../core/contract/controls.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { showFailure, showToast } from '../../ui/toasts.tsx';
import { useLooseText } from '../invoice/useLooseText.ts';

/** Values of a test's parameters and whether its hits open alerts, kept as a new version. */
export function ParameterForm({ detail }: { readonly detail: ControlDetail }) {
  const { t } = useTranslation();
  const id = useId();
  const { row, parameters } = detail;
  const [values, setValues] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(parameters.map(({ name, value }) => [name, String(value)])),
  );
  const [raisesAlerts, setRaisesAlerts] = useState(row.raisesAlerts);
  const [note, setNote] = useState('');
  const { mutate, isPending } = useMutation(
    engineQueries.controls.change.mutationOptions({
      onError: showFailure,
      onSuccess: ({ row: { version } }) => showToast({ message: t('controls.saved', { version }), key: 'control' }),
    }),
  );
  const numbers = Object.fromEntries(Object.entries(values).map(([name, text]) => [name, Number(text)]));
  const isValid = Object.entries(values).every(
    ([name, text]) => text.trim() !== '' && Number.isFinite(numbers[name]) && (numbers[name] ?? -1) >= 0,
  );
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (isValid && !isPending) mutate({ control: row.id, parameters: numbers, raisesAlerts, note: note.trim() });
  };
  return (
    <section className="home-panel" aria-labelledby="parameters-title">
      <header>
        <h2 id="parameters-title">{t('controls.parameters')}</h2>
      </header>
      <form className="control-parameters" onSubmit={save}>
        {parameters.length === 0 ? <p className="is-quiet">{t('controls.noParameters')}</p> : null}
        {parameters.map((parameter) => (
          <ParameterLine
            key={parameter.name}
            parameter={parameter}
            text={values[parameter.name] ?? ''}
            onText={(text) => setValues((before) => ({ ...before, [parameter.name]: text }))}
          />
        ))}
        <label className="control-check">
          <input
            type="checkbox"
            checked={raisesAlerts}
            onChange={(event) => setRaisesAlerts(event.currentTarget.checked)}
          />{' '}
          {t('controls.raises')}
        </label>
        <label htmlFor={`${id}-note`}>{t('controls.note')}</label>
        <input
          id={`${id}-note`}
          className="bp6-input"
          maxLength={1000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Button type="submit" intent="primary" text={t('controls.save')} disabled={!isValid} loading={isPending} />
      </form>
    </section>
  );
}

interface ParameterLineProps {
  readonly parameter: ControlDetail['parameters'][number];
  readonly text: string;
  readonly onText: (text: string) => void;
}

function ParameterLine({ parameter: { name, unit, declared, value }, text, onText }: ParameterLineProps) {
  const { t } = useTranslation();
  const loose = useLooseText();
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{loose(`controls.parameter.${name}`, name)}</label>
      <div className="control-value">
        <input
          id={id}
          className="bp6-input"
          type="number"
          min={0}
          step="any"
          required
          value={text}
          onChange={(event) => onText(event.currentTarget.value)}
        />
        <span>{t(`controls.unit.${unit}`)}</span>
        {value === declared ? null : (
          <span className="is-quiet">{t('controls.declared', { value: String(declared) })}</span>
        )}
      </div>
    </>
  );
}
