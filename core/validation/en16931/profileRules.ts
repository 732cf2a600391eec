import { profileOf } from '../../vocabulary/eInvoiceProfile.ts';
import { type BusinessRule, ruleFor } from './BusinessRule.ts';
import { structureOf } from './datatypeRules.ts';
import { say } from '../../vocabulary/sentences/say.ts';
import { isGiven } from './termValues.ts';

/** Factur-X and ZUGFeRD 2 spell the identifier of each profile in one way (chapter 7); others follow the norm's pattern. */
const spelling =
  /^(?:urn:(?:factur-x\.eu:1p0|zugferd\.de:2p[0-9]):(?:minimum|basicwl)|urn:cen\.eu:en16931:2017#compliant#urn:(?:factur-x\.eu:1p0|zugferd\.de:2p[0-9]):basic|urn:cen\.eu:en16931:2017#conformant#urn:(?:factur-x\.eu:1p0|zugferd\.de:2p[0-9]):extended)$/;

function isSpelt(text: string): boolean {
  const isFacturX = /factur-?x|zugferd/i.test(text);
  return isFacturX
    ? spelling.test(text)
    : /^urn:(?:cen\.eu:en16931:2017(?:#(?:compliant|conformant)#\S+)*$|ferd:)/.test(text);
}

/** What Factur-X 1.0.7 (chapter 7) says of profile and content; no assertion of EN 16931 compares the two. */
export const profileRules: readonly BusinessRule[] = [
  ruleFor({
    id: 'FX-PROFILE-CONTENT',
    verdict: 'warn',
    severity: 'low',
    each: (invoice) => structureOf(invoice, 'content'),
    holds: () => false,
    problem: ({ problem }) => say('FX-PROFILE', { problem }),
  }),
  ruleFor({
    id: 'FX-PROFILE-SCHEMA',
    severity: 'low',
    each: (invoice) => structureOf(invoice, 'profile'),
    holds: () => false,
    problem: ({ problem }) => say('FX-PROFILE', { problem }),
  }),
  ruleFor({
    id: 'FX-PROFILE-KNOWN',
    severity: 'low',
    each: ({ specification }) => (isGiven(specification) ? [specification] : []),
    holds: ({ text }) => profileOf(text) !== 'unknown' && isSpelt(text),
    problem: ({ text }) => say('FX-PROFILE-KNOWN', { text }),
  }),
];
