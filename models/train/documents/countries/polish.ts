import type { Country } from '../Country.ts';
import { vatIdFrom } from '../identifiers.ts';
import { dot, space, bareComma, asIs } from './habits.ts';

export const polish: readonly Country[] = [
  {
    code: 'PL',
    languages: ['pl', 'pl', 'pl'],
    name: 'Polska',
    currency: 'PLN',
    signs: ['zł', 'PLN', 'zł'],
    numbers: [space, space, bareComma, dot],
    signFirst: false,
    dates: ['DD.MM.YYYY', 'YYYY-MM-DD', 'DD-MM-YYYY', 'D Month YYYY', 'DD/MM/YYYY'],
    taxRates: ['23', '8', '5'],
    taxNames: ['VAT'],
    letterPaper: false,
    places: ['90-001 Łódź', '00-028 Warszawa', '31-042 Kraków', '80-831 Gdańsk', '61-801 Poznań'],
    legalForms: ['Sp. z o.o.', 'S.A.', 'sp. j.', 'Sp. z o. o. Sp. k.'],
    vatId: (random) => {
      const whole = vatIdFrom(`PL${random.digits(10)}`);
      const digits = whole.slice(2);
      return random.pick([
        { printed: digits.replace(/^(...)(...)(..)(..)$/, '$1-$2-$3-$4'), value: digits },
        asIs(digits),
        asIs(whole),
      ]);
    },
    otherIds: [
      ['REGON', '000000000'],
      ['KRS', '0000000000'],
      ['BDO', '000000000'],
    ],
    phone: '+48 000 000 000',
  },
];
