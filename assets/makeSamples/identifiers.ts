import { checkVAT, countries } from 'jsvat';

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
