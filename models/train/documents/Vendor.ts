import type { Big } from 'big.js';
import type { Country, LanguageCode, NumberStyle } from './Country.ts';
import { countriesOf, countryList } from './countries/countries.ts';
import type { LayoutName } from './GeneratedDocument.ts';
import { languages } from './languages/languages.ts';
import { makeParty, siteOf, type Party } from './Party.ts';
import { printDate, printNumber, withSign, type SignPlace } from './printing.ts';
import { Random } from './Random.ts';
import { typefaces, type Typeface } from './typefaces.ts';
import { tradingName } from './tradingNames.ts';
import type { Term, Wording } from './Wording.ts';

/** Who writes the document and how: fixed for all documents of one vendor. */
export class Vendor {
  readonly seed: number;
  readonly language: LanguageCode;
  readonly country: Country;
  readonly wording: Wording;
  readonly party: Party;
  readonly face: Typeface;
  readonly size: number;
  readonly datePattern: string;
  readonly numbers: NumberStyle;
  readonly sign: string;
  readonly signPlace: SignPlace;
  readonly taxName: string;
  readonly colon: string;
  readonly upperLabels: boolean;
  readonly accent: string;

  constructor(seed: number, language: LanguageCode, layout: LayoutName, wantedCountry?: string) {
    const random = new Random(seed, 'vendor');
    this.seed = seed;
    this.language = language;
    this.country = countryList.find(({ code }) => code === wantedCountry) ?? random.pick(countriesOf(language));
    this.wording = languages[language];
    const company = makeParty(this.wording, this.country, random);
    this.party = layout === 'office' || layout === 'boxed' ? this.#trading(company) : company;
    this.face = this.#pickFace(random, layout);
    this.size = layout === 'receipt' ? random.between(7.6, 9.5) : random.between(8, 10.6);
    this.datePattern = random.pick(
      language === 'en' && this.country.code !== 'US' ? [...this.country.dates, 'D Mon YYYY'] : this.country.dates,
    );
    this.numbers = random.pick(this.country.numbers);
    this.sign = random.pick(this.country.signs);
    this.signPlace = this.#pickSignPlace(random, layout);
    this.taxName = random.pick(
      language === 'en' && !this.country.languages.includes('en') ? ['VAT'] : this.country.taxNames,
    );
    this.colon = random.weighted({ ':': 5, '': 4, ' :': 1 });
    this.upperLabels = random.chance(0.12);
    this.accent = random.pick(['#16161a', '#16161a', '#1f3a5f', '#7a1f1f', '#1f5f3a', '#555560']);
  }

  /** Letters of offices come from people and houses without a legal form as often as from companies. */
  #trading(company: Party): Party {
    const random = this.choice('trading');
    if (!random.chance(0.45)) return company;
    const words = { head: random.pick(this.wording.nameHead), trade: random.pick(this.wording.nameTrade) };
    const name = tradingName(this.language, words, random);
    return { ...company, name, website: random.chance(0.6) ? siteOf(name) : siteOf(words.head) };
  }

  #pickFace(random: Random, layout: LayoutName): Typeface {
    const usable = typefaces.filter(
      ({ hasPolish }) => hasPolish || (this.language !== 'pl' && this.country.code !== 'PL'),
    );
    const wantsFixed = layout === 'listing' || (layout === 'receipt' && random.chance(0.75)) || random.chance(0.04);
    const wanted = usable.filter(({ monospaced }) => monospaced === wantsFixed);
    return random.pick(wanted.length === 0 ? usable : wanted);
  }

  #pickSignPlace(random: Random, layout: LayoutName): SignPlace {
    if (layout === 'receipt')
      return random.weighted({ none: 6, before: 2, 'before-spaced': 1, after: this.country.signFirst ? 0 : 2 });
    if (this.country.signFirst) return random.weighted({ before: 5, 'before-spaced': 3, none: 1.5, after: 0.5 });
    return random.weighted({ after: 6, 'before-spaced': 1, before: 0.5, none: 1.5 });
  }

  /** A free choice that stays the same for this vendor. */
  choice(name: string): Random {
    return new Random(this.seed, `choice/${name}`);
  }

  /** This vendor's wording of a term, without label punctuation. */
  say(term: Term): string {
    const own = term === 'vatId' ? this.country.vatLabels : undefined;
    const text = this.choice(`word/${term}`)
      .pick(own ?? this.wording[term])
      .replaceAll('{tax}', this.taxName);
    return this.upperLabels && !text.includes('{') ? text.toUpperCase() : text;
  }

  /** The wording as a label before a value. */
  label(term: Term): string {
    return `${this.say(term)}${this.colon}`;
  }

  date(iso: string): string {
    return printDate(iso, this.datePattern, this.wording.months, this.wording.shortMonths);
  }

  number(value: Big, decimals = 2): string {
    return printNumber(value, this.numbers, decimals);
  }

  /** An amount with its currency where this vendor prints one. */
  money(value: Big): string {
    const text = withSign(this.number(value.abs()), this.sign, this.signPlace);
    return value.lt(0) ? `-${text}` : text;
  }
}
