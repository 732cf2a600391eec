import type { SemanticInvoice } from '../../contract/semanticInvoice.ts';
import { assertNever } from '../../vocabulary/assertNever.ts';
import type { BusinessRule } from './BusinessRule.ts';
import { isFrench } from './frenchRules.ts';

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

/** A MINIMUM document is booking data, not an invoice in the sense of the norm: it answers to these alone. */
const minimumRules = new Set(
  'BR-01 BR-02 BR-03 BR-04 BR-05 BR-06 BR-07 BR-08 BR-09 BR-13 BR-14 BR-15 BR-CO-09 BR-CO-15 BR-CO-26 BR-CL-01 BR-CL-03 BR-CL-04 BR-CL-14 BR-DEC-12 BR-DEC-13 BR-DEC-14 BR-DEC-18'.split(
    ' ',
  ),
);
/** Without lines nothing can be compared with them. */
const lineBound = /^(BR-16|BR-CO-04|BR-CO-10|BR-2\d|BR-[A-Z]+-0[18]|BR-IC-1[12])$/;
/** The extension of XRechnung also knows payments by third parties, which change what is due. */
const extensionBound = new Set(['BR-CO-16']);
/** EXTENDED knows lines that group others, and lets sums differ by a cent for each line. */
const loosened = /^(BR-CO-10|BR-CO-1[1-3]|BR-[A-Z]+-08|BR-2[2346]|BR-CO-04)$/;

/** Whether a rule is asked of documents of a profile. */
export function answersTo(profile: Profile, { id }: BusinessRule, invoice: SemanticInvoice): boolean {
  if (id.startsWith('XSD-')) return true;
  if (id.startsWith('BR-FR-')) return isFrench(invoice);
  if (id.startsWith('BR-DE-')) return profile === 'XRECHNUNG' || profile === 'XRECHNUNG EXTENSION';
  switch (profile) {
    case 'MINIMUM':
      return minimumRules.has(id);
    case 'BASIC WL':
      return !lineBound.test(id);
    case 'EXTENDED':
      return !loosened.test(id);
    case 'XRECHNUNG EXTENSION':
      return !loosened.test(id) && !extensionBound.has(id);
    case 'BASIC':
    case 'EN 16931':
    case 'XRECHNUNG':
    case 'unknown':
      return true;
    default:
      return assertNever(profile);
  }
}

/** True where a document holds lines or tax rows its profile has no place for. */
export function exceedsProfile(profile: Profile, { lines, taxes, payments }: SemanticInvoice): boolean {
  if (profile === 'MINIMUM') return lines.length > 0 || taxes.length > 0 || payments.length > 0;
  return profile === 'BASIC WL' && lines.length > 0;
}
