import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Risk } from '../contract/risk.ts';
import { loadRiskModel } from '../engines/onnx/loadRiskModel.ts';
import { type FieldChanges, buildExtraction, buildLine, buildPast, today } from '../validation/testing/buildInvoice.ts';
import { MemoryHistory } from '../validation/testing/MemoryHistory.ts';
import { validateInvoice } from '../validation/validateInvoice.ts';
import type { RiskModel, RiskModelAnswer } from './RiskModel.ts';
import { features } from './features.ts';
import { scoreInvoice, scoreTolerance } from './scoreInvoice.ts';

const model = await loadRiskModel(fileURLToPath(new URL('../../models/risk', import.meta.url)));
afterAll(() => model.close());

const monthlyPast = ['2025-11-10', '2025-12-10', '2026-01-12', '2026-02-10', '2026-03-10'].map((issueDate, index) => ({
  issueDate,
  invoiceNumber: `RE-2026-${String(101 + 17 * index).padStart(4, '0')}`,
  grandTotal: `14${index}0.55`,
}));

async function score(fields: FieldChanges, past: readonly FieldChanges[] = [], by: RiskModel = model): Promise<Risk> {
  const extraction = buildExtraction(fields, [buildLine({ description: 'Druck', lineTotal: '1234.50' })]);
  const history = new MemoryHistory(past.map(buildPast));
  const findings = validateInvoice({ extraction, pages: [], history, today });
  return scoreInvoice({ extraction, findings, history, today, model: by });
}

describe('the score', () => {
  it('is its baseline and contributions added up, for any vector', async () => {
    const vector = fc.tuple(
      ...features.map(({ maximum, isOpen }) =>
        // What has no bound of its own is refused beyond what training has seen.
        fc.oneof(fc.constant(-1), fc.double({ min: 0, max: isOpen ? maximum - 1 : maximum, noNaN: true })),
      ),
    );
    await fc.assert(
      fc.asyncProperty(vector, async (values) => {
        const answer = await model.run(values);
        const sum = answer.contributions.reduce((total, part) => total + part, answer.baseline);
        expect(Math.abs(sum - answer.score)).toBeLessThanOrEqual(scoreTolerance);
        expect(answer.probability).toBeGreaterThanOrEqual(0);
        expect(answer.probability).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps everything needed to compute it again', async () => {
    const risk = await score({}, monthlyPast);
    const again = await model.run(risk.contributions.map(({ value }) => value));
    expect(again.score).toBe(risk.score);
    expect(risk.contributions.map(({ feature }) => feature)).toEqual(model.featureNames);
    expect(risk.model).toEqual(model.identity);
    expect(risk.alertThreshold).toBe(model.alertThreshold);
  });

  it('rises with what frauds have in common', async () => {
    const honest = await score({}, monthlyPast);
    const otherAccount = { iban: 'LT121000011101001000', bic: null };
    const redirected = await score(otherAccount, monthlyPast);
    const padded = await score(
      { ...otherAccount, netTotal: '9000.00', taxTotal: '1710.00', grandTotal: '10710.00' },
      monthlyPast,
    );
    const again = await score({ issueDate: '2026-04-13' }, [...monthlyPast, {}]);
    expect(honest.probability).toBeLessThan(model.alertThreshold);
    expect(redirected.probability).toBeGreaterThan(model.alertThreshold);
    expect(padded.probability).toBeGreaterThan(redirected.probability);
    expect(again.probability).toBeGreaterThan(honest.probability);
  });

  it('does not alert on a sound invoice of a new vendor', async () => {
    expect((await score({})).probability).toBeLessThan(model.alertThreshold);
  });
});

describe('the reasons', () => {
  it('begin with the findings that matter and go on with what raised the score, largest first', async () => {
    const risk = await score({ iban: 'LT121000011101001000', bic: null, grandTotal: '9000.00' }, monthlyPast);
    const rules = risk.reasons.filter(({ kind }) => kind === 'rule');
    expect(rules[0]).toMatchObject({ code: 'BANK_ACCOUNT_CHANGED', severity: 'critical' });
    const byModel = risk.reasons.filter(({ kind }) => kind === 'model');
    expect(risk.reasons).toEqual([...rules, ...byModel]);
    const parts = byModel.map(
      ({ code }) => risk.contributions.find(({ feature }) => feature === code)?.contribution ?? 0,
    );
    expect(parts).toEqual(parts.toSorted((one, other) => other - one));
    expect(parts.every((part) => part > 0)).toBe(true);
    expect(byModel.length).toBeGreaterThan(0);
  });

  it('do not say again what a finding says', async () => {
    const risk = await score({ iban: 'LT121000011101001000', bic: null }, monthlyPast);
    expect(risk.reasons.map(({ code }) => code)).not.toContain('accountDisagreement');
  });
});

describe('the counterfactual', () => {
  it('names the fewest facts that clear a redirected invoice, and the model agrees', async () => {
    const risk = await score({ iban: 'LT121000011101001000', bic: null }, monthlyPast);
    const cleared = risk.clearing.findIndex(({ probability }) => probability < risk.alertThreshold);
    const steps = risk.clearing.slice(0, cleared + 1);
    expect(steps.length).toBeGreaterThan(0);
    expect(steps.every(({ feature }) => feature.startsWith('account'))).toBe(true);
    const changed = risk.contributions.map(
      ({ feature, value }) => steps.find((step) => step.feature === feature)?.to ?? value,
    );
    const { probability } = await model.run(changed);
    expect(probability).toBeCloseTo(steps.at(-1)?.probability ?? -1, 9);
    expect(probability).toBeLessThan(risk.alertThreshold);
  });

  it('never asks for what cannot be checked, and goes on to fall', async () => {
    const risk = await score({ iban: 'LT121000011101001000', bic: null, grandTotal: '9000.00' }, monthlyPast);
    const probabilities = [risk.probability, ...risk.clearing.map(({ probability }) => probability)];
    expect(probabilities).toEqual(probabilities.toSorted((one, other) => other - one));
    expect(risk.clearing.map(({ feature }) => feature)).not.toContain('vendorKnownDays');
  });
});

describe('a model that does not fit', () => {
  it('is refused where it asks for a feature unknown here', async () => {
    const strange: RiskModel = { ...wrapped(), featureNames: ['moonPhase'] };
    await expect(score({}, [], strange)).rejects.toMatchObject({ code: 'MODEL_REFUSED' });
  });

  it('is refused where its parts do not add up', async () => {
    await expect(score({}, [], { ...wrapped(), run: runWrong })).rejects.toMatchObject({ code: 'MODEL_REFUSED' });
  });
});

async function runWrong(vector: readonly number[]): Promise<RiskModelAnswer> {
  return { ...(await model.run(vector)), score: 7 };
}

function wrapped(): RiskModel {
  const { identity, featureNames, alertThreshold, calibration, distributions } = model;
  const run: RiskModel['run'] = (vector) => model.run(vector);
  return { identity, featureNames, alertThreshold, calibration, distributions, run, close: () => model.close() };
}
