import { Big } from 'big.js';
import type { FieldReading, Fields, LineItem } from '../../contract/extraction.ts';
import { isIsoDate } from '../../vocabulary/dates.ts';
import type { FieldName, LineItemCell } from '../../vocabulary/fieldNames.ts';
import type { XmlElement } from './XmlElement.ts';

type Texts<Name extends string> = Readonly<Partial<Record<Name, FieldReading | undefined>>>;

/** A value read from XML: exact, without a place on a page. */
function xmlReading(value: string | undefined, raw = value): FieldReading | undefined {
  if (value === undefined || value === '') return undefined;
  return { value, raw: raw ?? value, page: null, box: null, confidence: 1, source: 'xml' };
}

/** Text with white space folded. */
export function xmlText(text: string | undefined): FieldReading | undefined {
  return xmlReading(text?.replace(/\s+/g, ' ').trim(), text);
}

/** Compact upper-case identifier. */
export function xmlCode(text: string | undefined): FieldReading | undefined {
  return xmlReading(text?.replace(/[\s.-]/g, '').toUpperCase(), text);
}

/** An XML Schema decimal in canonical form; undefined where it is none. */
export function xmlDecimal(text: string | undefined): FieldReading | undefined {
  const number = decimalOf(text);
  return number === null ? undefined : xmlReading(plainDecimal(number, text ?? ''), text);
}

/**
 * The price of one unit. A price stated for a base quantity (so much per dozen) is divided by it where that brings the
 * line total closer: senders also fill the base in by mistake, and then the price stands as stated.
 */
export function xmlUnitPrice(
  price: string | undefined,
  base: string | undefined,
  line: { readonly quantity: string | undefined; readonly total: string | undefined },
): FieldReading | undefined {
  const [stated, per, quantity, total] = [price, base, line.quantity, line.total].map(decimalOf);
  if (stated === null || stated === undefined) return undefined;
  if (per === null || per === undefined || per.eq(0) || per.eq(1)) return xmlDecimal(price);
  if (quantity && total) {
    const missBy = (each: Big): Big => quantity.times(each).minus(total).abs();
    if (missBy(stated).lte(missBy(stated.div(per)))) return xmlDecimal(price);
    // Allowances of the line may stand between the two; a base that is no whole number must come out exactly.
    const leeway = per.eq(per.round()) ? '0.5' : '0.01';
    if (missBy(stated.div(per)).gt(total.abs().times(leeway))) return xmlDecimal(price);
  }
  return xmlReading(plainDecimal(stated.div(per).round(9), price ?? ''), price);
}

function decimalOf(text: string | undefined): Big | null {
  return text !== undefined && /^[+-]?(?:\d{1,18}(?:\.\d*)?|\.\d+)$/.test(text)
    ? new Big(text.replace(/^\+/, '').replace(/\.$/, ''))
    : null;
}

/** Keeps printed decimals ("10.50"), at most nine. */
function plainDecimal(value: Big, text: string): string {
  const printed = text.split('.')[1]?.length ?? 0;
  const needed = Math.max(0, value.c.length - value.e - 1);
  return value.toFixed(Math.min(9, Math.max(printed, needed)));
}

/** ISO date of "2024-05-31", with or without time or zone, or of "20240531" (CII format 102). */
export function xmlDate(text: string | undefined): FieldReading | undefined {
  if (text === undefined) return undefined;
  const compact = /^(\d{4})(\d{2})(\d{2})/.exec(text);
  const date = compact === null ? text.slice(0, 10) : `${compact[1] ?? ''}-${compact[2] ?? ''}-${compact[3] ?? ''}`;
  return isIsoDate(date) ? xmlReading(date, text) : undefined;
}

/** An account whose element does not say that it is an IBAN (UBL): only what is built like one is taken for one. */
export function xmlAccount(text: string | undefined): FieldReading | undefined {
  const compact = text?.replace(/\s/g, '').toUpperCase();
  return compact !== undefined && /^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(compact)
    ? xmlReading(compact, text)
    : undefined;
}

/** The element of several (tax total in two currencies) that is in the document's currency, else the first. */
export function inCurrency(elements: readonly XmlElement[], currency: string | undefined): XmlElement | undefined {
  return elements.find(({ attributes }) => attributes['currencyID'] === currency) ?? elements[0];
}

/** Types of document (UNTDID 1001) that credit rather than charge. */
const creditTypes = new Set('81 83 261 262 296 308 381 396 420 458 502 503 532'.split(' '));

export function xmlDocumentType(code: string | undefined, creditRoot: boolean): FieldReading | undefined {
  return xmlReading(creditRoot || (code !== undefined && creditTypes.has(code)) ? 'credit note' : 'invoice', code);
}

/** Lines of an address in one text. */
export function xmlAddress(parts: readonly (string | undefined)[]): FieldReading | undefined {
  return xmlText(parts.filter((part) => part !== undefined && part !== '').join(', '));
}

/** Drops what was not found. */
export function presentFields(fields: Texts<FieldName>): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, reading]) => reading !== undefined));
}

export function presentCells(cells: Texts<LineItemCell>): LineItem {
  return Object.fromEntries(Object.entries(cells).filter(([, reading]) => reading !== undefined));
}
