const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  '°': 'o',
  º: 'o',
  ª: 'a',
  '#': 'no',
  '№': 'no',
  '%': 'percent',
};

const combiningMarks = /\p{M}/gu;
const specialLetters = /[ßłøæœđ°ºª#№%]/g;
const notLetterOrDigit = /[^\p{L}\p{N}]/gu;
const plainWord = /^[a-z0-9]*$/;

/**
 * Text reduced for comparison: lower case, no accents, no white space or punctuation; "#", "№" and "n°" become "no", so
 * that "Invoice #", "INVOICE NO." and "Invoice-No:" are all "invoiceno".
 */
export function foldText(text: string): string {
  if (plainWord.test(text)) return text;
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(combiningMarks, '')
    .replace(specialLetters, (letter) => letters[letter] ?? letter)
    .replace(notLetterOrDigit, '');
}

const digitLookalikes: Readonly<Record<string, string>> = { '0': 'o', '1': 'l', '5': 's', '8': 'b', '|': 'l' };

/** Letters for digits that OCR put into a word of letters ("T0TAL", "lnv0ice"); other words are returned unchanged. */
export function lettersForDigits(folded: string): string {
  if (folded === 'n0') return 'no';
  const digits = folded.replace(/\D/g, '').length;
  if (digits === 0 || digits * 2 >= folded.length) return folded;
  return folded.replace(/[0158|]/g, (digit) => digitLookalikes[digit] ?? digit);
}
