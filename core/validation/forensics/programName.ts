/**
 * A program's name without its version, edition and marks: "iText® 5.5.13 ©2000-2018 iText Group NV (AGPL-version)" is "itext".
 * Null where nothing is stated.
 */
export function programName(stated: string | null): string | null {
  const bare = (stated ?? '')
    .toLowerCase()
    .replaceAll(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
    .replace(/[©;].*$/s, ' ')
    .replaceAll(/[®™]/g, ' ')
    .replaceAll(/\bhttps?:\S+|\bwww\.\S+/g, ' ')
    .replaceAll(/\b(?:version|ver|v|build|m)?[ .]?\d[\w.+-]*/g, ' ')
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim();
  return bare === '' ? null : bare;
}

/** Services through which documents are signed or stamped on their way: they tell nothing of who made them. */
export function isSigningService(stated: string | null): boolean {
  return /docusign|adobe ?(?:acrobat )?sign|hellosign|dropbox sign|signaturit|yousign|skribble|pdftk|d-trust|swisssign|connective|scrive/i.test(
    stated ?? '',
  );
}

/** Signs and the fonts of form fields, which signing and ticking bring along. */
const ornaments = new Set(['zapfdingbats', 'symbol', 'wingdings']);

/**
 * The family of a font: "ArialMT", "Arial-BoldMT" and "Arial,Bold" are "arial". Null for ornaments and for names that are
 * numbers given by the program ("CIDFont+F1", "T3_0").
 */
export function fontFamily(name: string): string | null {
  const family = name
    .replace(/[-,](?!.*[-,]).*$/, '')
    .replace(/(?:PS)?(?:MT)?$/, '')
    .replace(/(?:bold|italic|oblique|regular|light|medium|semibold|black|roman)+$/i, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
  const isNumber = /^(?:cid)?(?:font)?[a-z]{0,2}\d*$/.test(family);
  return isNumber || ornaments.has(family) ? null : family;
}
