import type { Finding, FindingCode } from '../contract/findings.ts';
import type { Contribution, Reason } from '../contract/risk.ts';
import type { Severity } from '../vocabulary/fieldNames.ts';
import { phraseOf } from './Feature.ts';
import { features } from './features.ts';
import { englishText } from '../vocabulary/sentences/englishText.ts';
import { say } from '../vocabulary/sentences/say.ts';

/** Contributions smaller than this (log-odds) are not told. */
const worthTelling = 0.4;
const modelReasonLimit = 4;

/** Features that say again what a finding says better. */
const toldByFinding: Readonly<Record<string, FindingCode>> = {
  duplicateExact: 'DUPLICATE_EXACT',
  duplicateFuzzy: 'DUPLICATE_FUZZY',
  accountDisagreement: 'BANK_ACCOUNT_CHANGED',
  accountShared: 'BANK_ACCOUNT_SHARED',
  accountAbroad: 'IBAN_COUNTRY_MISMATCH',
  accountInvalid: 'IBAN_CHECKSUM',
  vatIdInvalid: 'VAT_ID_CHECKSUM',
  dateInFuture: 'DATE_IN_FUTURE',
  currencyUnusual: 'CURRENCY_UNUSUAL',
  requiredMissing: 'REQUIRED_MISSING',
};

/** Why the risk is what it is: the findings that matter, then what raised the model's score most, largest first. */
export function riskReasons(findings: readonly Finding[], contributions: readonly Contribution[]): readonly Reason[] {
  const rules = findings.filter(({ severity }) => severity !== 'info' && severity !== 'low').map(ruleReason);
  const told = new Set<string>(rules.map(({ code }) => code));
  const raising = contributions
    .filter(({ feature, contribution }) => contribution >= worthTelling && !told.has(toldByFinding[feature] ?? ''))
    .sort((one, other) => other.contribution - one.contribution)
    .slice(0, modelReasonLimit);
  return [...rules, ...raising.flatMap(modelReason)];
}

function ruleReason({ code, severity, message, sentences }: Finding): Reason {
  return { kind: 'rule', code, severity, message, ...(sentences === undefined ? {} : { sentences }) };
}

function modelReason({ feature, value, contribution }: Contribution): readonly Reason[] {
  const definition = features.find(({ name }) => name === feature);
  if (definition === undefined) return [];
  const phrase = phraseOf(definition, value);
  const sentence = say('risk.adds', { phrase, points: { decimal: contribution.toFixed(2) } });
  const message = englishText(sentence);
  return [{ kind: 'model', code: feature, severity: severityOf(contribution), message, sentences: [sentence] }];
}

/** A factor of about two, five or twenty in the odds. */
function severityOf(contribution: number): Severity {
  if (contribution >= 3) return 'high';
  if (contribution >= 1.6) return 'medium';
  return contribution >= 0.7 ? 'low' : 'info';
}
