/**
 * `node scripts/evaluateControls.ts PACK_DIR [--json FILE]`: runs the control tests over labelled ledgers of a pack of
 * transactions, prints recall and precision by label and half, and what the Benford screens say beside the pack's oracle. Fails where
 * a published figure is not reproduced.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ControlHit, ControlId } from '../core/contract/controls.ts';
import { controlTests } from '../core/controls/catalogue.ts';
import {
  commonAmounts,
  digitScreen,
  distortionFactor,
  kolmogorovSmirnov,
  mantissaMoments,
  secondOrder,
  summation,
} from '../core/controls/figures/benford.ts';
import { binaryFirstTwoDigits, publishedDistortionFactor } from '../core/controls/figures/publishedReadings.ts';
import { emptyLedger } from '../core/controls/frame/Ledger.ts';
import { runControls } from '../core/controls/frame/runControls.ts';
import {
  type LabelledLedger,
  minor,
  readAnomalies,
  readCsv,
  readProcurement,
  record,
  second,
} from './evaluation/controlSets.ts';
import { type Half, halfNames } from './evaluation/half.ts';
import { benfordOracleSchema, oracleDifferences } from './evaluation/oracleDifferences.ts';

/** Which tests are asked for a label; what they find elsewhere counts against precision. */
const answering: Readonly<Record<string, readonly ControlId[]>> = {
  duplicate: ['D1', 'D3'],
  'shared account': ['B2'],
  'ghost vendor': ['V3', 'B2'],
  'split order': ['S1'],
  'approval bypass': ['S3'],
  'no order': ['P2'],
  'above order': ['P1'],
  anomaly: ['X1', 'N5', 'P3', 'T1', 'D7'],
};
const [pack = '', flag, file] = process.argv.slice(2);
const context = { today: '2026-03-31', joinKey: (): null => null };
const percent = (part: number, of: number): number | null => (of === 0 ? null : Math.round((1000 * part) / of) / 1000);

function marksOf({ ledger, planted, halfOfRecord, name }: LabelledLedger) {
  const { hits, untested } = runControls(controlTests, ledger, context);
  const rows = halfOfRecord.size;
  const byTest = Object.fromEntries(
    [...Map.groupBy(hits, ({ control }) => control)].map(([id, all]) => [id, all.length]),
  );
  const labels = Object.entries(planted).flatMap(([label, keys]) =>
    halfNames.map((half) => ({ label, half, ...labelMarks(hits, label, keys, halfOfRecord, half) })),
  );
  const grave = hits.filter(({ severity }) => severity === 'critical' || severity === 'high').length;
  const alerts = {
    rows,
    hits: hits.length,
    grave,
    per1000: Math.round((1000 * hits.length) / rows),
    gravePer1000: Math.round((1000 * grave) / rows),
  };
  return { name, alerts, byTest, labels, untested: untested.map(({ control }) => control) };
}

function labelMarks(
  hits: readonly ControlHit[],
  label: string,
  planted: ReadonlySet<string>,
  halves: ReadonlyMap<string, Half>,
  half: Half,
) {
  const isOfHalf = (key: string): boolean => halves.get(key) === half;
  const kind = [...planted][0]?.split('/')[0] ?? '';
  const asked = hits.filter(({ control }) => answering[label]?.includes(control));
  // A split order and a shared account are told with all their rows; other hits are about their first.
  const told = new Set(
    asked.flatMap(({ records, control }) =>
      (control === 'S1' || control === 'B2' ? records : records.slice(0, 1)).map((one) => `${one.kind}/${one.key}`),
    ),
  );
  const ofKind = [...told].filter((key) => key.startsWith(`${kind}/`) && isOfHalf(key));
  const all = [...planted].filter(isOfHalf);
  const found = all.filter((key) => told.has(key)).length;
  const right = ofKind.filter((key) => planted.has(key)).length;
  return {
    planted: all.length,
    found,
    told: ofKind.length,
    recall: percent(found, all.length),
    precision: percent(right, ofKind.length),
  };
}

async function screens() {
  const oracle = benfordOracleSchema.parse(JSON.parse(await readFile(join(pack, 'benford-oracle.json'), 'utf8')));
  const rows = await readCsv(join(pack, 'nigrini-corporate-payments-2010.csv'));
  const amounts = rows.map((row) => minor(row['Amount'] ?? '0', 'USD'));
  const positive = amounts.filter((amount) => amount > 0);
  const large = amounts.filter((amount) => amount >= 1000);
  const all = digitScreen('firstTwo', positive);
  const deviations = all.rows.map(
    ({ digits, count, expected }) => [digits, Math.round(100 * Math.abs(count - expected)) / 100] as const,
  );
  const excess = [...summation(large)].toSorted((one, other) => Math.abs(other.excess) - Math.abs(one.excess));
  return {
    oracle,
    measured: {
      allPositive: {
        n: all.n,
        MAD: all.mad,
        chiSquared: digitScreen('firstTwo', positive, binaryFirstTwoDigits).chiSquared,
        chiSquaredOfExactDigits: all.chiSquared,
        df: all.degrees,
        conformity: all.conformity,
        mantissa: mantissaMoments(positive),
        distortionFactor: publishedDistortionFactor(positive),
        distortionFactorOfNigrini: distortionFactor(large),
        ks: kolmogorovSmirnov(all),
        secondOrderN: secondOrder(positive).length,
        largestDeviations: deviations.toSorted((one, other) => other[1] - one[1]).slice(0, 5),
      },
      atLeast10: {
        n: large.length,
        firstDigitMAD: digitScreen('first', large).mad,
        firstTwoDigitsMAD: digitScreen('firstTwo', large).mad,
        secondOrderN: secondOrder(large).length,
        topAbsExcessSummationDigits: excess.slice(0, 6).map(({ digits }) => digits),
        topDuplicateAmounts: commonAmounts(large, 6).map(([amount, count]) => [amount / 100, count]),
      },
    },
    duplicates: duplicatesIn(rows),
  };
}

/** Groups of rows that say the same vendor, number and amount, and what D1 makes of them with its guards. */
function duplicatesIn(rows: readonly Readonly<Record<string, string>>[]) {
  const paid = rows.filter((row) => Number(row['Amount']) > 0);
  const groups = [...Map.groupBy(paid, (row) => `${row['VendorNum']}|${row['InvNum']}|${row['Amount']}`).values()];
  const same = groups.filter(({ length }) => length > 1);
  const ledger = emptyLedger();
  for (const [at, row] of rows.entries())
    ledger.payments.push(
      record('payments', {
        key: String(at),
        payee: row['VendorNum'],
        paidAt: second(row['Date'] ?? ''),
        currency: 'USD',
        amountMinor: minor(row['Amount'] ?? '0', 'USD'),
        invoiceNumber: row['InvNum'] === '' ? null : row['InvNum'],
      }),
    );
  const began = performance.now();
  const { hits } = runControls(controlTests, ledger, context);
  const seconds = Math.round(performance.now() - began) / 1000;
  const counts = Object.fromEntries(
    [...Map.groupBy(hits, ({ control }) => control)].map(([id, each]) => [id, each.length]),
  );
  const per1000 = Object.fromEntries(
    Object.entries(counts).map(([id, count]) => [id, Math.round((10_000 * count) / rows.length) / 10]),
  );
  const grave = hits.filter(({ severity }) => severity === 'critical' || severity === 'high').length;
  return {
    groups: same.length,
    rows: same.reduce((sum, { length }) => sum + length, 0),
    counts,
    per1000,
    gravePer1000: Math.round((10_000 * grave) / rows.length) / 10,
    seconds,
  };
}

const anomalies = join(pack, 'invoice-anomaly-labelled');
const sets = [
  await readProcurement(join(pack, 'sap-procurement-fraud-labelled')),
  await readAnomalies(join(anomalies, 'invoices_small_medium_fraud_5pct.csv'), 'anomalies, 500'),
  await readAnomalies(join(anomalies, 'invoices_medium_fraud_5pct.csv'), 'anomalies, 1000'),
].map(marksOf);
const result = { sets, benford: await screens() };
for (const { name, alerts, labels, byTest, untested } of sets) {
  console.log(`\n${name}: ${JSON.stringify(alerts)}\n${JSON.stringify(byTest)}\nnot tested: ${untested.join(' ')}`);
  console.table(labels);
}
console.log(JSON.stringify(result.benford, null, 1));
if (flag === '--json' && file !== undefined) await writeFile(file, `${JSON.stringify(result, null, 1)}\n`);
const strange = oracleDifferences(result.benford.oracle, result.benford.measured);
if (strange.length > 0) {
  console.error(`Not as published:\n${strange.join('\n')}`);
  process.exitCode = 1;
}
