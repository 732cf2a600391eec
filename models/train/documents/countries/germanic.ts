import type { Country, PrintedId } from '../Country.ts';
import { vatIdFrom } from '../identifiers.ts';
import type { Random } from '../Random.ts';
import { dot, space, bareDot, bareComma, apostrophe, curly, euro, european } from './habits.ts';

function swiss(random: Random): PrintedId {
  const value = vatIdFrom(`CHE${random.digits(9)}`);
  const digits = value.slice(3);
  const printed = `CHE-${digits.slice(0, 3)}.${digits.slice(3, 6)}.${digits.slice(6)}`;
  return { printed, value, ...(random.chance(0.7) ? { after: ' MWST' } : {}) };
}

const threes = /^(\w{1,3})(\w{3})(\w{3})(\w*)$/;

export const germanic: readonly Country[] = [
  {
    code: 'DE',
    languages: ['de', 'de', 'de', 'en'],
    name: 'Deutschland',
    ...euro,
    numbers: [dot, dot, dot, bareComma],
    signFirst: false,
    dates: ['DD.MM.YYYY', 'DD.MM.YYYY', 'DD.MM.YYYY', 'D. Month YYYY', 'DD.MM.YY', 'YYYY-MM-DD'],
    taxRates: ['19', '7', '0'],
    taxNames: ['MwSt.', 'USt.', 'Umsatzsteuer', 'MwSt', 'USt'],
    letterPaper: false,
    places: ['70565 Stuttgart', '04109 Leipzig', '28195 Bremen', '90402 Nürnberg', '44135 Dortmund', 'D-81667 München'],
    legalForms: ['GmbH', 'GmbH & Co. KG', 'AG', 'UG (haftungsbeschränkt)', 'KG', 'e.K.', 'OHG'],
    vatId: european((random) => `DE${random.digits(9)}`, threes, 0),
    otherIds: [
      ['Steuernummer', '00/000/00000'],
      ['HRB', '00000'],
      ['Steuer-Nr.', '000/0000/0000'],
    ],
    phone: '0000 / 000000',
  },
  {
    code: 'AT',
    languages: ['de'],
    name: 'Österreich',
    ...euro,
    numbers: [dot, dot, bareComma],
    signFirst: true,
    dates: ['DD.MM.YYYY', 'DD.MM.YYYY', 'D. Month YYYY', 'DD.MM.YY'],
    taxRates: ['20', '10', '13'],
    taxNames: ['USt.', 'MwSt.', 'USt'],
    letterPaper: false,
    places: ['4020 Linz', '8010 Graz', '1070 Wien', 'A-6020 Innsbruck'],
    legalForms: ['GmbH', 'Ges.m.b.H.', 'KG', 'e.U.'],
    vatId: european((random) => `ATU${random.digits(8)}`, /^(U\d{8})$/, 0),
    otherIds: [
      ['FN', '000000 a'],
      ['Steuernummer', '00 000/0000'],
    ],
    phone: '+43 000 000000',
  },
  {
    code: 'CH',
    languages: ['de', 'de', 'fr'],
    name: 'Schweiz',
    currency: 'CHF',
    signs: ['CHF', 'CHF', 'Fr.'],
    numbers: [apostrophe, curly, bareDot],
    signFirst: true,
    dates: ['DD.MM.YYYY', 'DD.MM.YYYY', 'D. Month YYYY', 'DD.MM.YY'],
    taxRates: ['8.1', '2.6', '7.7'],
    taxNames: ['MWST', 'MwSt.'],
    letterPaper: false,
    places: ['2540 Grenchen', '8005 Zürich', '6003 Luzern', 'CH-3011 Bern'],
    legalForms: ['AG', 'GmbH', 'SA', 'Sàrl'],
    vatId: swiss,
    otherIds: [['UID', 'CHE-000.000.000']],
    phone: '000 000 00 00',
  },
  {
    code: 'NL',
    languages: ['nl', 'nl', 'nl', 'en'],
    name: 'Nederland',
    ...euro,
    numbers: [dot, dot, bareComma],
    signFirst: true,
    dates: ['DD-MM-YYYY', 'DD-MM-YYYY', 'D Month YYYY', 'DD/MM/YYYY', 'DD-MM-YY'],
    taxRates: ['21', '9', '0'],
    taxNames: ['BTW', 'btw', 'Btw'],
    letterPaper: false,
    places: ['3011 AB Rotterdam', '1017 CT Amsterdam', '5611 GN Eindhoven', '9711 LM Groningen'],
    legalForms: ['B.V.', 'BV', 'N.V.', 'V.O.F.'],
    vatId: european((random) => `NL${random.digits(9)}B01`, /^(\d{9})(B\d{2})$/, 0),
    otherIds: [['KvK', '00000000']],
    phone: '000 - 000 00 00',
  },
  {
    code: 'BE',
    languages: ['nl', 'fr'],
    name: 'België',
    ...euro,
    numbers: [dot, space, bareComma],
    signFirst: true,
    dates: ['DD/MM/YYYY', 'DD/MM/YYYY', 'DD-MM-YYYY', 'D Month YYYY'],
    taxRates: ['21', '6', '12'],
    taxNames: ['BTW'],
    letterPaper: false,
    places: ['9000 Gent', '2000 Antwerpen', 'B-3000 Leuven', '8000 Brugge'],
    legalForms: ['BV', 'NV', 'BVBA', 'CV'],
    vatId: european((random) => `BE0${random.digits(9)}`, /^(\d{4})(\d{3})(\d{3})$/, 0),
    otherIds: [['RPR Gent', '0000.000.000']],
    phone: '09 000 00 00',
  },
];
