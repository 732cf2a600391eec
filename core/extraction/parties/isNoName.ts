import { addressWord, legalForm, postalLine, registerEntry } from './companyWords.ts';

/** The number of a page, alone in its line. */
const pageNumber =
  /^\W*(?:page|seite|pagina|página|strona|blatt|p\.|s\.)\s*\d+(?:\s*(?:of|von|de|sur|van|di|z|\/)\s*\d+)?\W*$/iu;
/** Whose the form is that a paper was printed with. */
const copyright = /^\W*(?:©|\(c\)\s|copyright\b)/iu;

/** Whether a line names nobody: a street with its number, a town, a page, a copyright, the register. A legal form makes a street a name. */
export function isNoName(text: string): boolean {
  if (pageNumber.test(text) || copyright.test(text) || registerEntry.test(text)) return true;
  if (legalForm.test(text)) return false;
  return postalLine.test(text) || (addressWord.test(text) && /(?:^|\s)\d/u.test(text));
}
