import type { Finding, FindingCode } from '../../contract/findings.ts';
import type { SemanticInvoice } from '../../contract/semanticInvoice.ts';
import type { Sentence } from '../../vocabulary/sentences/Sentence.ts';
import { say } from '../../vocabulary/sentences/say.ts';
import { saying } from '../saying.ts';
import { type BrokenRule, brokenRules } from './businessRules.ts';

/** Rules that say of the XML what a check of the page says of the page: their findings are of the same kind. */
const codes: Readonly<Partial<Record<string, FindingCode>>> = {
  'BR-CO-15': 'SUM_MISMATCH',
  'BR-CO-10': 'LINE_SUM_MISMATCH',
  'BR-CO-16': 'DUE_MISMATCH',
  'BR-FXEXT-CO-15': 'SUM_MISMATCH',
  'BR-FXEXT-CO-10': 'LINE_SUM_MISMATCH',
};

/** Rules of the norm that say the same thing twice; the first is enough for a person. */
const repeats: Readonly<Partial<Record<string, string>>> = {
  'BR-CO-21': 'BR-33',
  'BR-CO-22': 'BR-38',
  'BR-CO-23': 'BR-42',
  'BR-CO-24': 'BR-44',
  'BR-S-09': 'BR-CO-17',
  'BR-AF-09': 'BR-CO-17',
  'BR-AG-09': 'BR-CO-17',
  'BR-FR-DEC-03': 'BR-27',
  'CII-SR-471': 'BR-32',
  'BR-FR-12': 'PEPPOL-EN16931-R010',
  'BR-FR-13': 'PEPPOL-EN16931-R020',
};

/** Findings on every rule of its profile an e-invoice breaks, each with the rule's id and the element. */
export function checkBusinessRules(invoice: SemanticInvoice): readonly Finding[] {
  const broken = brokenRules(invoice);
  const ids = new Set(broken.map(({ rule }) => rule.id));
  return broken.filter(({ rule }) => !ids.has(repeats[rule.id] ?? '')).map(findingOf);
}

function findingOf({ rule, path, sentence, count }: BrokenRule): Finding {
  const more = count > 1 ? [say('rule.more', { count: count - 1 })] : [];
  const reference = say('rule.reference', { norm: normOf(rule.id), id: rule.id });
  return {
    code: codes[rule.id] ?? 'E_INVOICE_RULE',
    severity: rule.severity,
    ...saying(sentence, ...more, reference),
    fields: rule.fields,
    page: null,
    box: null,
    relatedDocumentId: null,
    rule: { id: rule.id, verdict: rule.verdict, path },
  };
}

function normOf(id: string): string | Sentence {
  if (id.startsWith('BR-DE-')) return 'XRechnung';
  if (id.startsWith('BR-FR-')) return 'XP Z12-012';
  if (id.startsWith('PEPPOL-')) return 'Peppol BIS';
  if (id.startsWith('FX-') || id.startsWith('BR-FXEXT-')) return 'Factur-X';
  if (id.startsWith('CII-')) return 'CEN/TS 16931-3-3';
  return id.startsWith('XSD-') ? say('norm.schema') : 'EN 16931';
}
