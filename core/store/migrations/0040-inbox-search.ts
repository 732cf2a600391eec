import type { Migration } from '../migrate.ts';

/**
 * File name, vendor and number in runs of three characters, folded for case and accents, so that any part of them is
 * found without reading all rows. rowid = document.seq; triggers keep it in step, whoever writes the tables.
 */
export const inboxSearch: Migration = {
  version: 40,
  name: 'inbox search',
  up: `
CREATE VIRTUAL TABLE inbox_text USING fts5 (
  file_name, vendor, invoice_number, tokenize = 'trigram remove_diacritics 1');
INSERT INTO inbox_text (rowid, file_name, vendor, invoice_number)
  SELECT d.seq, d.file_name, i.vendor, i.invoice_number
  FROM document AS d LEFT JOIN invoice AS i ON i.document_id = d.id;
CREATE TRIGGER inbox_text_of_document AFTER INSERT ON document BEGIN
  INSERT INTO inbox_text (rowid, file_name) VALUES (new.seq, new.file_name);
END;
CREATE TRIGGER inbox_text_of_invoice AFTER INSERT ON invoice BEGIN
  UPDATE inbox_text SET vendor = new.vendor, invoice_number = new.invoice_number WHERE rowid = new.arrival;
END;
CREATE TRIGGER inbox_text_gone AFTER DELETE ON document BEGIN
  DELETE FROM inbox_text WHERE rowid = old.seq;
END;
`,
};
