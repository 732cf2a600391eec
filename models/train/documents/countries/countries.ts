import type { Country, LanguageCode } from '../Country.ts';
import { anglophone } from './anglophone.ts';
import { germanic } from './germanic.ts';
import { polish } from './polish.ts';
import { romance } from './romance.ts';

export const countryList: readonly Country[] = [...anglophone, ...germanic, ...romance, ...polish];

/** The countries a language is printed in, as often as they should come. */
export function countriesOf(language: LanguageCode): readonly Country[] {
  return countryList.flatMap((country) => country.languages.filter((code) => code === language).map(() => country));
}
