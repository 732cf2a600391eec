import { type VendorGroups, groupVendors } from '../core/ledger/vendors/groupVendors.ts';
import { matchVendors } from '../core/ledger/vendors/matchVendors.ts';
import { type MadeVendor, makeVendorMaster } from '../core/testing/vendorMaster.ts';
import { type Metrics, metricOf } from './measurement.ts';

const count = 100_000;
/** Other than those that tests and weights were looked at with. */
const seeds = [101, 102, 103];

interface Run {
  readonly seconds: number;
  readonly candidates: number;
  readonly precision: number;
  readonly recall: number;
  readonly pureGroups: number;
}

/** Vendors of 100,000 rows found again, by masters made with the truth beside them. Pairs at one half and more are taken. */
export async function run(): Promise<Metrics> {
  const runs = seeds.map((seed) => runOf(makeVendorMaster(count, { seed })));
  const all = (of: (run: Run) => number, unit: string) => metricOf(runs.map(of), unit);
  return Promise.resolve({
    vendorsSeconds: all(({ seconds }) => seconds, 's'),
    vendorCandidates: all(({ candidates }) => candidates, 'pairs'),
    vendorPrecision: all(({ precision }) => precision, 'share'),
    vendorRecall: all(({ recall }) => recall, 'share'),
    vendorPureGroups: all(({ pureGroups }) => pureGroups, 'share'),
  });
}

function runOf(rows: readonly MadeVendor[]): Run {
  const began = performance.now();
  const matching = matchVendors(rows);
  const seconds = (performance.now() - began) / 1000;
  const isTrue = ({ one, other }: { one: number; other: number }) => rows[one]?.truth === rows[other]?.truth;
  const named = matching.matches.filter(({ probability }) => probability >= 0.5);
  const right = named.filter(isTrue).length;
  return {
    seconds,
    candidates: matching.candidates,
    precision: right / named.length,
    recall: right / truePairs(rows),
    pureGroups: pureShare(rows, groupVendors(rows, named)),
  };
}

function truePairs(rows: readonly MadeVendor[]): number {
  const groups = Map.groupBy(rows, ({ truth }) => truth).values();
  return [...groups].reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
}

function pureShare(rows: readonly MadeVendor[], { groups }: VendorGroups): number {
  return groups.filter((group) => new Set(group.map((row) => rows[row]?.truth)).size === 1).length / groups.length;
}
