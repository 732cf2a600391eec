import type { PageReading } from '../contract/reading.ts';

/** Words by which an invoice says that its claim was sold and another is to be paid, in the languages Vouch reads. */
const factoringWords =
  /\b(factoring|factor(s)? (bank|ltd|gmbh)|forderungsabtretung|abgetreten|abtretung|affacturage|subrog\p{L}+|cession de créances?|cedid[oa]s?|cesión de créditos?|cessione del credito|assigned to|assignment of (this )?(invoice|debt|receivables?)|faktoring|cesja)\b/iu;

/** True where the pages speak of factoring: paying another account than the vendor's own is then to be expected. */
export function mentionsFactoring(pages: readonly PageReading[]): boolean {
  return pages.some(({ words }) => factoringWords.test(words.map(({ text }) => text).join(' ')));
}
