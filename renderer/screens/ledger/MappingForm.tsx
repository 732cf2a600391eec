import { HTMLSelect, InputGroup } from '@blueprintjs/core';
import { type ReactNode, useId } from 'react';
import {
  type ImportPlan,
  type ImportPreview,
  dateOrderSchema,
  decimalSignSchema,
  sourceSystemSchema,
} from '../../../core/contract/ledger.ts';
import { type LedgerKind, ledgerKindSchema } from '../../../core/vocabulary/ledgerKinds.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { fieldLabel } from './fieldLabel.ts';

interface MappingFormProps {
  readonly preview: ImportPreview;
  readonly onKind: (kind: LedgerKind) => void;
  readonly onPlan: (plan: ImportPlan) => void;
}

/** Kind, how values are written, and a choice of column for each thing a record is made of. */
export function MappingForm({ preview: { plan, inputs, headings, sources }, onKind, onPlan }: MappingFormProps) {
  const { t } = useTranslation();
  const map = (name: string, heading: string) => {
    const { [name]: _, ...others } = plan.columns;
    onPlan({ ...plan, columns: heading === '' ? others : { ...others, [name]: heading } });
  };
  return (
    <div className="ledger-form">
      <Line label={t('ledger.kindLabel')}>
        {(id) => (
          <HTMLSelect id={id} value={plan.kind} onChange={({ target }) => onKind(ledgerKindSchema.parse(target.value))}>
            {ledgerKindSchema.options.map((kind) => (
              <option key={kind} value={kind}>
                {t(`ledger.kind.${kind}`)}
              </option>
            ))}
          </HTMLSelect>
        )}
      </Line>
      <Line label={t('ledger.source')}>
        {(id) => <SourceInput key={plan.kind} id={id} plan={plan} sources={sources} onPlan={onPlan} />}
      </Line>
      <Line label={t('ledger.currency')}>{(id) => <CurrencyInput id={id} plan={plan} onPlan={onPlan} />}</Line>
      <Line label={t('ledger.decimalSign')} isOpen={plan.decimalSign === null}>
        {(id) => (
          <HTMLSelect
            id={id}
            value={plan.decimalSign ?? ''}
            onChange={({ target }) =>
              onPlan({ ...plan, decimalSign: decimalSignSchema.nullable().catch(null).parse(target.value) })
            }
          >
            <option value="">{t('ledger.unknown')}</option>
            <option value=".">1,234.50</option>
            <option value=",">1.234,50</option>
          </HTMLSelect>
        )}
      </Line>
      <Line label={t('ledger.dateOrder')} isOpen={plan.dateOrder === null}>
        {(id) => (
          <HTMLSelect
            id={id}
            value={plan.dateOrder ?? ''}
            onChange={({ target }) =>
              onPlan({ ...plan, dateOrder: dateOrderSchema.nullable().catch(null).parse(target.value) })
            }
          >
            <option value="">{t('ledger.unknown')}</option>
            {dateOrderSchema.options.map((order) => (
              <option key={order} value={order}>
                {t(`ledger.order.${order}`)}
              </option>
            ))}
          </HTMLSelect>
        )}
      </Line>
      {inputs.map(({ name, required }) => (
        <Line key={name} label={fieldLabel(t, name)} isOpen={required && plan.columns[name] === undefined}>
          {(id) => (
            <HTMLSelect
              id={id}
              value={plan.columns[name] ?? ''}
              aria-required={required}
              onChange={({ target }) => map(name, target.value)}
            >
              <option value="">{t(required ? 'ledger.needed' : 'ledger.none')}</option>
              {headings.map((heading) => (
                <option key={heading} value={heading}>
                  {heading}
                </option>
              ))}
            </HTMLSelect>
          )}
        </Line>
      ))}
    </div>
  );
}

interface SourceInputProps {
  readonly id: string;
  readonly plan: ImportPlan;
  readonly sources: readonly string[];
  readonly onPlan: (plan: ImportPlan) => void;
}

/** The system whose numbering the ids are of: typed, or one of those known. */
function SourceInput({ id, plan, sources, onPlan }: SourceInputProps) {
  const { t } = useTranslation();
  const list = useId();
  return (
    <>
      <InputGroup
        id={id}
        list={list}
        defaultValue={plan.source}
        maxLength={40}
        placeholder={t('ledger.oneSource')}
        onChange={({ target }) => {
          const source = sourceSystemSchema.safeParse(target.value);
          if (source.success) onPlan({ ...plan, source: source.data });
        }}
      />
      <datalist id={list}>
        {sources.map((source) => (
          <option key={source} value={source}>
            {source}
          </option>
        ))}
      </datalist>
    </>
  );
}

/** Taken once it is a code of three letters. */
function CurrencyInput({ id, plan, onPlan }: { id: string; plan: ImportPlan; onPlan: (plan: ImportPlan) => void }) {
  return (
    <InputGroup
      id={id}
      defaultValue={plan.currency ?? ''}
      maxLength={3}
      placeholder="EUR"
      onChange={({ target }) => {
        const code = target.value.toUpperCase();
        if (code === '' || /^[A-Z]{3}$/.test(code)) onPlan({ ...plan, currency: code === '' ? null : code });
      }}
    />
  );
}

interface LineProps {
  readonly label: string;
  /** It still waits for an answer. */
  readonly isOpen?: boolean;
  readonly children: (id: string) => ReactNode;
}

function Line({ label, isOpen = false, children }: LineProps) {
  const id = useId();
  return (
    <div className={isOpen ? 'ledger-line is-open' : 'ledger-line'}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}
