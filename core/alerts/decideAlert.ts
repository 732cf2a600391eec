import type { Finding } from '../contract/findings.ts';
import type { Reason, Risk } from '../contract/risk.ts';
import type { Severity } from '../vocabulary/fieldNames.ts';
import { englishText } from '../vocabulary/sentences/englishText.ts';
import type { Sentence, SentenceValue } from '../vocabulary/sentences/Sentence.ts';
import { say } from '../vocabulary/sentences/say.ts';

/** What alerting decided: how grave it is, what the case is called, and why. */
export interface AlertDecision {
  readonly severity: Severity;
  readonly title: string;
  /** What `title` says, to be written in another language. */
  readonly titleSentences: readonly Sentence[];
  readonly reasons: readonly Reason[];
}

/** A rule of one's own that holds for the document. */
export interface RuleGround {
  readonly ruleId: string;
  readonly name: string;
  readonly severity: Severity;
  readonly message: string;
}

export interface AlertInput {
  /** Null where the document could not be scored: then findings and rules alone decide. */
  readonly risk: Risk | null;
  readonly findings: readonly Finding[];
  /** Probability from which the model alone opens an alert. */
  readonly alertThreshold: number;
  readonly rules?: readonly RuleGround[];
}

const rank = { info: 0, low: 1, medium: 2, high: 3, critical: 4 } as const;

/**
 * An alert where any finding is critical, the model's probability reaches the threshold, or a rule of one's own holds; else null.
 * The model was trained on invoices, credit notes and receipts: for other documents (NOT_AN_INVOICE) it has no say.
 */
export function decideAlert({ risk, findings, alertThreshold, rules = [] }: AlertInput): AlertDecision | null {
  const isInvoice = !findings.some(({ code }) => code === 'NOT_AN_INVOICE');
  const byModel = risk !== null && isInvoice && risk.probability >= alertThreshold ? risk : null;
  const isCritical = findings.some(({ severity }) => severity === 'critical');
  const rule = gravestOf(rules);
  if (byModel === null && !isCritical && rule === null) return null;
  const gravest = gravestOf(findings);
  const found = gravest?.severity ?? 'info';
  const others = risk?.reasons ?? findings.filter(({ severity }) => rank[severity] >= rank.medium).map(reasonOf);
  const own = rules.map(ownReason);
  const opened = graver(
    graver(found, byModel === null ? 'info' : modelSeverity(byModel.probability)),
    rule?.severity ?? 'info',
  );
  const isNamedByRule = rule !== null && ((byModel === null && !isCritical) || rank[rule.severity] > rank[found]);
  const titleSentence = isNamedByRule ? say('title.rule', { name: rule.name }) : titleOf(gravest, byModel);
  return {
    severity: opened,
    title: englishText(titleSentence),
    titleSentences: [titleSentence],
    reasons: isNamedByRule ? [...own, ...others] : [...others, ...own],
  };
}

/** An alert of the model is medium; high where fraud is likelier than not. */
function modelSeverity(probability: number): Severity {
  return probability >= 0.5 ? 'high' : 'medium';
}

function titleOf(gravest: Finding | null, risk: Risk | null): Sentence {
  const found = gravest !== null && rank[gravest.severity] >= rank.medium ? gravest : null;
  const named = found === null ? null : say(`title.${found.code}`);
  if (risk === null) return named ?? say('title.signs');
  if (named !== null && found !== null && rank[found.severity] >= rank.high) return named;
  return say('title.unusual', {
    percent: Math.round(risk.probability * 100),
    topic: named ?? topicOf(risk.reasons[0]),
  });
}

/** What a reason says, without by how much it moved the score. */
function topicOf(reason: Reason | undefined): SentenceValue {
  if (reason === undefined) return say('title.signs');
  const [sentence] = reason.sentences ?? [];
  return sentence?.values['phrase'] ?? sentence ?? reason.message.split(' (adds')[0] ?? reason.message;
}

function gravestOf<Grave extends { readonly severity: Severity }>(all: readonly Grave[]): Grave | null {
  return all.reduce<Grave | null>(
    (worst, one) => (worst === null || rank[one.severity] > rank[worst.severity] ? one : worst),
    null,
  );
}

function graver(one: Severity, other: Severity): Severity {
  return rank[one] >= rank[other] ? one : other;
}

function reasonOf({ code, severity, message, sentences }: Finding): Reason {
  return { kind: 'rule', code, severity, message, ...(sentences === undefined ? {} : { sentences }) };
}

function ownReason({ ruleId, severity, message }: RuleGround): Reason {
  return { kind: 'own-rule', code: ruleId, severity, message };
}
