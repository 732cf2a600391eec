import { isValidIBAN } from 'ibantools';
import { checkVAT, countries } from 'jsvat';
import type { Random } from './Random.ts';

/** Valid IBAN for a country and account part: the check digits of ISO 13616 (mod 97-10). */
export function ibanOf(country: string, account: string): string {
  const digits = `${account}${country}00`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  const check = 98n - (BigInt(digits) % 97n);
  return `${country}${String(check).padStart(2, '0')}${account}`;
}

/** IBAN in groups of four, as printed. */
export function spaced(iban: string): string {
  return iban.replace(/(.{4})(?=.)/g, '$1 ');
}

/**
 * The first VAT id with a valid checksum at or after `start`, e.g. "DE811000000".
 * @throws when none of the next thousand is valid
 */
export function vatIdFrom(start: string): string {
  const [, prefix = '', digits = ''] = /^(\D{2}\D?)(\d+)$/.exec(start.replace(/B\d\d$/, '')) ?? [];
  const suffix = /B\d\d$/.exec(start)?.[0] ?? '';
  for (let step = 0n; step < 1000n; step += 1n) {
    const number = String(BigInt(digits) + step).padStart(digits.length, '0');
    const candidate = `${prefix}${number}${suffix}`;
    if (checkVAT(candidate, [...countries]).isValid) return candidate;
  }
  throw new Error(`No valid VAT id after ${start}`);
}

/** How the account part of an IBAN is built: "A" stands for a letter, "0" for a digit (ISO 13616 registry). */
const accounts: Readonly<Record<string, string>> = {
  DE: '000000000000000000',
  AT: '0000000000000000',
  CH: '00000000000000000',
  GB: 'AAAA00000000000000',
  FR: '00000000000000000000000',
  BE: '000000000000',
  NL: 'AAAA0000000000',
  ES: '00000000000000000000',
  IT: 'A0000000000000000000000',
  PT: '000000000000000000000',
  PL: '000000000000000000000000',
  BR: '00000000000000000000000AA',
};

/** A valid IBAN of a country that has them, national check digits included; null for the others. */
export function anyIban(country: string, random: Random): string | null {
  const form = accounts[country];
  if (form === undefined) return null;
  for (let attempt = 0; attempt < 20_000; attempt += 1) {
    const account = form.replace(/A/g, () => random.letters(1)).replace(/0/g, () => String(random.int(0, 9)));
    const iban = ibanOf(country, account);
    if (isValidIBAN(iban)) return iban;
  }
  throw new Error(`No valid IBAN found for ${country}`);
}

/** A bank code of the right form (ISO 9362): four letters, country, two of location, sometimes a branch. */
export function anyBic(country: string, random: Random): string {
  return `${random.letters(4)}${country}${random.letters(1)}${random.int(2, 9)}${random.chance(0.4) ? 'XXX' : ''}`;
}

/** Indian GSTIN: state, ten characters of the PAN, entity, "Z" and a check character in base 36. */
export function anyGstin(random: Random): string {
  const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const head = `${random.pick(['27', '29', '07', '33', '24'])}${random.letters(3)}C${random.letters(1)}${random.digits(4)}${random.letters(1)}1Z`;
  const sum = Array.from(head).reduce((total, character, index) => {
    const product = alphabet.indexOf(character) * (index % 2 === 0 ? 1 : 2);
    return total + Math.floor(product / 36) + (product % 36);
  }, 0);
  return head + (alphabet[(36 - (sum % 36)) % 36] ?? '0');
}

/** Appends the next check digit of a CNPJ: weights 2 to 9 from the right, mod 11. */
function withCnpjCheck(digits: string): string {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * (2 + (index % 8)), 0);
  const rest = sum % 11;
  return `${digits}${rest < 2 ? 0 : 11 - rest}`;
}

/** Brazilian CNPJ of a head office, with its two check digits. */
export function anyCnpj(random: Random): string {
  return withCnpjCheck(withCnpjCheck(`${random.digits(8)}0001`));
}
