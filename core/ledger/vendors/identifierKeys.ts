/** Letters and digits alone, upper case; null where nothing is left. */
export function bareKey(text: string | null): string | null {
  const bare = (text ?? '').toUpperCase().replace(/[^A-Z0-9]/g, '');
  return bare === '' ? null : bare;
}

/** A VAT id or tax number as they are compared; shorter than five signs, or without a digit, it tells nothing. */
export function taxKey(text: string | null): string | null {
  const bare = bareKey(text);
  return bare === null || bare.length < 5 || !/\d/.test(bare) || /^(.)\1*$/.test(bare) ? null : bare;
}

/**
 * Whether two numbers are of one kind, so that they can differ: both begin with the same two letters, or both are digits of the same length. A VAT
 * id and a tax number of one vendor do not contradict each other.
 */
export function isOneKind(one: string, other: string): boolean {
  const [head, otherHead] = [/^[A-Z]{2}/.exec(one)?.[0], /^[A-Z]{2}/.exec(other)?.[0]];
  return head === otherHead && (head !== undefined || one.length === other.length);
}

/** The last nine digits of a phone number: with or without country and trunk prefix it is one. Null below six. */
export function phoneKey(text: string | null): string | null {
  const digits = (text ?? '').replace(/\(0\)/g, '').replace(/\D/g, '');
  return digits.length < 6 ? null : digits.slice(-9);
}

const shared =
  /^(gmail|googlemail|yahoo|outlook|hotmail|live|msn|gmx|web|t-online|aol|proton|protonmail|icloud|me|mail|freenet|orange|wanadoo|free|laposte|libero|virgilio|telefonica|terra|onet|wp|seznam|bluewin|btinternet)\./;

/** The domain of a mail address, without what providers give to everybody. */
export function mailDomain(text: string | null): string | null {
  const domain = /@([a-z0-9.-]+\.[a-z]{2,})\s*$/i.exec(text ?? '')?.[1]?.toLowerCase() ?? null;
  return domain === null || shared.test(domain) ? null : domain;
}

const countries: Readonly<Record<string, string>> = {
  GERMANY: 'DE',
  DEUTSCHLAND: 'DE',
  ALLEMAGNE: 'DE',
  AUSTRIA: 'AT',
  OSTERREICH: 'AT',
  SWITZERLAND: 'CH',
  SCHWEIZ: 'CH',
  SUISSE: 'CH',
  FRANCE: 'FR',
  FRANKREICH: 'FR',
  ITALY: 'IT',
  ITALIA: 'IT',
  ITALIEN: 'IT',
  SPAIN: 'ES',
  ESPANA: 'ES',
  SPANIEN: 'ES',
  NETHERLANDS: 'NL',
  NIEDERLANDE: 'NL',
  NEDERLAND: 'NL',
  BELGIUM: 'BE',
  BELGIEN: 'BE',
  BELGIQUE: 'BE',
  POLAND: 'PL',
  POLEN: 'PL',
  POLSKA: 'PL',
  PORTUGAL: 'PT',
  UK: 'GB',
  UNITEDKINGDOM: 'GB',
  GREATBRITAIN: 'GB',
  GROSSBRITANNIEN: 'GB',
  IRELAND: 'IE',
  USA: 'US',
  UNITEDSTATES: 'US',
  UNITEDSTATESOFAMERICA: 'US',
  DEU: 'DE',
  AUT: 'AT',
  CHE: 'CH',
  FRA: 'FR',
  ITA: 'IT',
  ESP: 'ES',
  NLD: 'NL',
  BEL: 'BE',
  POL: 'PL',
  PRT: 'PT',
  GBR: 'GB',
};

/** A country as a code of two letters where its name is a usual one, else as it is written; null where none is stated. */
export function countryKey(text: string | null): string | null {
  const bare = bareKey((text ?? '').normalize('NFKD').replace(/\p{M}/gu, ''));
  return bare === null ? null : (countries[bare] ?? bare);
}

/** Street and number as they are compared: "Hauptstraße 5" and "Hauptstr. 5" are one. */
export function streetKey(text: string | null): string | null {
  return bareKey(
    (text ?? '')
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replaceAll('ß', 'ss')
      .replace(/(stra(ss|s)e|str\.?|street|st\.)(?=\W|$|\d)/gi, 'str')
      .replace(/\b(road|rd\.?)(?=\W|$)/gi, 'rd')
      .replace(/\b(avenue|ave?\.?)(?=\W|$)/gi, 'av'),
  );
}
