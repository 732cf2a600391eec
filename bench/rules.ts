import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RuleQuery } from '../core/contract/conditions/ruleQuery.ts';
import { type OpenStore, openStore } from '../core/engines/storeFolder/openStore.ts';
import { features } from '../core/scoring/features.ts';
import { systemClock } from '../core/vocabulary/clock.ts';
import { RuleDesk } from '../core/workstation/RuleDesk.ts';
import { metricOf, type Metrics } from './measurement.ts';

const documents = 100_000;

/** Scored invoices of 400 vendors over a year, each with the features the model was fed; every eighth with findings. */
function fill({ db }: OpenStore): void {
  const spread = `WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${documents - 1})`;
  const id = `printf('0193e4a0-0000-7000-8000-%012x', i)`;
  const day = `date('2026-01-01', '+' || (i % 365) || ' days')`;
  const contributions = features
    .map(
      ({ name }, at) => `'{"feature":"${name}","value":' || ((i * ${at + 7}) % 20 - 1) || ',"contribution":0.1234567}'`,
    )
    .join(` || ',' || `);
  db.transaction(() => {
    db.exec(`${spread} INSERT INTO document (id, file_name, status, text_source, page_count, received_at, received_day)
      SELECT ${id}, 'invoice ' || i || '.pdf', 'done', 'text-layer', 1 + i % 3, ${day} || 'T09:00:00.000Z', ${day} FROM n`);
    db.exec(`${spread} INSERT INTO invoice (document_id, document_type, vendor, vendor_key, vendor_vat_id, invoice_number,
        issue_date, due_date, currency, net_total, grand_total, iban, arrival)
      SELECT ${id}, 'invoice', 'Vendor ' || (i % 400), 'vendor ' || (i % 400), 'DE' || (100000000 + i % 400), 'RE-' || i, ${day},
        date(${day}, '+14 days'), 'EUR', printf('%.2f', (i * 7919 % 1000003) / 44.0),
        printf('%.2f', (i * 7919 % 1000003) / 37.0), 'DE89370400440532' || printf('%06d', i % 450), i + 1 FROM n`);
    db.exec(`${spread} INSERT INTO finding (document_id, position, code, severity, severity_rank, message, fields)
      SELECT ${id}, 0, iif(i % 16 = 0, 'BANK_ACCOUNT_CHANGED', 'SUM_MISMATCH'), 'high', 3, hex(zeroblob(60)), '[]' FROM n WHERE i % 8 = 0`);
    db.exec(`${spread} INSERT INTO risk (document_id, model_id, model_version, model_sha256, score, baseline, probability,
        alert_threshold, contributions, reasons, scored_at)
      SELECT ${id}, 'm', '1', 'x', 0, 0, pow((i * 104729 % 99991) / 99991.0, 8), 0.117, '[' || ${contributions} || ']', '[]',
        '2026-01-01T09:00:00.000Z' FROM n`);
  });
}

/** As an analyst types it: an amount that grows by a digit, beside texts, lists and a feature. */
function typed(amount: number): RuleQuery {
  return {
    combinator: 'and',
    not: false,
    rules: [
      { field: 'totalEuros', operator: '>=', value: String(amount) },
      {
        combinator: 'or',
        not: false,
        rules: [
          { field: 'findings', operator: 'any', value: ['BANK_ACCOUNT_CHANGED', 'DUPLICATE_FUZZY'] },
          { field: 'vendor', operator: 'contains', value: '17' },
          { field: 'iban', operator: 'endsWith', value: '42' },
          { field: 'vendorInvoices', operator: '<', value: '3' },
        ],
      },
      { field: 'probability', operator: '<', value: '50' },
    ],
  };
}

/** A rule tried on 100,000 invoices of an encrypted store: the history read, with and without features, and one keystroke. */
export async function run(): Promise<Metrics> {
  const folder = await mkdtemp(join(tmpdir(), 'vouch-bench-'));
  const store = await openStore({ folder, secret: { kind: 'ephemeral' }, clock: systemClock });
  try {
    fill(store);
    const plain: number[] = [];
    const opened: number[] = [];
    const typing: number[] = [];
    const simple: RuleQuery = { combinator: 'and', not: false, rules: typed(1).rules.slice(0, 1) };
    for (let turn = 0; turn < 3; turn++) {
      let began = performance.now();
      await new RuleDesk(store, async () => 0.117).try({ ruleId: null, query: simple, days: null });
      plain.push(performance.now() - began);
      const desk = new RuleDesk(store, async () => 0.117);
      began = performance.now();
      await desk.try({ ruleId: null, query: typed(1), days: null });
      opened.push(performance.now() - began);
      for (let step = 1; step <= 10; step++) {
        began = performance.now();
        await desk.try({ ruleId: null, query: typed(step * 900), days: null });
        typing.push(performance.now() - began);
      }
    }
    return {
      ruleOpenMs: metricOf(plain, 'ms'),
      ruleOpenWithFeaturesMs: metricOf(opened, 'ms'),
      ruleTryMs: metricOf(typing, 'ms'),
    };
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}
