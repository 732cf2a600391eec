import { expect, test } from 'vitest';
import type { RuleQuery } from '../contract/conditions/ruleQuery.ts';
import { openTestStore } from '../testing/openTestStore.ts';
import { addSampleDocument, sampleExtraction, sampleFinding, sampleRisk } from '../testing/sampleRecords.ts';
import type { Store } from '../store/Store.ts';
import { openAlertAndCase } from '../store/queries/alerts.ts';
import { decideCase } from '../store/queries/caseFiles.ts';
import { setDocumentStatus } from '../store/queries/documents.ts';
import { saveExtraction } from '../store/queries/extraction.ts';
import { saveFindings } from '../store/queries/findings.ts';
import { saveRisk } from '../store/queries/risk.ts';
import { changeRule, readRule, readWorkingRules, saveRule } from '../store/queries/rules.ts';
import { readRuleView } from '../store/views/ruleLists.ts';
import type { FieldName } from '../vocabulary/fieldNames.ts';
import { redo, undo } from '../store/undo.ts';
import { RuleDesk } from './RuleDesk.ts';

function addInvoice(store: Store, name: string, values: Partial<Record<FieldName, string>>, probability = 0.01) {
  const documentId = addSampleDocument(store, name);
  saveExtraction(store, documentId, sampleExtraction(values), 'flow');
  const contributions = [{ feature: 'vendorInvoices', value: name.length, contribution: 0 }];
  saveRisk(store, documentId, sampleRisk({ probability, contributions, alertThreshold: 0.117 }));
  setDocumentStatus(store, documentId, 'done');
  return documentId;
}

const where = (...rules: RuleQuery['rules']): RuleQuery => ({ combinator: 'and', not: false, rules });
const above = (euros: string): RuleQuery => where({ field: 'totalEuros', operator: '>=', value: euros });
const deskOf = (store: Store) => new RuleDesk(store, async () => 0.117);
const text = (query: RuleQuery) => ({
  name: 'Large',
  note: '',
  severity: 'high' as const,
  query,
  figures: { hits: 0, money: 0, decided: 0, losses: 0, lossMoney: 0 },
  days: 0,
});

test('a rule is tried against what risk, findings and other rules alert already', async () => {
  await using store = await openTestStore();
  addInvoice(store, 'risky', { grandTotal: '9000.00' }, 0.6);
  const found = addInvoice(store, 'found', { grandTotal: '8000.00' });
  saveFindings(store, found, [sampleFinding({ code: 'DUPLICATE_EXACT', severity: 'critical' })]);
  addInvoice(store, 'plain', { grandTotal: '7000.00' });
  addInvoice(store, 'dollars', { grandTotal: '1160.00', currency: 'USD' });
  addInvoice(store, 'small', { grandTotal: '5.00' });
  const desk = deskOf(store);
  const trial = await desk.try({ ruleId: null, query: above('1000'), days: 30 });
  expect(trial).toMatchObject({
    documents: 5,
    days: 1,
    hits: { hits: 4, money: 25_000, decided: 0 },
    gained: { hits: 2, money: 8000, documents: [{ fileName: 'plain.pdf' }, { fileName: 'dollars.pdf' }] },
    lost: { hits: 0 },
  });
  expect(trial.sample.map(({ fileName }) => fileName)).toEqual(['risky.pdf', 'found.pdf', 'plain.pdf', 'dollars.pdf']);

  const ruleId = saveRule(store, null, text(above('1000')), 'ada');
  changeRule(store, ruleId, { ...readRule(store.db, ruleId).state, enabled: true }, 'ada', 'rule.enabled');
  expect(await desk.try({ ruleId, query: above('5000'), days: 30 })).toMatchObject({
    hits: { hits: 3 },
    gained: { hits: 0 },
    lost: { hits: 1, money: expect.closeTo(1000, 6), documents: [{ fileName: 'dollars.pdf' }] },
  });
  expect(await desk.try({ ruleId: null, query: above('1'), days: 30 })).toMatchObject({ gained: { hits: 1 } });
});

test('features are read where a rule asks for them, decisions made since are counted, and a call can be given up', async () => {
  await using store = await openTestStore();
  const one = addInvoice(store, 'abc', {});
  addInvoice(store, 'abcdefgh', {});
  const desk = deskOf(store);
  const seldom = where({ field: 'vendorInvoices', operator: '<=', value: '5' });
  expect(await desk.try({ ruleId: null, query: above('1'), days: null })).toMatchObject({ hits: { hits: 2 } });
  expect(await desk.try({ ruleId: null, query: seldom, days: null })).toMatchObject({ hits: { hits: 1, decided: 0 } });
  const given = new AbortController();
  given.abort();
  const wide = { ruleId: null, query: seldom, days: 30 };
  await expect(desk.try(wide, given.signal)).rejects.toMatchObject({ code: 'CANCELLED' });
  const unknown = where({ field: 'vendorKnownDays', operator: 'null', value: '' });
  expect(await desk.try({ ruleId: null, query: unknown, days: null })).toMatchObject({ hits: { hits: 2 } });
  const { caseId } = openAlertAndCase(store, one, { severity: 'high', title: 'Unusual', reasons: [] });
  decideCase(store, { caseId, disposition: 'confirmed-fraud', rationale: 'Nobody ordered it.' }, 'ada');
  expect(await desk.try({ ruleId: null, query: seldom, days: null })).toMatchObject({
    hits: { decided: 1, losses: 1, lossMoney: 218.48 },
  });
});

test('making, editing, enabling, restoring and removing a rule are changes that are undone and redone', async () => {
  await using store = await openTestStore();
  const ruleId = saveRule(store, null, text(above('1000')), 'ada');
  const stateOf = () => readRule(store.db, ruleId).state;
  expect(stateOf()).toEqual({ version: 1, enabled: false, removed: false });
  changeRule(store, ruleId, { ...stateOf(), enabled: true }, 'ada', 'rule.enabled');
  saveRule(store, ruleId, { ...text(above('2000')), name: 'Larger' }, 'ada');
  expect(readWorkingRules(store.db)).toMatchObject([{ version: 2, name: 'Larger' }]);
  expect(undo(store, 'ada')).toMatchObject({ kind: 'rule', description: 'Rule 1 Larger' });
  expect(readWorkingRules(store.db)).toMatchObject([{ version: 1, name: 'Large' }]);
  redo(store, 'ada');
  changeRule(store, ruleId, { ...stateOf(), version: 1 }, 'ada', 'rule.restored');
  expect(readRuleView(store.db, ruleId)).toMatchObject({
    current: { name: 'Large' },
    logic: '{"and":[{"and":[{"!==":[{"var":"totalEuros"},null]},{">=":[{"var":"totalEuros"},1000]}]}]}',
    versions: [{ version: 2 }, { version: 1 }],
  });
  changeRule(store, ruleId, { ...stateOf(), enabled: false, removed: true }, 'bob', 'rule.removed');
  expect(readWorkingRules(store.db)).toEqual([]);
  undo(store, 'bob');
  expect(readWorkingRules(store.db)).toMatchObject([{ version: 1 }]);
  expect(store.changeLog.verify().intact).toBe(true);
});
