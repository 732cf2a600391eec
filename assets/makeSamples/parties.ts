import { ibanOf, vatIdFrom } from '../../models/train/documents/identifiers.ts';
import type { SampleParty } from './SampleInvoice.ts';

/** Invented companies with identifiers whose check digits are right. */
export const buyer = {
  name: 'Lindenhof Maschinenbau GmbH',
  address: ['Werkstraße 14', '70565 Stuttgart', 'Germany'],
  vatId: vatIdFrom('DE287400100'),
};

export const toolmaker: SampleParty = {
  name: 'Harrow & Pike Tools Ltd',
  address: ['27 Foundry Lane', 'Sheffield S3 8GB', 'United Kingdom'],
  vatId: vatIdFrom('GB386000100'),
  iban: ibanOf('GB', 'HPTL60161331926819'),
  bic: 'HPTLGB2L',
  website: 'www.harrowpike.example',
};

export const cleaner: SampleParty = {
  name: 'Saubermann Gebäudedienste GmbH',
  address: ['Lagerweg 3', '73728 Esslingen', 'Deutschland'],
  vatId: vatIdFrom('DE811200300'),
  iban: ibanOf('DE', '600501010002034304'),
  bic: 'SOLADEST600',
  website: 'www.saubermann.example',
};

export const printer: SampleParty = {
  name: 'Imprimerie du Canal SARL',
  address: ['8 quai des Ateliers', '67000 Strasbourg', 'France'],
  vatId: vatIdFrom('FR40303265045'),
  iban: ibanOf('FR', '20041010050500013M02606'),
  bic: 'PSSTFRPPSCE',
  website: 'www.imprimerie-canal.example',
};

export const supplier: SampleParty = {
  name: 'Waterkant Technische Handel B.V.',
  address: ['Havenkade 112', '3011 Rotterdam', 'Nederland'],
  vatId: vatIdFrom('NL004495400B01'),
  iban: ibanOf('NL', 'INGB0001234567'),
  bic: 'INGBNL2A',
  website: 'www.waterkant.example',
};

export const watchmaker: SampleParty = {
  name: 'Präzisa Messtechnik AG',
  address: ['Uhrenweg 5', '2540 Grenchen', 'Schweiz'],
  vatId: vatIdFrom('CHE116281700'),
  iban: ibanOf('CH', '00762011623852957'),
  bic: 'KBSOCH22',
  website: 'www.praezisa.example',
};

/** The toolmaker's account as the fraudulent invoice has it: another country, another bank. */
export const strangeAccount = { iban: ibanOf('LT', '100011101001000'.padEnd(16, '0')), bic: 'XCHGLT21' };
