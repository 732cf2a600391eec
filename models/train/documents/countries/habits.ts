import type { NumberStyle, PrintedId } from '../Country.ts';
import { vatIdFrom } from '../identifiers.ts';
import type { Random } from '../Random.ts';

export const comma: NumberStyle = { group: ',', decimal: '.' };
export const dot: NumberStyle = { group: '.', decimal: ',' };
export const space: NumberStyle = { group: ' ', decimal: ',' };
export const bareDot: NumberStyle = { group: '', decimal: '.' };
export const bareComma: NumberStyle = { group: '', decimal: ',' };
export const apostrophe: NumberStyle = { group: "'", decimal: '.' };
export const curly: NumberStyle = { group: '’', decimal: '.' };

export const euro = { currency: 'EUR', signs: ['€', '€', 'EUR'] } as const;
export const numericDates = ['DD/MM/YYYY', 'DD/MM/YYYY', 'DD-MM-YYYY'] as const;

export const asIs = (value: string): PrintedId => ({ printed: value, value });

/** A VAT id of the European kind, printed with or without its country, compact or in groups. */
export function european(start: (random: Random) => string, parts: RegExp, bareShare: number) {
  return (random: Random): PrintedId => {
    const whole = vatIdFrom(start(random));
    const bare = random.chance(bareShare);
    const value = bare ? whole.slice(2) : whole;
    if (!random.chance(0.4)) return asIs(value);
    const grouped = whole.slice(2).replace(parts, (...groups: unknown[]) =>
      groups
        .slice(1, -2)
        .filter((group) => typeof group === 'string' && group !== '')
        .join(' '),
    );
    return { printed: bare ? grouped : `${whole.slice(0, 2)} ${grouped}`, value };
  };
}
