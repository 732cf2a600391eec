import type { SqlValue } from '../SqlDatabase.ts';

/** A condition on `document AS d LEFT JOIN invoice AS i` for a text somebody looks for. */
interface TextCondition {
  readonly clause: string;
  readonly values: Readonly<Record<string, SqlValue>>;
}

/** Shorter parts of a name cannot be looked up by runs of three characters. */
const shortest = 3;

/**
 * Documents whose file name, vendor or number holds the text, or whose pages hold each of its words or words beginning
 * so. Case and accents do not count. Whatever is typed is taken as text: no operator of the full-text language survives.
 */
export function textCondition(text: string): TextCondition {
  const typed = text
    .normalize('NFC')
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
  const words = typed.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const clauses: string[] = [];
  const values: Record<string, SqlValue> = {};
  if (typed.length >= shortest) {
    clauses.push('d.seq IN (SELECT rowid FROM inbox_text WHERE inbox_text MATCH :part)');
    values['part'] = quoted(typed);
  } else {
    clauses.push(
      ...['d.file_name', 'i.vendor', 'i.invoice_number'].map((column) => `${column} LIKE :like ESCAPE '\\'`),
    );
    values['like'] = likePattern(typed);
  }
  if (words.length > 0) {
    clauses.push('d.seq IN (SELECT rowid FROM document_text WHERE document_text MATCH :words)');
    values['words'] = words.map((word) => `${quoted(word)} *`).join(' ');
  }
  return { clause: `(${clauses.join(' OR ')})`, values };
}

/** The text anywhere, taken literally, for `LIKE … ESCAPE '\'`. */
export function likePattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, (character) => `\\${character}`)}%`;
}

/** A phrase of the full-text language. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
