import type { TFunction } from 'i18next';
import { ledger } from '../../i18n/en/ledger.ts';

type Field = keyof typeof ledger.field;

/** What a field of a record is called on the screen; one without a text is shown by its own name. */
export function fieldLabel(t: TFunction, name: string): string {
  return isField(name) ? t(`ledger.field.${name}`) : name;
}

function isField(name: string): name is Field {
  return name in ledger.field;
}
