import type { VendorIdentity } from './VendorIdentity.ts';
import { bareKey, countryKey, mailDomain, phoneKey, streetKey, taxKey } from './identifierKeys.ts';
import { vendorName } from './vendorName.ts';

/** Texts by number, so that equal ones are found by comparing numbers; −1 where nothing is stated. */
export interface TextColumn {
  readonly at: Int32Array;
  readonly texts: readonly string[];
  /** How many rows have each text. */
  readonly counts: Uint32Array;
}

/** Vendors as they are compared, a row each. */
export interface VendorTable {
  readonly length: number;
  /** Words of names by alphabet, joined by blanks. */
  readonly name: TextColumn;
  readonly skeleton: TextColumn;
  readonly form: TextColumn;
  readonly taxId: TextColumn;
  readonly account: TextColumn;
  readonly country: TextColumn;
  readonly street: TextColumn;
  readonly postcode: TextColumn;
  readonly phone: TextColumn;
  readonly domain: TextColumn;
  /** Distinct words of all names, with what they weigh: −ln of the share of names that have them. */
  readonly words: { readonly texts: readonly string[]; readonly weight: Float64Array };
  /** Numbers of the words of a name, for each number of `name`. */
  readonly wordsOf: readonly Int32Array[];
  /** Words joined without blanks, and the figures among them, for each number of `name`. */
  readonly joined: readonly string[];
  readonly figures: readonly string[];
}

/** The rows of vendors in comparable form. */
export function vendorTable(vendors: readonly VendorIdentity[]): VendorTable {
  const names = vendors.map(({ name }) => vendorName(name));
  const name = textColumn(names.map(({ sorted }) => sorted.join(' ') || null));
  const { words, wordsOf } = wordsOfNames(name);
  return {
    length: vendors.length,
    name,
    skeleton: textColumn(names.map(({ skeleton }) => skeleton || null)),
    form: textColumn(names.map(({ form }) => form || null)),
    taxId: textColumn(vendors.map(({ taxId }) => taxKey(taxId))),
    account: textColumn(vendors.map(({ account }) => bareKey(account))),
    country: textColumn(vendors.map(({ country, taxId }) => countryKey(country) ?? countryIn(taxId))),
    street: textColumn(vendors.map(({ street }) => streetKey(street))),
    postcode: textColumn(vendors.map(({ postcode }) => bareKey(postcode))),
    phone: textColumn(vendors.map(({ phone }) => phoneKey(phone))),
    domain: textColumn(vendors.map(({ email }) => mailDomain(email))),
    words,
    wordsOf,
    joined: name.texts.map((text) => text.replaceAll(' ', '')),
    figures: name.texts.map((text) => text.replace(/\D+/g, ' ').trim()),
  };
}

/** The country a VAT id names, where none is stated; an account abroad says nothing of its holder. */
function countryIn(taxId: string | null): string | null {
  const head = /^[A-Z]{2}(?=[A-Z0-9]*\d)/.exec(bareKey(taxId) ?? '')?.[0] ?? null;
  return head === 'EL' ? 'GR' : head;
}

function textColumn(values: readonly (string | null)[]): TextColumn {
  const numbers = new Map<string, number>();
  const at = Int32Array.from(values, (value) => {
    if (value === null) return -1;
    const number = numbers.get(value) ?? numbers.size;
    numbers.set(value, number);
    return number;
  });
  const counts = new Uint32Array(numbers.size);
  for (const number of at) if (number >= 0) counts[number] = (counts[number] ?? 0) + 1;
  return { at, texts: [...numbers.keys()], counts };
}

function wordsOfNames(name: TextColumn): Pick<VendorTable, 'words' | 'wordsOf'> {
  const numbers = new Map<string, number>();
  const having: number[] = [];
  const wordsOf = name.texts.map((text) =>
    Int32Array.from(text.split(' '), (word) => {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      having[number] = (having[number] ?? 0) + 1;
      return number;
    }),
  );
  const weight = Float64Array.from(having, (count) => Math.log((name.texts.length + 1) / count) + 0.1);
  return { words: { texts: [...numbers.keys()], weight }, wordsOf };
}
