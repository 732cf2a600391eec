import { type OcrLanguage, ocrLanguageSchema } from '../contract/settings.ts';

/** Frequent words and words of invoices, without accents: what is left of them where a recogniser knows no accents. */
const frequent: Readonly<Record<OcrLanguage, string>> = {
  eng: 'the of and to for invoice date amount due payment please your number description quantity price thank you tax bill with from',
  deu: 'der die das und fur von mit rechnung rechnungsnummer datum betrag mwst ust netto brutto menge einzelpreis gesamt bitte zahlbar ihre wir kunde',
  fra: 'le la les des du et pour facture numero montant ttc ht tva quantite prix votre nous vous client paiement echeance total adresse',
  nld: 'de het een van en voor met factuur factuurnummer datum bedrag btw aantal prijs totaal klant betaling uw wij excl incl',
  spa: 'el la los las de para con factura fecha numero importe iva cantidad precio cliente pago vencimiento base imponible descripcion',
  ita: 'il la di per con del della fattura data numero importo iva quantita prezzo cliente pagamento scadenza imponibile descrizione totale',
  por: 'os as de para com fatura data numero valor iva nif quantidade preco cliente pagamento vencimento descricao nao',
  pol: 'na do faktura data numer kwota netto brutto vat nip ilosc cena razem sprzedawca nabywca zaplaty termin platnosci',
};

const byLanguage: readonly (readonly [OcrLanguage, ReadonlySet<string>])[] = ocrLanguageSchema.options.map(
  (language) => [language, new Set(frequent[language].split(' '))] as const,
);

/** Fewer hits than this tell nothing. */
const leastHits = 4;

/** The language most words of a page are in, accents aside; English where it ties; null where too few are known. */
export function guessLanguage(words: readonly string[]): OcrLanguage | null {
  const hits = new Map<OcrLanguage, number>();
  // Single letters head columns and count items in every language.
  for (const word of words.map(bare).filter((text) => text.length > 1)) {
    for (const [language, known] of byLanguage) {
      if (known.has(word)) hits.set(language, (hits.get(language) ?? 0) + 1);
    }
  }
  let best: { language: OcrLanguage; count: number } | null = { language: 'eng', count: hits.get('eng') ?? 0 };
  if (best.count < leastHits) best = null;
  for (const [language, count] of hits) {
    if (count >= leastHits && count > (best?.count ?? 0)) best = { language, count };
  }
  return best?.language ?? null;
}

/** Names of countries, as they end an address, in the languages of their inhabitants and in English. */
const countries: Readonly<Partial<Record<OcrLanguage, string>>> = {
  deu: 'deutschland germany osterreich austria',
  fra: 'france',
  nld: 'nederland netherlands',
  spa: 'espana spain mexico colombia',
  ita: 'italia italy',
  por: 'portugal brasil brazil',
  pol: 'polska poland',
};

/** Words of other languages that English bills have as well. */
const alsoEnglish: ReadonlySet<string> = new Set(
  'total data base client de la des as do per na il las los el die van met no'.split(' '),
);
/** A country beside words of another language decides. */
const countryWeight = 2;

/**
 * Languages other than English that a page shows traces of, most first: their words, each counting the less the more
 * languages have it, and countries. For pages of several languages, which `guessLanguage` has to decide between.
 */
export function languagesSeen(words: readonly string[]): readonly OcrLanguage[] {
  const traces = new Map<OcrLanguage, number>();
  const add = (language: OcrLanguage, weight: number) => traces.set(language, (traces.get(language) ?? 0) + weight);
  for (const word of words.map(bare).filter((text) => text.length > 1)) {
    const speakers = byLanguage.filter(([, known]) => known.has(word)).map(([language]) => language);
    if (!speakers.includes('eng') && !alsoEnglish.has(word))
      for (const language of speakers) add(language, 1 / speakers.length);
    for (const [language, names] of Object.entries(countries)) {
      if (names.split(' ').includes(word)) add(ocrLanguageSchema.parse(language), countryWeight);
    }
  }
  return [...traces].sort(([, a], [, b]) => b - a).map(([language]) => language);
}

function bare(word: string): string {
  return word
    .normalize('NFKD')
    .replaceAll(/[^\p{L}]/gu, '')
    .toLowerCase();
}
