/** What an e-invoice says it follows (BT-24): how much it may hold and which rules it answers to. */
export type Profile =
  | 'MINIMUM'
  | 'BASIC WL'
  | 'BASIC'
  | 'EN 16931'
  | 'EXTENDED'
  | 'XRECHNUNG'
  | 'XRECHNUNG EXTENSION'
  | 'unknown';

/** The profile a specification identifier stands for; Factur-X 1.0 and ZUGFeRD 2 name theirs alike. */
export function profileOf(specification: string): Profile {
  const text = specification.trim().toLowerCase();
  if (/(factur-x\.eu|zugferd\.de):[12]p[0-9]:minimum$/.test(text)) return 'MINIMUM';
  if (/(factur-x\.eu|zugferd\.de):[12]p[0-9]:basicwl$/.test(text)) return 'BASIC WL';
  if (/(factur-x\.eu|zugferd\.de):[12]p[0-9]:basic$/.test(text)) return 'BASIC';
  if (/(factur-x\.eu|zugferd\.de):[12]p[0-9]:extended$/.test(text)) return 'EXTENDED';
  if (text.includes('xrechnung')) return text.includes(':extension:') ? 'XRECHNUNG EXTENSION' : 'XRECHNUNG';
  return /^urn:(cen\.eu:en16931:2017|ferd:)/.test(text) ? 'EN 16931' : 'unknown';
}
