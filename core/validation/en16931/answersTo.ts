import type { SemanticInvoice } from '../../contract/semanticInvoice.ts';
import { assertNever } from '../../vocabulary/assertNever.ts';
import type { Profile } from '../../vocabulary/eInvoiceProfile.ts';
import type { BusinessRule } from './BusinessRule.ts';
import { isFrench } from './frenchRules.ts';
import { followsPeppol, sharedPeppolIds } from './peppolRules.ts';

/** A MINIMUM document is booking data, not an invoice in the sense of the norm: it answers to these alone. */
const minimumRules = new Set(
  'BR-01 BR-02 BR-03 BR-04 BR-05 BR-06 BR-07 BR-08 BR-09 BR-13 BR-14 BR-15 BR-CO-09 BR-CO-15 BR-CO-26 BR-CL-01 BR-CL-03 BR-CL-04 BR-CL-14 BR-DEC-12 BR-DEC-13 BR-DEC-14 BR-DEC-18'.split(
    ' ',
  ),
);
/** Without lines nothing can be compared with them. */
const lineBound = /^(BR-16|BR-CO-04|BR-CO-10|BR-2\d|BR-[A-Z]+-0[18]|BR-IC-1[12])$/;
/** The extension of XRechnung knows payments by third parties, which change what is due, and schemes of its own. */
const extensionBound = new Set(['BR-CO-16', 'BR-CL-10', 'BR-CL-21']);
/** EXTENDED knows lines that group others, and lets sums differ by a cent for each line. */
const loosened = /^(BR-CO-1[0-3]|BR-[A-Z]+-08|BR-2[2346]|BR-CO-04)$/;

/** Whether a rule is asked of documents of a profile. */
export function answersTo(profile: Profile, { id }: BusinessRule, invoice: SemanticInvoice): boolean {
  if (id.startsWith('XSD-') || id.startsWith('CII-')) return true;
  if (id.startsWith('BR-FXEXT-')) return profile === 'EXTENDED';
  if (id.startsWith('PEPPOL-')) {
    return followsPeppol(invoice) || (profile === 'XRECHNUNG' && sharedPeppolIds.has(id));
  }
  if (id.startsWith('BR-FR-')) return isFrench(invoice);
  if (id.startsWith('BR-DE-')) return profile === 'XRECHNUNG' || profile === 'XRECHNUNG EXTENSION';
  switch (profile) {
    case 'MINIMUM':
      return minimumRules.has(id);
    case 'BASIC WL':
      return !lineBound.test(id);
    case 'EXTENDED':
      return !loosened.test(id) && id !== 'BR-CO-15';
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
