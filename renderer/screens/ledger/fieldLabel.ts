import type { TFunction } from 'i18next';
import { ledger } from '../../i18n/en/ledger.ts';

type Field = keyof typeof ledger.field;

/** What a field of a record is called on the screen; one without a text is shown by its own name. */
export function fieldLabel(t: TFunction, name: string): string {
  return isField(name) ? t(`ledger.field.${name}`) : name;
}

/** An input of a control test, "kind.field" or "kind", in words. */
export function inputLabel(t: TFunction, input: string): string {
  const [kind = '', field] = input.split('.');
  const records = isKind(kind) ? t(`ledger.kind.${kind}`) : kind;
  return field === undefined ? records : `${records}: ${fieldLabel(t, field)}`;
}

function isKind(name: string): name is keyof typeof ledger.kind {
  return name in ledger.kind;
}

function isField(name: string): name is Field {
  return name in ledger.field;
}
