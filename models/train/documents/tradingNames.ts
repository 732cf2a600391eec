import type { LanguageCode } from './Country.ts';
import type { Random } from './Random.ts';

interface NameParts {
  readonly given: readonly string[];
  readonly family: readonly string[];
  /** What people who trade under their own name call it: {given}, {family}, {trade} and {head} are filled in. */
  readonly forms: readonly string[];
  /** The heading of who leads a company, as footers print it. */
  readonly director: string;
}

const split = (text: string): string[] => text.split('|');

const parts: Readonly<Record<LanguageCode, NameParts>> = {
  en: {
    given: split('Alice|Martin|Joan|Peter|Grace|Colin|Maya|Owen|Ruth|Neil'),
    family: split('Harper|Whitlock|Osborne|Doyle|Fenwick|Marsh|Ashby|Quigley|Thorne|Barlow'),
    forms: split(
      '{given} {family}|{given} {family} {trade}|{family} & Sons|{family} and {family2}|{family} {trade}|The {head} {trade}|Dr {given} {family}|{family} Brothers|{head}',
    ),
    director: 'Directors',
  },
  de: {
    given: split('Anna|Bernd|Christa|Dieter|Eva|Florian|Gudrun|Jürgen|Katrin|Uwe'),
    family: split('Hofer|Lindner|Brandt|Kessler|Weidmann|Sturm|Petersen|Gruber|Albrecht|Scholz'),
    forms: split(
      '{given} {family}|{trade} {given} {family}|{family} & Söhne|{family} & {family2}|{trade} {family}|Dr. {given} {family}|Dipl.-Ing. {given} {family}|{given} {family} - {trade}|Gebr. {family}|{head}|Stadtwerke {head}|Praxis Dr. med. {given} {family}|Autohaus {family}|Hotel {head}',
    ),
    director: 'Geschäftsführer',
  },
  fr: {
    given: split('Alain|Brigitte|Claire|Denis|Élodie|François|Hélène|Julien|Nadine|Yves'),
    family: split('Lambert|Morel|Girard|Perrin|Chevalier|Roussel|Besson|Carpentier|Delmas|Fournier'),
    forms: split(
      '{given} {family}|Ets {family}|Établissements {family}|{family} et Fils|{family} & {family2}|{trade} {family}|Cabinet {family}|Atelier {given}|Maison {family}|Au {head}|Le {head}|Garage {family}',
    ),
    director: 'Gérant',
  },
  nl: {
    given: split('Anneke|Bram|Daan|Els|Femke|Gijs|Hanneke|Joost|Maaike|Wim'),
    family: split('de Boer|van Dijk|Hoekstra|Mulder|Postma|van der Veen|Kuipers|Schouten|Dekker|Wouters'),
    forms: split(
      '{given} {family}|{family} {trade}|{trade} {family}|{family} & Zonen|Gebr. {family}|Praktijk {given} {family}|{head}|Garage {family}',
    ),
    director: 'Directie',
  },
  es: {
    given: split('Alba|Bruno|Carmen|Diego|Elena|Fermín|Inés|Joaquín|Lucía|Rafael'),
    family: split(
      'Aguirre Soto|Benítez Mora|Crespo León|Domínguez Rey|Esteban Gil|Ferrer Pons|Ibarra Luna|Navarro Ruiz',
    ),
    forms: split(
      '{given} {family}|Hermanos {family}|{trade} {family}|Hijos de {family}|Talleres {family}|{head}|Hotel {head}|Clínica {family}|Bodegas {head}',
    ),
    director: 'Administrador',
  },
  it: {
    given: split('Aldo|Bianca|Carlo|Donatella|Elio|Fabiana|Giulio|Ivana|Marco|Silvia'),
    family: split('Bellini|Costa|De Santis|Ferrante|Gallo|Lombardi|Moretti|Pellegrini|Rinaldi|Vitale'),
    forms: split(
      '{given} {family}|Ditta {family}|{trade} {family}|Fratelli {family}|{family} & Figli|Studio {given} {family}|Dott. {given} {family}|Studio Legale {family}|{head}|Officina {family}|Hotel {head}',
    ),
    director: 'Amministratore',
  },
  pt: {
    given: split('Afonso|Beatriz|Carlos|Diana|Eduardo|Filipa|Gonçalo|Inês|Luís|Teresa'),
    family: split('Almeida|Barros|Cardoso|Duarte|Figueiredo|Leitão|Moura|Pacheco|Ramos|Simões'),
    forms: split(
      '{given} {family}|{trade} {family}|Irmãos {family}|{family} & Filhos|Casa {family}|Oficina {family}|Clínica {family}|{head}|Quinta do {head}',
    ),
    director: 'Gerência',
  },
  pl: {
    given: split('Agata|Bartosz|Celina|Damian|Ewa|Grzegorz|Halina|Jacek|Marta|Tomasz'),
    family: split('Baran|Czarnecki|Dąbek|Gajda|Jankowiak|Kowalik|Lis|Mazur|Pawlak|Zając'),
    forms: split(
      '{given} {family}|{trade} {given} {family}|F.H.U. {head} {given} {family}|{head} {given} {family}|PPHU {head}|Zakład {trade} {family}|Hotel {head}|Gabinet {given} {family}',
    ),
    director: 'Zarząd',
  },
};

export const directorHeading = (language: LanguageCode): string => parts[language].director;

export function personName(language: LanguageCode, random: Random): string {
  return `${random.pick(parts[language].given)} ${random.pick(parts[language].family)}`;
}

/** The name of one who trades without a legal form: a person, a family, a house. */
export function tradingName(language: LanguageCode, words: { head: string; trade: string }, random: Random): string {
  const { given, family, forms } = parts[language];
  const values: Readonly<Record<string, string>> = {
    ...words,
    given: random.pick(given),
    family: random.pick(family),
    family2: random.pick(family),
  };
  return random.pick(forms).replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '');
}
