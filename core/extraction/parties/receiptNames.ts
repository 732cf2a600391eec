import type { Segment } from '../layout/Layout.ts';

/** Short legal forms that stand at the end of a name only: "FRESH MARKET S/B", "RETAIL SB (306295-X)". */
export const shortForm = /(?<![\p{L}\d])(?:S\/B|SB|S\.B\.?|PLT|BND)\.?(?=\s*(?:$|[(<]))/u;

/** Words by which shops call themselves. */
export const trade =
  /(?<!\p{L})(?:restoran|kedai|syarikat|perniagaan|perusahaan|pasaraya|pasar\s?mini|farmasi|klinik|restaurants?|cafe|café|bistro|kitchen|bakery|bakeries|pharmacy|clinic|hardware|stationery|stationers?|book\s?(?:shop|store)|books|supermarket|mini\s?market|mart|market|store|shop|hotel|services?|station|company|co|trading|gallery|electrical|seafood|foods?|apotheke|drogerie|\p{L}*markt|\p{L}*bäckerei|bäckerei|metzgerei|gasthaus|gasthof|café|boulangerie|pharmacie|librairie|brasserie|supermarché|apotheek|drogist|bakkerij|slagerij|boekhandel|restaurante|farmacia|panadería|ferretería|supermercado|ristorante|panificio|supermercato|farmácia|padaria|apteka|sklep|restauracja)(?!\p{L})/iu;

export const trades = new RegExp(trade.source, 'giu');

/** What shops say to their customers, and lines that tell of another company than the one that sells. */
export const greeting =
  /(?<!\p{L})(?:welcome|thank|thanks|thx|tq|terima\s?kasih|selamat|please|willkommen|danke|vielen\s+dank|merci|bienvenue|bedankt|welkom|gracias|bienvenid[oa]s?|grazie|benvenut[oi]|obrigad[oa]|dziękujemy|licensee|a\s+member\s+of|member\s+of|franchisee?|a\s+division\s+of|original|duplicate|reprint(?:ed)?|copy|operating\s+hours|open\s+daily|business\s+hours|points?|table|cashier|kasse|bediener|server)(?!\p{L})/iu;

/** The second of two lines goes on with the name where the first breaks off, or it begins with a form of trade. */
export function continuesName(above: string, text: string): boolean {
  if (above === '' || /\d{5}/.test(above)) return false;
  if (/(?:&|\+|(?<!\p{L})(?:and|dan|und|et|en|y|e))\s*$/iu.test(above)) return true;
  return (
    /^\W*(?:enterprises?|trading|holdings?|industries|marketing|\([^)\d]{2,20}\))\s.*(?:sdn|bhd|ltd|limited|gmbh)/iu.test(text) &&
    !/(?:sdn|bhd|ltd|limited|gmbh|s\/b)\W*$/iu.test(above)
  );
}

const sureOfPrint = 0.5;

/** Scrawl over the print: OCR is sure of less than half of it. */
export function isHandwritten({ tokens, source }: Segment): boolean {
  const mean = tokens.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, tokens.length);
  return source === 'ocr' && mean < sureOfPrint;
}
