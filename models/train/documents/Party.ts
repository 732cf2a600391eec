import type { Country, PrintedId } from './Country.ts';
import { anyBic, anyIban } from './identifiers.ts';
import type { Random } from './Random.ts';
import type { Wording } from './Wording.ts';

/** A company that does not exist. */
export interface Party {
  readonly name: string;
  readonly country: Country;
  readonly address: readonly string[];
  readonly vatId: PrintedId | null;
  readonly iban: string | null;
  readonly bic: string | null;
  readonly bank: string;
  readonly phone: string;
  readonly website: string;
  readonly otherIds: readonly (readonly [label: string, value: string])[];
}

const fillForm = (form: string, random: Random): string =>
  form.replace(/0/g, () => String(random.int(0, 9))).replace(/A/g, () => random.letters(1));

/** Head, trade and legal form out of neutral words: see docs/generator.md. */
function companyName(wording: Wording, country: Country, random: Random): string {
  const head = random.pick(wording.nameHead);
  const trade = random.pick(wording.nameTrade);
  const form = random.pick(country.legalForms);
  const core = random.weighted({ both: 6, headOnly: 2, initials: 1, reversed: 1 });
  const names = {
    both: `${head} ${trade}`,
    headOnly: head,
    initials: `${random.letters(3)} ${trade}`,
    reversed: `${trade} ${head}`,
  };
  const name = `${names[core]}${core === 'headOnly' && form === '' ? ` ${trade}` : ''} ${form}`.trim();
  return random.chance(0.14) || country.code === 'MY' ? name.toUpperCase() : name;
}

/** Roads out of town number their houses by metres or in hundreds: one in eighteen has four digits. */
function houseNumber(random: Random): number {
  const number = random.int(1, 180);
  return number > 170 ? number * 10 : number;
}

function addressLines(wording: Wording, country: Country, random: Random, foreign: boolean): string[] {
  const street = random.pick(wording.street).replace('{n}', String(houseNumber(random)));
  const lines = [street];
  if (country.code === 'MY' || random.chance(0.1))
    lines.push(`${random.pick(['Block', 'Lot', 'Bldg'])} ${random.letters(1)}-${random.int(1, 40)}`);
  lines.push(random.pick(country.places));
  if (foreign || random.chance(0.2)) lines.push(country.name);
  return random.chance(0.12) || (country.code === 'MY' && random.chance(0.7))
    ? lines.map((line) => line.toUpperCase())
    : lines;
}

/** The web site of one of this name. */
export function siteOf(name: string): string {
  const host = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
    .trim()
    .split(/ +/)
    .slice(0, 2)
    .join('-');
  return `www.${host}.example`;
}

export function makeParty(wording: Wording, country: Country, random: Random, foreign = false): Party {
  const name = companyName(wording, country, random);
  const iban = anyIban(country.code, random);
  return {
    name,
    country,
    address: addressLines(wording, country, random, foreign),
    vatId: country.vatId?.(random) ?? null,
    iban,
    bic: iban === null && random.chance(0.6) ? null : anyBic(country.code, random),
    bank: `${random.pick(wording.nameHead)} Bank`,
    phone: fillForm(country.phone, random),
    website: siteOf(name),
    otherIds: country.otherIds.map(([label, form]) => [label, fillForm(form, random)] as const),
  };
}
