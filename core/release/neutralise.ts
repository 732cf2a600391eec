/**
 * What makes a spreadsheet take a text for a formula: = + - @ and their full-width forms, a tab or a carriage return at
 * the very beginning (OWASP, "CSV Injection"). Spaces and invisible characters before them do not help: programs trim.
 */
const skipped = String.raw`[\s\u0000-\u001f\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff'"]*`;
const signs = '=+\\-@\uff1d\uff0b\uff0d\uff20\u2212';
const beginsAsFormula = new RegExp(`^${skipped}[${signs}]`, 'u');
/** Whatever follows them, a program may strip these and go on with the rest. */
const beginsAsControl = /^[\t\r\n]/;
/** A negative number is no formula, wherever it stands. */
const plainNumber = /^[ \u00a0]*-\d[\d.,]*%?[ \u00a0]*$/;
/** A program set to another separator cuts a text in the middle, and what follows the cut begins a cell. */
const afterSeparator = new RegExp(`([;,|])(${skipped})([${signs}])`, 'gu');
const restOfCell = /^[^;,|]*/;

/** Text of a document as it may stand in a spreadsheet: never a formula. An apostrophe goes before what would be one. */
export function neutralise(text: string): string {
  if (plainNumber.test(text)) return text;
  return beginsAsFormula.test(text) || beginsAsControl.test(text) ? `'${text}` : text;
}

/**
 * The same for text files, where a cell is what a separator says: a cell never spans lines, holds no control characters,
 * and no part of it after a separator begins like a formula.
 */
export function neutraliseInText(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is removed
  const oneLine = text.replace(/[\t\r\n\u0085\u2028\u2029]+/g, ' ').replace(/[\u0000-\u001f\u007f]/g, '');
  const whole = neutralise(beginsAsControl.test(text) ? `'${oneLine.trimStart()}` : oneLine);
  if (plainNumber.test(whole)) return whole;
  return whole.replace(afterSeparator, (match, separator: string, between: string, sign: string, at: number) => {
    const rest = whole.slice(at + match.length - 1);
    const cell = restOfCell.exec(rest)?.[0] ?? '';
    return plainNumber.test(cell) ? match : `${separator}${between}'${sign}`;
  });
}
