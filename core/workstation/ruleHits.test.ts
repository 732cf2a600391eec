import { expect, test } from 'vitest';
import type { RuleQuery } from '../contract/conditions/ruleQuery.ts';
import { matchRules } from '../rules/matchRules.ts';
import { openTestStore } from '../testing/openTestStore.ts';
import { addSampleDocument, sampleExtraction } from '../testing/sampleRecords.ts';
import type { FieldName } from '../vocabulary/fieldNames.ts';
import type { DocumentId, RuleId } from '../vocabulary/ids.ts';
import { snoozeHit } from './ruleChanges.ts';
import type { Store } from '../store/Store.ts';
import { undo } from '../store/undo.ts';
import { readRuleFacts } from '../store/views/ruleFacts.ts';
import { readRuleView } from '../store/views/ruleLists.ts';
import { openAlertAndCase } from '../store/queries/alerts.ts';
import { decideCase } from '../store/queries/caseFiles.ts';
import { saveExtraction } from '../store/queries/extraction.ts';
import { dropPastHits, noteRuleHits } from '../store/queries/ruleHits.ts';
import { endSnooze } from '../store/queries/ruleSnoozes.ts';
import { changeRule, readRule, readWorkingRules, saveRule } from '../store/queries/rules.ts';

const query: RuleQuery = {
  combinator: 'and',
  not: false,
  rules: [{ field: 'vendor', operator: 'contains', value: 'nordwind' }],
};

function startRule(store: Store): RuleId {
  const figures = { hits: 0, money: 0, decided: 0, losses: 0, lossMoney: 0 };
  const ruleId = saveRule(
    store,
    null,
    { name: 'Nordwind', note: '', severity: 'medium', query, figures, days: 0 },
    'ada',
  );
  changeRule(store, ruleId, { version: 1, enabled: true, removed: false }, 'ada', 'rule.enabled');
  return ruleId;
}

function addInvoice(store: Store, name: string, values: Partial<Record<FieldName, string>> = {}): DocumentId {
  const documentId = addSampleDocument(store, name);
  saveExtraction(store, documentId, sampleExtraction(values), 'flow');
  return documentId;
}

/** What alerting does; answers why each rule that alerts does. */
function check(store: Store, documentId: DocumentId, today = '2026-03-02'): (string | null)[] {
  const working = readWorkingRules(store.db);
  const matches = matchRules(working, readRuleFacts(store.db, documentId).facts, {});
  const raised = noteRuleHits(store, documentId, matches, today).map(({ woken }) => woken);
  dropPastHits(store, documentId, working, matches);
  return raised;
}

const grant = (store: Store, ruleId: RuleId, documentId: DocumentId, until: string | null = null) =>
  snoozeHit(store, { ruleId, documentId, entity: 'vendor', until, reason: 'Framework contract' }, 'ada');

test('a hit is noted once a version, and precision comes from what was decided about its documents', async () => {
  await using store = await openTestStore();
  const ruleId = startRule(store);
  const [one, two] = [addInvoice(store, 'one'), addInvoice(store, 'two')];
  expect([check(store, one), check(store, one), check(store, two)]).toEqual([[null], [null], [null]]);
  const { caseId } = openAlertAndCase(store, one, { severity: 'medium', title: 'Rule: Nordwind', reasons: [] });
  decideCase(store, { caseId, disposition: 'confirmed-fraud', rationale: 'Not ordered.' }, 'ada');
  saveRule(store, ruleId, { ...readRuleView(store.db, ruleId).current, name: 'Nordwind again' }, 'ada');
  store.clock.move(1000);
  check(store, one);
  expect(readRuleView(store.db, ruleId)).toMatchObject({
    live: { hits: 2, money: 436.96, decided: 1, losses: 1, lossMoney: 218.48 },
    silenced: 0,
    hitList: [{ version: 2 }, { version: 1 }, { version: 1 }],
  });
});

test.each([
  ['bank account', { iban: 'NL91ABNA0417164300' }, 'The bank account is NL91ABNA0417164300, which was not known then.'],
  ['name', { vendor: 'Nordwind Handel GmbH' }, 'The vendor is named “Nordwind Handel GmbH”, which was not known then.'],
  ['VAT id', { vendorVatId: 'DE999999999' }, 'The VAT id is DE999999999, which was not known then.'],
  ['amount', { grandTotal: '219.00' }, 'The amount of about EUR 219 is above the EUR 218 seen till then.'],
] as const)('a snooze holds while the facts stay, and another %s ends it at once', async (_fact, values, detail) => {
  await using store = await openTestStore();
  const ruleId = startRule(store);
  const first = addInvoice(store, 'first');
  check(store, first);
  grant(store, ruleId, first);
  expect(check(store, first), 'what has alerted is not silenced later').toEqual([null]);
  expect(check(store, addInvoice(store, 'same'))).toEqual([]);
  expect(check(store, addInvoice(store, 'cheaper', { grandTotal: '1.00' }))).toEqual([]);
  expect(check(store, addInvoice(store, 'other', values))).toEqual([detail]);
  expect(check(store, addInvoice(store, 'after'))).toEqual([null]);
  expect(readRuleView(store.db, ruleId)).toMatchObject({
    snoozes: 0,
    silenced: 2,
    live: { hits: 3 },
    snoozeList: [{ silenced: 2, ended: { why: 'facts-changed', detail } }],
  });
});

test('a document the rule does not hold for wakes a snooze too, and who granted it cannot undo that', async () => {
  await using store = await openTestStore();
  const ruleId = startRule(store);
  const first = addInvoice(store, 'first');
  grant(store, ruleId, first);
  expect(check(store, addInvoice(store, 'renamed', { vendor: 'Südwind', iban: 'NL91ABNA0417164300' }))).toEqual([]);
  expect(readRuleView(store.db, ruleId).snoozeList).toMatchObject([{ ended: { why: 'facts-changed' } }]);
  expect(undo(store, 'ada')).toMatchObject({ kind: 'rule' });
});

test('a snooze ends after its last day; ended by hand it can be taken up again, and a hit it silenced alerts when it is over', async () => {
  await using store = await openTestStore();
  const ruleId = startRule(store);
  const first = addInvoice(store, 'first');
  grant(store, ruleId, first, '2026-03-05');
  const second = addInvoice(store, 'second');
  expect(check(store, second, '2026-03-05')).toEqual([]);
  expect(check(store, second, '2026-03-06')).toEqual([null]);
  expect(readRuleView(store.db, ruleId).snoozeList).toMatchObject([{ ended: { why: 'expired' } }]);
  const again = grant(store, ruleId, first);
  endSnooze(store, again, 'ada');
  expect(check(store, addInvoice(store, 'third'))).toEqual([null]);
  expect(undo(store, 'ada')).toMatchObject({ kind: 'rule-snooze', description: 'Snooze of Nordwind Möbel GmbH' });
  expect(check(store, addInvoice(store, 'fourth'))).toEqual([]);
});

test('a hit goes with the value that made it, and stays where its alert stays', async () => {
  await using store = await openTestStore();
  const ruleId = startRule(store);
  const [gone, kept] = [addInvoice(store, 'gone'), addInvoice(store, 'kept')];
  for (const documentId of [gone, kept]) check(store, documentId);
  openAlertAndCase(store, kept, { severity: 'medium', title: 'Rule: Nordwind', reasons: [] });
  for (const documentId of [gone, kept]) {
    saveExtraction(store, documentId, sampleExtraction({ vendor: 'Other Ltd' }), 'flow');
    expect(check(store, documentId)).toEqual([]);
  }
  expect(readRuleView(store.db, ruleId).hitList.map(({ documentId }) => documentId)).toEqual([kept]);
  expect(readRule(store.db, ruleId).number).toBe(1);
});
