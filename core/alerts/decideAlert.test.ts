import { describe, expect, it } from 'vitest';
import type { Finding, FindingCode } from '../contract/findings.ts';
import type { Risk } from '../contract/risk.ts';
import type { Severity } from '../vocabulary/fieldNames.ts';
import { causeOf } from './queue/causeOf.ts';
import { decideAlert } from './decideAlert.ts';

const alertThreshold = 0.2;

function finding(code: FindingCode, severity: Severity): Finding {
  return { code, severity, message: `${code} happened.`, fields: [], page: null, box: null, relatedDocumentId: null };
}

function risk(probability: number, change: Partial<Risk> = {}): Risk {
  return {
    score: 0,
    baseline: 0,
    probability,
    contributions: [],
    clearing: [],
    reasons: [
      {
        kind: 'model',
        code: 'amountDeviation',
        severity: 'low',
        message: 'The total is high (adds 1.20 to the score).',
      },
    ],
    model: { id: 'm', version: '1', sha256: 'x' },
    alertThreshold,
    ...change,
  };
}

describe('an alert', () => {
  it('opens at the threshold, not below', () => {
    expect(decideAlert({ risk: risk(0.2), findings: [], alertThreshold })).toMatchObject({ severity: 'medium' });
    expect(decideAlert({ risk: risk(0.1999), findings: [], alertThreshold })).toBeNull();
  });

  it('follows the threshold it is given, not the model’s', () => {
    expect(decideAlert({ risk: risk(0.3), findings: [], alertThreshold: 0.5 })).toBeNull();
  });

  it('is high where fraud is likelier than not', () => {
    expect(decideAlert({ risk: risk(0.7), findings: [], alertThreshold })?.severity).toBe('high');
  });

  it('opens on any critical finding, whatever the score', () => {
    const findings = [finding('SUM_MISMATCH', 'high'), finding('BANK_ACCOUNT_CHANGED', 'critical')];
    expect(decideAlert({ risk: risk(0.01), findings, alertThreshold })).toMatchObject({
      severity: 'critical',
      title: 'Bank account differs from earlier invoices',
    });
  });

  it('does not open on lesser findings alone', () => {
    const findings = [finding('SUM_MISMATCH', 'high'), finding('DATE_STALE', 'info')];
    expect(decideAlert({ risk: risk(0.01), findings, alertThreshold })).toBeNull();
  });

  it('takes the graver of model and findings', () => {
    const findings = [finding('SUM_MISMATCH', 'high')];
    expect(decideAlert({ risk: risk(0.25), findings, alertThreshold })?.severity).toBe('high');
  });

  it('names the sum of small signs by the largest of them', () => {
    expect(decideAlert({ risk: risk(0.3), findings: [], alertThreshold })?.title).toBe(
      'Unusual invoice (30 % risk): The total is high',
    );
    expect(decideAlert({ risk: risk(0.3, { reasons: [] }), findings: [], alertThreshold })?.title).toBe(
      'Unusual invoice (30 % risk): several small signs together',
    );
  });

  it('carries the reasons of the score', () => {
    const scored = risk(0.9);
    expect(decideAlert({ risk: scored, findings: [], alertThreshold })?.reasons).toEqual(scored.reasons);
  });
});

describe('documents the model does not know', () => {
  const other = finding('NOT_AN_INVOICE', 'medium');

  it('never alert by the model', () => {
    expect(decideAlert({ risk: risk(0.99), findings: [other], alertThreshold })).toBeNull();
  });

  it('alert on a critical finding without speaking of risk', () => {
    const findings = [other, finding('DUPLICATE_EXACT', 'critical')];
    expect(decideAlert({ risk: risk(0.99), findings, alertThreshold })).toMatchObject({
      severity: 'critical',
      title: 'Invoice came before',
    });
  });

  it('alert on findings alone where there is no score', () => {
    const findings = [finding('BANK_ACCOUNT_CHANGED', 'critical'), finding('DATE_STALE', 'info')];
    expect(decideAlert({ risk: null, findings, alertThreshold })).toMatchObject({
      reasons: [{ kind: 'rule', code: 'BANK_ACCOUNT_CHANGED' }],
    });
    expect(decideAlert({ risk: null, findings: [], alertThreshold })).toBeNull();
  });
});

describe("rules of one's own", () => {
  const rule = { ruleId: 'r1', name: 'Large and new', severity: 'high', message: 'Rule “Large and new”: …' } as const;

  it('open an alert where neither risk nor findings do, and name it', () => {
    const decision = decideAlert({
      risk: risk(0.01),
      findings: [finding('SUM_MISMATCH', 'high')],
      alertThreshold,
      rules: [rule],
    });
    expect(decision).toMatchObject({ severity: 'high', title: 'Rule: Large and new' });
    expect(decision?.reasons[0]).toMatchObject({ kind: 'own-rule', code: 'r1' });
    expect(causeOf(decision?.reasons ?? [])).toBe('r1');
  });

  it('are one more reason where something graver opens it', () => {
    const findings = [finding('DUPLICATE_EXACT', 'critical')];
    const decision = decideAlert({ risk: null, findings, alertThreshold, rules: [rule] });
    expect(decision).toMatchObject({ severity: 'critical', title: 'Invoice came before' });
    expect(decision?.reasons.map(({ kind }) => kind)).toEqual(['rule', 'own-rule']);
    expect(causeOf(decision?.reasons ?? [])).toBe('DUPLICATE_EXACT');
  });

  it('alert on documents that are no invoices and could not be scored', () => {
    const findings = [finding('NOT_AN_INVOICE', 'low')];
    expect(decideAlert({ risk: null, findings, alertThreshold, rules: [{ ...rule, severity: 'low' }] })).toMatchObject({
      severity: 'low',
    });
  });
});
