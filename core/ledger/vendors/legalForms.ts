/**
 * Legal forms of companies by what they are called, after transliteration, upper case, dots inside abbreviations gone; longer ones
 * first. Those of one line are one form for comparing. Sources: ISO 20275 (GLEIF's list of entity legal forms, CC0) for the countries
 * named; wordings as ledgers write them.
 */
const forms: readonly (readonly [form: string, countries: string, wordings: string])[] = [
  ['GMBH', 'DE AT CH', 'GESELLSCHAFT MIT BESCHRANKTER HAFTUNG|GES M B H|GES MBH|G M B H|GESMBH|GMBH|MBH'],
  ['UG', 'DE', 'UNTERNEHMERGESELLSCHAFT HAFTUNGSBESCHRANKT|UG HAFTUNGSBESCHRANKT|UG'],
  ['AG', 'DE AT CH', 'AKTIENGESELLSCHAFT|AG'],
  ['KG', 'DE AT', 'KOMMANDITGESELLSCHAFT|CO KG|COKG|KG'],
  ['OHG', 'DE AT', 'OFFENE HANDELSGESELLSCHAFT|OHG|OG'],
  ['EK', 'DE', 'EINGETRAGENER KAUFMANN|EINGETRAGENE KAUFFRAU|E K|EK|E KFM|EKFM|E KFR'],
  ['EV', 'DE', 'EINGETRAGENER VEREIN|E V|EV'],
  ['EG', 'DE', 'EINGETRAGENE GENOSSENSCHAFT|E G|EG'],
  ['GBR', 'DE', 'GESELLSCHAFT BURGERLICHEN RECHTS|GBR'],
  ['SE', 'EU', 'SOCIETAS EUROPAEA|SE'],
  ['LTD', 'GB IE IN AU CA', 'PRIVATE LIMITED|PTE LTD|PVT LTD|PTY LTD|LIMITED|LTD'],
  ['PLC', 'GB IE', 'PUBLIC LIMITED COMPANY|PLC'],
  ['LLP', 'GB US', 'LIMITED LIABILITY PARTNERSHIP|LLP'],
  ['LLC', 'US', 'LIMITED LIABILITY COMPANY|LLC|L L C'],
  ['INC', 'US CA', 'INCORPORATED|INC'],
  ['CORP', 'US CA', 'CORPORATION|CORP'],
  ['CO', 'US GB', 'COMPANY|CO'],
  ['SARL', 'FR LU CH', 'SOCIETE A RESPONSABILITE LIMITEE|S A R L|SARL|EURL'],
  ['SAS', 'FR', 'SOCIETE PAR ACTIONS SIMPLIFIEE|S A S|SASU|SAS'],
  ['SA', 'FR BE CH ES PT PL', 'SOCIETE ANONYME|SOCIEDAD ANONIMA|SPOLKA AKCYJNA|S A U|S A|SAU|SA'],
  ['SCI', 'FR', 'SOCIETE CIVILE IMMOBILIERE|SCI'],
  ['SRL', 'IT RO BE', 'SOCIETA A RESPONSABILITA LIMITATA|S R L|SRLS|SRL'],
  ['SPA', 'IT', 'SOCIETA PER AZIONI|S P A|SPA'],
  ['SNC', 'IT FR', 'SOCIETA IN NOME COLLETTIVO|S N C|SNC'],
  ['SL', 'ES', 'SOCIEDAD LIMITADA UNIPERSONAL|SOCIEDAD LIMITADA|S L U|S L|SLU|SL'],
  ['LDA', 'PT', 'SOCIEDADE POR QUOTAS|LIMITADA|LDA'],
  ['BV', 'NL BE', 'BESLOTEN VENNOOTSCHAP|B V|BVBA|BV'],
  ['NV', 'NL BE', 'NAAMLOZE VENNOOTSCHAP|N V|NV'],
  ['VOF', 'NL', 'VENNOOTSCHAP ONDER FIRMA|V O F|VOF'],
  ['SPZOO', 'PL', 'SPOLKA Z OGRANICZONA ODPOWIEDZIALNOSCIA|SP Z O O|SP Z OO|SP ZOO|SPZOO|SPOLKA Z O O'],
  ['SPK', 'PL', 'SPOLKA KOMANDYTOWA|SP K|SPK'],
  ['SRO', 'CZ SK', 'SPOL S R O|S R O|SRO'],
  ['AS', 'CZ SK NO DK', 'AKCIOVA SPOLECNOST|AKTIESELSKAB|AKSJESELSKAP|A S|AS'],
  ['KFT', 'HU', 'KORLATOLT FELELOSSEGU TARSASAG|KFT'],
  ['ZRT', 'HU', 'ZARTKORUEN MUKODO RESZVENYTARSASAG|ZRT'],
  ['DOO', 'SI HR RS', 'D O O|DOO'],
  ['AB', 'SE FI', 'AKTIEBOLAG|AB'],
  ['OY', 'FI', 'OSAKEYHTIO|OYJ|OY'],
  ['APS', 'DK', 'ANPARTSSELSKAB|APS'],
  ['OOO', 'RU', 'OBSHCHESTVO S OGRANICHENNOI OTVETSTVENNOSTYU|OOO'],
  ['AO', 'RU', 'AKTSIONERNOE OBSHCHESTVO|PAO|ZAO|OAO|AO'],
  ['OOD', 'BG', 'EOOD|OOD'],
  ['KK', 'JP', 'KABUSHIKI KAISHA|K K|KK'],
];

/** A wording of a form, in tokens. Short ones may be part of a name and count at its ends alone. */
interface Wording {
  readonly form: string;
  readonly tokens: readonly string[];
  readonly isTelling: boolean;
}

const byFirst = new Map<string, Wording[]>();
for (const [form, , wordings] of forms)
  for (const wording of wordings.split('|')) {
    const tokens = wording.split(' ');
    const isTelling = tokens.length > 2 || (tokens.length === 1 && wording.length > 3 && wording !== 'LIMITADA');
    const known = byFirst.get(tokens[0] ?? '') ?? [];
    known.push({ form, tokens, isTelling });
    byFirst.set(
      tokens[0] ?? '',
      known.sort((one, other) => other.tokens.length - one.tokens.length),
    );
  }

/** Words a name keeps, and the forms it names, each once, by alphabet: "GMBH KG". A name of nothing but forms keeps them. */
export function splitLegalForm(tokens: readonly string[]): {
  readonly words: readonly string[];
  readonly form: string;
} {
  const found = new Set<string>();
  const words: string[] = [];
  for (let at = 0; at < tokens.length;) {
    const wording = byFirst
      .get(tokens[at] ?? '')
      ?.find(({ tokens: own, isTelling }) => fitsAt(tokens, at, own) && (isTelling || isAtEnd(tokens, at, own.length)));
    if (wording === undefined) {
      words.push(tokens[at] ?? '');
      at += 1;
    } else {
      found.add(wording.form);
      at += wording.tokens.length;
    }
  }
  if (words.length === 0) return { words: tokens, form: '' };
  return { words, form: [...found].sort().join(' ') };
}

function fitsAt(tokens: readonly string[], at: number, own: readonly string[]): boolean {
  return own.every((token, offset) => tokens[at + offset] === token);
}

/** The first words, or followed by nothing but words of forms. */
function isAtEnd(tokens: readonly string[], at: number, length: number): boolean {
  if (at === 0 && tokens.length > length) return length > 1 || (tokens[0]?.length ?? 0) > 2;
  return tokens.slice(at + length).every((token) => byFirst.has(token));
}
