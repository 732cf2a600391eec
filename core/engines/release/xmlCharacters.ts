// eslint-disable-next-line no-control-regex -- control characters are what is removed
const noCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text without what XML 1.0 has no place for, escaped or not (section 2.2): control characters and lone surrogates. */
export function xmlCharacters(text: string): string {
  return text.toWellFormed().replace(noCharacter, '');
}
