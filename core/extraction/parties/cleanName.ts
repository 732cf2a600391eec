/** A registration or tax number in brackets: seven characters and more, or digits with a check letter. */
const registration = /\s*[(<](?:[^)>]*\d{7}|[^)>]*\d{3,}[- ]?\p{L}\b|(?:co|reg|no)\b[^)>]*\d{3})[^)>]*[)>]?\s*$/iu;
/** Any long number in brackets. */
const number = /\s*[(<](?=[^)>]*\d{3})[^)>]*[)>]?\s*$/u;

/**
 * Without the separators of a sender line and without the registration number in brackets after it. Of the buyer
 * (`keepsNumber`) a short customer number in brackets stays, being printed as part of the name it was invoiced under.
 */
export function cleanName(text: string, keepsNumber = false): string {
  return text
    .replace(keepsNumber ? registration : number, '')
    .replace(/^[\s,;:·•|*–—-]+|[\s,;:·•|*–—-]+$/gu, '')
    .trim();
}
