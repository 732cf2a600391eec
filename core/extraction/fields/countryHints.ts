import type { Currency } from '../../vocabulary/money.ts';
import type { DocumentView } from '../DocumentView.ts';

/** Country words and forms of companies that tell where a document comes from, with that country's currency. */
const hints: readonly { readonly pattern: RegExp; readonly currency: Currency }[] = [
  { pattern: /\bSDN\.?\s?BHD\b|\bMALAYSIA\b|\bKUALA LUMPUR\b|\bSELANGOR\b|\bJOHOR\b/i, currency: 'MYR' },
  { pattern: /\bAUSTRALIA\b|\bABN\b|\bPTY\.?\s+LTD\b/i, currency: 'AUD' },
  { pattern: /\bSINGAPORE\b|\bPTE\.?\s+LTD\b/i, currency: 'SGD' },
  { pattern: /\bNEW ZEALAND\b/i, currency: 'NZD' },
  { pattern: /\bCANADA\b|\bHST\b|\bQUEBEC\b|\bONTARIO\b/i, currency: 'CAD' },
  { pattern: /\bHONG KONG\b/i, currency: 'HKD' },
  { pattern: /\bM[EÉ]XICO\b|\bRFC\b|\bCFDI\b/i, currency: 'MXN' },
  { pattern: /\bCOLOMBIA\b/i, currency: 'COP' },
  { pattern: /\bARGENTINA\b|\bCUIT\b/i, currency: 'ARS' },
  { pattern: /\bCHILE\b/i, currency: 'CLP' },
  { pattern: /\bGSTIN\b|\bINDIA\b|\bPVT\.?\s+LTD\b/i, currency: 'INR' },
  { pattern: /\bUNITED KINGDOM\b|\bENGLAND\b|\bGB\s?\d{9}\b/i, currency: 'GBP' },
  { pattern: /\bSCHWEIZ\b|\bSUISSE\b|\bSVIZZERA\b|\bSWITZERLAND\b|\bCHE-/i, currency: 'CHF' },
  { pattern: /\bNORWAY\b|\bNORGE\b/i, currency: 'NOK' },
  { pattern: /\bSWEDEN\b|\bSVERIGE\b/i, currency: 'SEK' },
  { pattern: /\bDENMARK\b|\bDANMARK\b/i, currency: 'DKK' },
  { pattern: /\bPOLSKA\b|\bPOLAND\b|\bNIP\b/i, currency: 'PLN' },
  {
    pattern:
      /\bGmbH\b|\bDEUTSCHLAND\b|\bGERMANY\b|\bSARL\b|\bFRANCE\b|\bS\.r\.l\b|\bITALIA\b|\bITALY\b|\bESPA[ÑN]A\b|\bSPAIN\b|\bPORTUGAL\b|\bNEDERLAND\b|\bBELGI(?:Ë|E|QUE|UM)\b|\b[ÖO]STERREICH\b|\bAUSTRIA\b|\bUSt-?Id|\b(?:AT|BE|DE|ES|FI|FR|IE|IT|LU|NL|PT)\d{2}(?:\s?[A-Z\d]{4}){3}/i,
    currency: 'EUR',
  },
  { pattern: unitedStates(), currency: 'USD' },
];

const dollars: ReadonlySet<Currency> = new Set(['AUD', 'CAD', 'SGD', 'NZD', 'HKD', 'MXN', 'COP', 'ARS', 'CLP']);
const krones: ReadonlySet<Currency> = new Set(['SEK', 'NOK', 'DKK']);

/** State and ZIP code as the last line of an address: "Toledo, OH 43615-6217". */
function unitedStates(): RegExp {
  const states =
    'A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]';
  return new RegExp(
    String.raw`\b(?:${states})\.?,?\s+\d{5}(?:-\d{4})?(?=\s*(?:$|\s\s|\n|U\.?S))|\bU\.?S\.?A\b|\bUNITED STATES\b`,
    'm',
  );
}

const texts = new WeakMap<DocumentView, readonly Currency[]>();

function hinted(view: DocumentView): readonly Currency[] {
  const known = texts.get(view);
  if (known !== undefined) return known;
  const text = view.layout.rows.map((row) => row.segments.map((segment) => segment.text).join('  ')).join('\n');
  const found = hints.filter(({ pattern }) => pattern.test(text)).map(({ currency }) => currency);
  texts.set(view, found);
  return found;
}

/** The currency of the country the document shows; null where it shows none. */
export function countryCurrency(view: DocumentView): Currency | null {
  return hinted(view)[0] ?? null;
}

/** What "$" means here. */
export function dollarCountry(view: DocumentView): Currency {
  const found = hinted(view);
  return found.includes('USD') ? 'USD' : (found.find((currency) => dollars.has(currency)) ?? 'USD');
}

/** What "kr" means here; null where the document does not show it. */
export function kroneCountry(view: DocumentView): Currency | null {
  return hinted(view).find((currency) => krones.has(currency)) ?? null;
}

/** True where an address is in the United States, false where another country shows, null where none does. */
export function writesMonthFirst(view: DocumentView): boolean | null {
  const found = hinted(view);
  if (found.length === 0) return null;
  return found.includes('USD') && !found.includes('MYR') && !found.includes('AUD');
}
