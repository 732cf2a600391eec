import type { Segment } from '../layout/Layout.ts';
import { isCommonWord } from '../repair/commonWords.ts';

/** Short legal forms that stand at the end of a name only: "FRESH MARKET S/B", "RETAIL SB (306295-X)". */
export const shortForm = /(?<![\p{L}\d])(?:S\/B|SB|S\.B\.?|PLT|BND)\.?(?=\s*(?:$|[(<]))/u;

/** Words by which shops call themselves. */
export const trade =
  /(?<!\p{L})(?:restoran|kedai|syarikat|perniagaan|perusahaan|pasaraya|pasar\s?mini|farmasi|klinik|restaurants?|cafe|café|bistro|kitchen|bakery|bakeries|pharmacy|clinic|hardware|stationery|stationers?|book\s?(?:shop|store)|books|supermarket|mini\s?market|mart|market|store|shop|hotel|services?|station|company|co|trading|gallery|electrical|seafood|foods?|apotheke|drogerie|\p{L}*markt|\p{L}*bäckerei|bäckerei|metzgerei|gasthaus|gasthof|café|boulangerie|pharmacie|librairie|brasserie|supermarché|apotheek|drogist|bakkerij|slagerij|boekhandel|restaurante|farmacia|panadería|ferretería|supermercado|ristorante|panificio|supermercato|farmácia|padaria|apteka|sklep|restauracja)(?!\p{L})/iu;

export const trades = new RegExp(trade.source, 'giu');

/** What shops say to their customers, and lines that tell of another company than the one that sells. */
export const greeting =
  /(?<!\p{L})(?:welcome|thank|thanks|thx|tq|terima\s?kasih|selamat|please|willkommen|danke|vielen\s+dank|merci|bienvenue|bedankt|welkom|gracias|bienvenid[oa]s?|grazie|benvenut[oi]|obrigad[oa]|dziękujemy|licensee|a\s+member\s+of|member\s+of|franchisee?|a\s+division\s+of|original|duplicate|reprint(?:ed)?|copy|operating\s+hours|open\s+daily|business\s+hours|points?|table|cashier|kasse|bediener|server)(?!\p{L})/iu;

const ending = /(?<!\p{L})(?:sdn\.?\s?bhd|bhd|ltd|limited|gmbh|inc|s\/b|b\.?v|s\.?r\.?l)\.?\W*$/iu;
/** Words of trade that follow a name and never begin one. */
const following = /^(?:enterprises?|trading|company|co|holdings|industries|marketing|services)$/iu;
const joining = /(?:&|\+|(?<!\p{L})(?:and|dan|und|et|en))\s*$/iu;

/**
 * The second of two lines goes on with the name where the first breaks off, or where it begins with a word that follows
 * names and holds no name of its own: "ENTERPRISE (SETIA) SDN BHD", "COMPANY SDN BHD".
 */
export function continuesName(above: string, text: string): boolean {
  if (above === '' || /\d{5}/.test(above)) return false;
  if (joining.test(above)) return true;
  if (!ending.test(text) || ending.test(above)) return false;
  const words =
    text
      .replace(/\([^)]*\)/gu, ' ')
      .replace(ending, ' ')
      .match(/\p{L}{2,}/gu) ?? [];
  return following.test(words[0] ?? '') && words.every(isCommonWord);
}

const sureOfPrint = 0.5;

/** Scrawl over the print: OCR is sure of less than half of it. */
export function isHandwritten({ tokens, source }: Segment): boolean {
  const mean = tokens.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, tokens.length);
  return source === 'ocr' && mean < sureOfPrint;
}
