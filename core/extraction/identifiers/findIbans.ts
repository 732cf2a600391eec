import { countrySpecs, isValidBIC, isValidIBAN } from 'ibantools';
import type { DocumentView, Span } from '../DocumentView.ts';
import { labelsOf } from '../fields/claims.ts';
import { spacedText } from '../amounts/spacedText.ts';
import type { Row, Segment } from '../layout/Layout.ts';
import { cellsUnder } from '../parties/PartyBlock.ts';
import { valuePlaces } from '../layout/valuePlaces.ts';

/** An account number or bank code found on the page. */
export interface BankIdentifier {
  readonly value: string;
  readonly spans: readonly Span[];
  /** Check digits (IBAN) or form (BIC) hold. */
  readonly valid: boolean;
  readonly labelled: boolean;
  /** Letters had to be read as digits or the other way round. */
  readonly repaired: boolean;
}

const ibanStart = /(?<![A-Z0-9])[A-Z]{2}[\dOIlSB]{2}(?=[\s.-]?[A-Z0-9])/g;

/**
 * IBANs of the document: with right check digits anywhere; with wrong ones only where a label says IBAN, so that the check
 * can complain. Look-alike letters are repaired only where the check digits then hold.
 */
export function findIbans(view: DocumentView): BankIdentifier[] {
  const found = view.layout.rows.flatMap((row) => ibansOfRow(view, row));
  const seen = new Set<string>();
  return found.filter(({ value }) => !seen.has(value) && seen.add(value));
}

function ibansOfRow(view: DocumentView, row: Row): BankIdentifier[] {
  return row.segments.flatMap((segment) => {
    const { text, tokenAt } = spacedText(segment);
    return [...text.matchAll(ibanStart)].flatMap((match): BankIdentifier[] => {
      const from = tokenAt(match.index);
      const labelled = isLabelled(view, { segment, from, to: from + 1 });
      return ibanFrom(
        view,
        row,
        { segment, from, to: segment.tokens.length },
        match[0],
        labelled,
        segment.source === 'ocr',
      );
    });
  });
}

function isLabelled(view: DocumentView, { segment, from }: Span): boolean {
  const row = view.layout.rows[segment.row];
  const before = row?.segments.slice(0, segment.place + 1).flatMap((each) => view.labels.get(each) ?? []) ?? [];
  const last = before.findLast((label) => label.segment !== segment || label.to <= Math.max(from, 1));
  if (last?.kind === 'iban') return true;
  if (isAnnounced(row, segment, from) || isOfBank(view, segment)) return true;
  if (
    row?.segments.some((each) => view.labels.get(each)?.some(({ kind }) => kind === 'bic' || kind === 'iban')) === true
  )
    return true;
  return labelsOf(view, new Set(['iban'])).some((label) =>
    valuePlaces(view.layout, view.labels, label).some((place) => place.segment === segment),
  );
}

/** Words beside an account, over it or under it that a number of anything else has not. */
const bankWords =
  /(?<!\p{L})(?:iban|bic|swift|blz|kto|konto(?:nr|nummer|verbindung)?|bankverbindung|bankkonto|sparkasse|volksbank|compte|conto|cuenta|rekening|rachunek|konta)(?!\p{L})/iu;

function isOfBank({ layout }: DocumentView, { row, page }: Segment): boolean {
  const around = layout.rows.slice(Math.max(0, row - 1), row + 2).filter((each) => each.page === page);
  return around.some(({ segments }) => segments.some(({ text }) => bankWords.test(text)));
}

/** "Verkäufer-IBAN", "IBAN/Konto": the word stands in what comes before in the row. */
function isAnnounced(row: Row | undefined, segment: Segment, from: number): boolean {
  const before = row?.segments.slice(0, segment.place).flatMap(({ tokens }) => tokens) ?? [];
  return [...before, ...segment.tokens.slice(0, from + 1)].some(({ folded }) => folded.includes('iban'));
}

/** Reads on over tokens and cells of the row until the country's length is reached. */
function ibanFrom(
  view: DocumentView,
  row: Row,
  start: Span,
  head: string,
  labelled: boolean,
  ocr: boolean,
): BankIdentifier[] {
  const length = countrySpecs[head.slice(0, 2)]?.chars;
  if (length === undefined || length === null) return [];
  const spans: Span[] = [];
  let text = '';
  for (const segment of row.segments.slice(start.segment.place)) {
    const from = segment === start.segment ? start.from : 0;
    let to = from;
    while (to < segment.tokens.length && text.length < length) {
      const part = compact(segment.tokens[to]?.text ?? '');
      const own = text === '' && part.includes(head.slice(0, 4)) ? part.slice(part.indexOf(head.slice(0, 4))) : part;
      if (text !== '' && !/^[A-Z0-9]*$/i.test(own)) break;
      text += own;
      to += 1;
    }
    if (to > from) spans.push({ segment, from, to });
    if (text.length >= length || to < segment.tokens.length) break;
  }
  const rest = text.length < length ? continuation(view, start.segment, length - text.length) : null;
  if (rest !== null && isValidIBAN(`${text}${rest.text}`.toUpperCase()))
    return judged(text + rest.text, length, [...spans, rest.span], labelled, ocr);
  return judged(text, length, spans, labelled, ocr);
}

/** The groups of digits under an account that was broken in a narrow column; null where something else stands there. */
function continuation(view: DocumentView, segment: Segment, missing: number): { text: string; span: Span } | null {
  const [under] = cellsUnder(view.layout, segment, 1);
  if (under === undefined) return null;
  let text = '';
  let to = 0;
  while (to < under.tokens.length && text.length < missing) {
    const part = compact(under.tokens[to]?.text ?? '');
    if (!/^[A-Z0-9]+$/i.test(part)) return null;
    text += part;
    to += 1;
  }
  return text.length === missing ? { text, span: { segment: under, from: 0, to } } : null;
}

function judged(text: string, length: number, spans: Span[], labelled: boolean, ocr: boolean): BankIdentifier[] {
  const value = text.slice(0, length).toUpperCase();
  const whole = text.length === length;
  if (value.length === length && isValidIBAN(value)) return [{ value, spans, valid: true, labelled, repaired: false }];
  if (ocr) {
    const repaired = repair(value);
    if (repaired.length === length && isValidIBAN(repaired))
      return [{ value: repaired, spans, valid: true, labelled, repaired: true }];
  }
  const plausible = labelled && whole && value.replace(/\D/g, '').length >= 10 && /^[A-Z]{2}\d{2}/.test(value);
  return plausible ? [{ value, spans, valid: false, labelled, repaired: false }] : [];
}

const lookalikes: Readonly<Record<string, string>> = { O: '0', Q: '0', I: '1', L: '1', S: '5', B: '8', Z: '2' };

function repair(value: string): string {
  return value.slice(0, 2) + value.slice(2).replace(/[OQILSBZ]/g, (letter) => lookalikes[letter] ?? letter);
}

function compact(text: string): string {
  return text.replace(/[\s.\-:()]/g, '').replace(/[,;]$/, '');
}

const bicShape = /^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/;

/** BICs beside their label, and those in a row with an IBAN. */
export function findBics(view: DocumentView): BankIdentifier[] {
  const places = labelsOf(view, new Set(['bic'])).flatMap((label) => valuePlaces(view.layout, view.labels, label));
  return places.flatMap(({ segment, from, to }) => {
    for (let at = from; at < Math.min(to, from + 3); at += 1) {
      const value = compact(segment.tokens[at]?.text ?? '');
      if (!bicShape.test(value) || !isValidBIC(value) || !/[A-Z]/.test(value)) continue;
      return [{ value, spans: [{ segment, from: at, to: at + 1 }], valid: true, labelled: true, repaired: false }];
    }
    return [];
  });
}
