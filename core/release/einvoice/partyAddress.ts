import type { EParty } from './EInvoice.ts';

type Address = Pick<EParty, 'street' | 'postcode' | 'city' | 'country'>;

/** VAT ids of Greece begin with EL, of Northern Ireland with XI. */
const vatCountries: Readonly<Record<string, string>> = { EL: 'GR', XI: 'GB' };

/**
 * The parts of an address in one text, "Street 1, 10115 Berlin, DE". Joined again with commas they are that text. The
 * country a text does not end with is that of the VAT id.
 */
export function partyAddress(text: string | null, vatId: string | null): Address {
  const parts = text === null ? [] : text.split(', ').filter((part) => part !== '');
  const named = /^[A-Z]{2}$/.test(parts.at(-1) ?? '') ? (parts.pop() ?? null) : null;
  const town = /^(\d{4,6}) (\S.*)$/.exec(parts.at(-1) ?? '');
  if (town !== null) parts.pop();
  return {
    street: parts.length === 0 ? null : parts.join(', '),
    postcode: town?.[1] ?? null,
    city: town?.[2] ?? null,
    country: named ?? countryOfVatId(vatId),
  };
}

function countryOfVatId(vatId: string | null): string | null {
  const prefix = /^[A-Z]{2}/.exec(vatId ?? '')?.[0] ?? null;
  return prefix === null ? null : (vatCountries[prefix] ?? prefix);
}
