import { type PaymentTable, day, paymentTable } from '../../../core/scoring/payments/PaymentTable.ts';
import { labelDelayDays } from '../../../core/scoring/payments/paymentFeatures.ts';
import { Random } from '../documents/Random.ts';

/** Day 0 of a simulation: 2018-04-01T00:00Z, as in the Handbook. */
export const firstSecond = Date.UTC(2018, 3, 1) / 1000;

export interface SimulationSize {
  readonly payers: number;
  readonly payees: number;
  readonly days: number;
}

/** The Handbook's own size (chapter 3): about 1.75 million payments. */
export const handbookSize: SimulationSize = { payers: 5000, payees: 10_000, days: 183 };

/** Simulated payments with what a model must not see: the scenario of each, 0 where it is honest. */
export interface SimulatedPayments {
  readonly table: PaymentTable;
  readonly scenario: Uint8Array;
}

interface Draft {
  readonly payer: number;
  readonly payee: number;
  readonly day: number;
  readonly at: number;
  amount: number;
  scenario: number;
}

const reach = 5;

/**
 * Payments as the Fraud Detection Handbook describes its simulator (Le Borgne, Siblini, Lebichot, Bontempi 2022, chapter 3,
 * "Simulated dataset"): payers and payees on a square of 100 by 100, payers pay those within 5; amounts are normal with a
 * mean of 5 to 100 and a standard deviation of half of it, 0 to 4 a day, around noon. Three frauds: amounts over 220; two
 * payees a day whose payments are frauds for 28 days; three payers a day, of whose payments of 14 days a third is
 * multiplied by five. A fraud is known after seven days. Same seed, same payments.
 */
export function simulatePayments(seed: number, size: SimulationSize = handbookSize): SimulatedPayments {
  const drafts = honestPayments(new Random(seed, 'payments'), size);
  for (const draft of drafts) if (draft.amount > 220) draft.scenario = 1;
  compromisePayees(drafts, new Random(seed, 'payees'), size);
  compromisePayers(drafts, new Random(seed, 'payers'), size);
  return tableOf(drafts);
}

function honestPayments(random: Random, { payers, payees, days }: SimulationSize): Draft[] {
  const places = Array.from({ length: payees }, () => [random.between(0, 100), random.between(0, 100)] as const);
  const drafts: Draft[] = [];
  for (let payer = 0; payer < payers; payer++) {
    const [x, y, mean] = [random.between(0, 100), random.between(0, 100), random.between(5, 100)];
    const perDay = random.between(0, 4);
    const near = places.flatMap(([px, py], payee) => ((px - x) ** 2 + (py - y) ** 2 < reach ** 2 ? [payee] : []));
    for (let at = 0; at < days && near.length > 0; at++) {
      for (let left = poisson(random, perDay); left > 0; left--) {
        const second = Math.trunc(normal(random, 43_200, 20_000));
        const amount = amountOf(random, mean);
        const payee = random.pick(near);
        if (second > 0 && second < day)
          drafts.push({ payer, payee, day: at, at: at * day + second, amount, scenario: 0 });
      }
    }
  }
  return drafts.sort((one, other) => one.at - other.at || one.payer - other.payer);
}

function amountOf(random: Random, mean: number): number {
  const drawn = normal(random, mean, mean / 2);
  return Math.round((drawn < 0 ? random.between(0, 2 * mean) : drawn) * 100) / 100;
}

function compromisePayees(drafts: readonly Draft[], random: Random, { payees, days }: SimulationSize): void {
  const byPayee = Map.groupBy(drafts, ({ payee }) => payee);
  for (let from = 0; from < days; from++) {
    for (const payee of distinct(random, 2, payees)) {
      for (const draft of byPayee.get(payee) ?? []) if (draft.day >= from && draft.day < from + 28) draft.scenario = 2;
    }
  }
}

function compromisePayers(drafts: readonly Draft[], random: Random, { payers, days }: SimulationSize): void {
  const byPayer = Map.groupBy(drafts, ({ payer }) => payer);
  for (let from = 0; from < days; from++) {
    for (const payer of distinct(random, 3, payers)) {
      const spell = (byPayer.get(payer) ?? []).filter((draft) => draft.day >= from && draft.day < from + 14);
      for (const draft of random.shuffle(spell).slice(0, Math.floor(spell.length / 3))) {
        draft.amount *= 5;
        draft.scenario = 3;
      }
    }
  }
}

function tableOf(drafts: readonly Draft[]): SimulatedPayments {
  const table = paymentTable(drafts.length);
  const scenario = new Uint8Array(drafts.length);
  for (const [row, draft] of drafts.entries()) {
    table.payer[row] = draft.payer;
    table.payee[row] = draft.payee;
    table.at[row] = firstSecond + draft.at;
    table.amount[row] = Math.round(draft.amount * 100);
    if (draft.scenario > 0) table.fraudKnownAt[row] = firstSecond + draft.at + labelDelayDays * day;
    scenario[row] = draft.scenario;
  }
  return { table, scenario };
}

function distinct(random: Random, count: number, below: number): ReadonlySet<number> {
  const found = new Set<number>();
  while (found.size < Math.min(count, below)) found.add(random.int(0, below - 1));
  return found;
}

/** Box and Muller 1958. */
function normal(random: Random, mean: number, deviation: number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.next()));
  return mean + deviation * radius * Math.cos(2 * Math.PI * random.next());
}

/** Knuth's method; fine for the small means drawn here. */
function poisson(random: Random, mean: number): number {
  const least = Math.exp(-mean);
  let count = 0;
  for (let product = random.next(); product > least; product *= random.next()) count += 1;
  return count;
}
