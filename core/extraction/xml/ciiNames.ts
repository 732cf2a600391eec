import { XmlReader, type XmlElement } from './XmlElement.ts';

const uncefact = 'urn:un:unece:uncefact:data:standard:';
const entity = `${uncefact}ReusableAggregateBusinessInformationEntity:`;
const documents = new Map([
  [`${uncefact}CrossIndustryInvoice:100`, 'CrossIndustryInvoice'],
  [`${uncefact}SCRDMCCBDACIOMessageStructure:100`, 'SCRDMCCBDACIOMessageStructure'],
  ['urn:ferd:CrossIndustryDocument:invoice:1p0', 'CrossIndustryDocument'],
  ['urn:ferd:invoice:1.0', 'Invoice'],
]);
const current = `${uncefact}CrossIndustryInvoice:100`;

const namespaces = {
  rsm: [...documents.keys()],
  ram: [`${entity}100`, `${entity}128`, `${entity}12`, `${entity}11`],
  udt: [
    `${uncefact}UnqualifiedDataType:100`,
    `${uncefact}UnqualifiedDataType:128`,
    `${uncefact}UnqualifiedDataType:15`,
  ],
  qdt: [`${uncefact}QualifiedDataType:100`],
};
/** Finds elements of cross-industry invoices by their usual prefixes, in the namespaces of every version. */
export const ciiReader = new XmlReader(namespaces);

const prefixes = new Map(
  Object.entries(namespaces).flatMap(([prefix, [newest]]) => (newest === undefined ? [] : [[newest, prefix] as const])),
);

/** The usual prefix of an element's namespace; "foreign" for one the message of EN 16931 (D16B) does not have. */
export function ciiPrefixOf({ namespace }: XmlElement): string {
  return prefixes.get(namespace) ?? 'foreign';
}

/** True for the root of a UN/CEFACT cross-industry message: Factur-X, XRechnung, ZUGFeRD 1 and 2, Order-X. */
export function isCii({ namespace, name }: XmlElement): boolean {
  return documents.get(namespace) === name;
}

/** True for the message EN 16931 is bound to (D16B); ZUGFeRD 1 came before it, Order-X is no invoice. */
export function isCurrentCii({ namespace }: XmlElement): boolean {
  return namespace === current;
}

/** True for an order, an order change or an order response of Order-X. */
export function isOrderX({ name }: XmlElement): boolean {
  return name === 'SCRDMCCBDACIOMessageStructure';
}
