import type { VendorIdentity } from '../ledger/vendors/VendorIdentity.ts';

/** A made vendor master with the truth beside it: rows with the same `truth` are one vendor. */
export interface MadeVendor extends VendorIdentity {
  readonly truth: number;
}

const syllables =
  'ba ber bor da del dor fal fen gar gel hal hem jor kal ker lan lem lor mar mel mon nel nor pal per ran rel ros sal sel sor tal ter tor van vel vol wal wen zan zel zor'.split(
    ' ',
  );
const trades =
  'Logistik Bau Metall Elektro Maschinenbau Software Consulting Services Druck Papier Chemie Energie Technik Handel Transport Möbel Glas Textil Medien Catering Reinigung Sicherheit Werkzeuge Verpackung'.split(
    ' ',
  );
const surnames = 'Müller Schäfer Krüger Böhm Weiß Gröning Hübner Jäger Köhler Lüders'.split(' ');
const places: readonly (readonly [country: string, code: string, city: string])[] = [
  ['DE', '1', 'Berlin'],
  ['DE', '8', 'München'],
  ['DE', '5', 'Köln'],
  ['AT', '', 'Wien'],
  ['FR', '7', 'Paris'],
  ['IT', '2', 'Milano'],
  ['NL', '', 'Utrecht'],
  ['GB', '', 'Leeds'],
];
const forms: Readonly<Record<string, readonly (readonly string[])[]>> = {
  DE: [
    ['GmbH', 'G.m.b.H.', 'Gesellschaft mit beschränkter Haftung', 'mbH', ''],
    ['AG', 'Aktiengesellschaft', ''],
    ['GmbH & Co. KG', 'GmbH u. Co KG', 'GmbH & Co KG'],
  ],
  AT: [['GmbH', 'Ges.m.b.H.', 'GesmbH']],
  FR: [
    ['SARL', 'S.A.R.L.', ''],
    ['SAS', 'S.A.S.'],
  ],
  IT: [
    ['S.r.l.', 'SRL', 'Srl'],
    ['S.p.A.', 'SPA'],
  ],
  NL: [['B.V.', 'BV', '']],
  GB: [
    ['Ltd', 'Limited', 'Ltd.'],
    ['PLC', 'plc'],
  ],
};
const lookAlikes: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о', p: 'р', c: 'с', x: 'х', i: 'і' };

/** Numbers from 0 to 1 by mulberry32: the same seed gives the same. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let hash = Math.imul(state ^ (state >>> 15), state | 1);
    hash ^= hash + Math.imul(hash ^ (hash >>> 7), hash | 61);
    return ((hash ^ (hash >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Makes `count` rows, a share of them second and third records of a vendor: other wording of the legal form, typing errors, letters of another script,
 * words exchanged, umlauts written out, facts left out or changed. Beside them what only looks alike: numbered branches with tax ids of their own,
 * companies of one group that share phone and domain, namesakes of other towns, and a factor's account shared by hundreds.
 */
export function makeVendorMaster(count: number, { seed = 7, twice = 0.1 } = {}): MadeVendor[] {
  const maker = new VendorMaker(randomOf(seed));
  const rows: MadeVendor[] = [];
  let truth = 0;
  while (rows.length < count) {
    const vendor = maker.vendor(truth++);
    rows.push(vendor);
    const roll = maker.random();
    if (roll < twice) rows.push(maker.again(vendor));
    if (roll < twice / 6) rows.push(maker.again(vendor));
    if (roll > 0.985) rows.push(maker.sister(vendor, truth++));
    else if (roll > 0.97) rows.push(maker.namesake(vendor, truth++));
    else if (roll > 0.96) rows.push(maker.branch(vendor, truth++));
  }
  return maker.shuffled(rows.slice(0, count)).map((row, at) => ({ ...row, ref: `v:${100_000 + at}` }));
}

class VendorMaker {
  readonly random: () => number;

  constructor(random: () => number) {
    this.random = random;
  }

  vendor(truth: number): MadeVendor {
    const [country, head, city] = this.#one(places);
    const stem = this.#stem();
    const roll = this.random();
    const bare = roll < 0.15 ? `${this.#one(surnames)} ${this.#one(trades)} ${city}` : `${stem} ${this.#one(trades)}`;
    const form = this.#one(this.#one(forms[country] ?? [['']]));
    const domain = roll < 0.15 ? 'gmx.de' : `${stem.toLowerCase()}.example`;
    return {
      ref: '',
      truth,
      name: `${bare} ${form}`.trim(),
      taxId: this.#maybe(0.8, () => `${country}${this.#digits(9)}`),
      account: this.#maybe(0.85, () =>
        this.random() < 0.01 ? 'DE02120300000000202051' : `${country}${this.#digits(20)}`,
      ),
      country,
      street: this.#maybe(0.9, () => `${this.#stem()}straße ${1 + Math.floor(this.random() * 120)}`),
      postcode: `${head}${this.#digits(5 - head.length)}`,
      city,
      phone: this.#maybe(0.6, () => `+49 ${this.#digits(3)} ${this.#digits(7)}`),
      email: this.#maybe(0.6, () => `info@${domain}`),
    };
  }

  /** The same vendor as somebody else keyed it in. */
  again(vendor: MadeVendor): MadeVendor {
    let { name } = vendor;
    const changes = 1 + Math.floor(this.random() * 2);
    for (let change = 0; change < changes; change += 1) name = this.#misspelt(name, vendor.country ?? 'DE');
    const isMoved = this.random() < 0.12;
    return {
      ...vendor,
      name,
      taxId:
        vendor.taxId === null
          ? null
          : this.#maybe(0.65, () => (this.random() < 0.06 ? this.#typo(vendor.taxId ?? '') : vendor.taxId)),
      account: this.#maybe(0.8, () => (this.random() < 0.35 ? `${vendor.country}${this.#digits(20)}` : vendor.account)),
      street: isMoved
        ? `${this.#stem()}str. ${this.#digits(2)}`
        : (vendor.street?.replace('straße', this.random() < 0.5 ? 'str.' : 'straße') ?? null),
      postcode: isMoved ? this.#digits(5) : vendor.postcode,
      phone:
        vendor.phone === null
          ? null
          : this.#maybe(0.6, () => vendor.phone?.replace('+49 ', '0').replaceAll(' ', '-') ?? null),
      email: vendor.email === null ? null : this.#maybe(0.7, () => vendor.email?.replace('info', 'rechnung') ?? null),
    };
  }

  /** Another company of the group: phone and domain shared, another trade and tax id. */
  sister(vendor: MadeVendor, truth: number): MadeVendor {
    const own = this.vendor(truth);
    const [stem = ''] = vendor.name.split(' ');
    return {
      ...own,
      name: `${stem} ${this.#one(trades)} Verwaltung GmbH`,
      phone: vendor.phone,
      email: vendor.email,
      country: vendor.country,
      taxId: `${vendor.country}${this.#digits(9)}`,
    };
  }

  /** The same name in another town. */
  namesake(vendor: MadeVendor, truth: number): MadeVendor {
    const own = this.vendor(truth);
    return { ...own, name: vendor.name, taxId: `${own.country}${this.#digits(9)}`, email: null };
  }

  /** A numbered branch that is a company of its own. */
  branch(vendor: MadeVendor, truth: number): MadeVendor {
    const own = this.vendor(truth);
    return {
      ...own,
      name: `${vendor.name} ${2 + Math.floor(this.random() * 30)}`,
      country: vendor.country,
      taxId: `${vendor.country}${this.#digits(9)}`,
      email: vendor.email,
    };
  }

  shuffled(rows: readonly MadeVendor[]): MadeVendor[] {
    const order = rows.map((row) => ({ row, at: this.random() }));
    return order.sort((one, other) => one.at - other.at).map(({ row }) => row);
  }

  #misspelt(name: string, country: string): string {
    const roll = this.random();
    if (roll < 0.35) return this.#otherForm(name, country);
    if (roll < 0.6) return this.#typo(name);
    if (roll < 0.7) return this.#lookAlike(name);
    if (roll < 0.8) return name.toUpperCase();
    if (roll < 0.9) return name.replaceAll('ü', 'ue').replaceAll('ö', 'oe').replaceAll('ä', 'ae').replaceAll('ß', 'ss');
    const [first = '', second = '', ...rest] = name.split(' ');
    return [second, first, ...rest].join(' ').trim();
  }

  #otherForm(name: string, country: string): string {
    for (const wordings of forms[country] ?? [])
      for (const wording of wordings)
        if (wording !== '' && name.endsWith(` ${wording}`))
          return `${name.slice(0, -wording.length)}${this.#one(wordings)}`.trim();
    return name;
  }

  /** A letter left out, doubled, exchanged with the next, or another one. */
  #typo(text: string): string {
    const at = 1 + Math.floor(this.random() * Math.max(1, text.length - 3));
    const roll = this.random();
    if (roll < 0.3) return text.slice(0, at) + text.slice(at + 1);
    if (roll < 0.55) return text.slice(0, at) + (text[at] ?? '') + text.slice(at);
    if (roll < 0.8) return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
    return (
      text.slice(0, at) +
      (/\d/.test(text[at] ?? '') ? this.#digits(1) : this.#one('aeinrst'.split(''))) +
      text.slice(at + 1)
    );
  }

  #lookAlike(name: string): string {
    const at = Array.from(name).findIndex((letter) => lookAlikes[letter] !== undefined);
    return at < 0 ? name : name.slice(0, at) + (lookAlikes[name[at] ?? ''] ?? '') + name.slice(at + 1);
  }

  #stem(): string {
    const parts = Array.from({ length: 3 + Math.floor(this.random() * 2) }, () => this.#one(syllables)).join('');
    return parts.slice(0, 1).toUpperCase() + parts.slice(1);
  }

  #digits(count: number): string {
    return Array.from({ length: count }, () => Math.floor(this.random() * 10)).join('');
  }

  #maybe(share: number, make: () => string | null): string | null {
    return this.random() < share ? make() : null;
  }

  #one<Value>(values: readonly Value[]): Value {
    const value = values[Math.floor(this.random() * values.length)];
    if (value === undefined) throw new TypeError('There is nothing to choose from');
    return value;
  }
}
