import { XmlReader, type XmlElement } from './XmlElement.ts';

const oasis = 'urn:oasis:names:specification:ubl:schema:xsd:';

/** Finds UBL 2 elements by the prefixes its documents use. */
export const ublReader = new XmlReader({
  cac: [`${oasis}CommonAggregateComponents-2`],
  cbc: [`${oasis}CommonBasicComponents-2`],
});

/** True for the root of a UBL 2 invoice or credit note. */
export function isUbl({ namespace, name }: XmlElement): boolean {
  return namespace === `${oasis}${name}-2` && (name === 'Invoice' || name === 'CreditNote');
}
