import type { Payment } from '../../ledger/records/Payment.ts';
import { aboutPayment, aboutPayments } from '../frame/candidates.ts';
import { defineControl } from '../frame/ControlTest.ts';
import { invoiceDay } from '../frame/days.ts';
import { byVendor } from '../frame/groupings.ts';

interface Numbered {
  readonly payment: Payment;
  readonly head: string;
  readonly tail: number;
}

/** Payments whose invoice numbers end in digits, split there. */
function numbered(payments: readonly Payment[]): Numbered[] {
  return payments.flatMap((payment) => {
    const match = /^(.*?)(\d{1,15})$/su.exec((payment.invoiceNumber ?? '').trim().toUpperCase());
    return match?.[2] === undefined ? [] : [{ payment, head: match[1] ?? '', tail: Number(match[2]) }];
  });
}

/** Q1: consecutive numbers over weeks: this vendor seems to have no other customer. */
export const sequentialNumbers = defineControl({
  id: 'Q1',
  source: 'Fraud Audit (Vona 2011), shell companies; Ipsen; KMM',
  severity: 'medium',
  points: 25,
  parameters: { atLeast: { value: 4, unit: 'records' }, spanDays: { value: 30, unit: 'days' } },
  needs: { payments: ['invoiceNumber'] },
  grouping: byVendor,
  *candidates(group, _context, { atLeast }) {
    for (const series of Map.groupBy(numbered(group.payments), ({ head }) => head).values()) {
      const ordered = [...series].sort(
        (one, other) => one.tail - other.tail || one.payment.paidAt - other.payment.paidAt,
      );
      for (const run of consecutiveRuns(ordered)) {
        const days = run.map(({ payment }) => invoiceDay(payment));
        const span = Math.max(...days) - Math.min(...days);
        const [first] = run;
        if (first === undefined) continue;
        const name = first.payment.payee;
        const isOwnSeries = first.head.replace(/[^A-Z0-9]/g, '').length >= 6;
        const facts = {
          from: first.tail,
          to: run.at(-1)?.tail ?? 0,
          count: run.length,
          span,
          isOwnSeries,
          isShort: run.length < atLeast,
        };
        yield aboutPayments(
          name,
          first.payment.key,
          run.map(({ payment }) => payment),
          facts,
        );
      }
    }
  },
  condition: ({ span, count }, { spanDays }) => count >= 3 && span >= spanDays,
  guards: { ownSeries: ({ isOwnSeries }) => isOwnSeries, shortRun: ({ isShort }) => isShort },
});

function consecutiveRuns(ordered: readonly Numbered[]): Numbered[][] {
  const runs: Numbered[][] = [];
  for (const one of ordered) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && one.tail - last.tail === 1) runs.at(-1)?.push(one);
    else if (last === undefined || one.tail !== last.tail) runs.push([one]);
  }
  return runs.filter(({ length }) => length >= 3);
}

/** Q2: a number lower than the one before, though the invoice is weeks younger. */
export const numbersOutOfOrder = defineControl({
  id: 'Q2',
  source: 'MindBridge: sequence gaps and order',
  severity: 'low',
  points: 8,
  parameters: { days: { value: 30, unit: 'days' }, atLeast: { value: 5, unit: 'records' } },
  needs: { payments: ['invoiceNumber', 'invoiceDate'] },
  grouping: byVendor,
  *candidates(group, _context, { atLeast }) {
    const dated = numbered(group.payments).filter(({ payment }) => payment.invoiceDate !== null);
    for (const series of Map.groupBy(dated, ({ head, tail }) => `${head}|${String(tail).length}`).values()) {
      const ordered = [...series].sort(
        (one, other) => invoiceDay(one.payment) - invoiceDay(other.payment) || one.tail - other.tail,
      );
      const falls = ordered.filter(({ tail }, at) => tail < (ordered[at - 1]?.tail ?? 0)).length;
      let highest: Numbered | null = null;
      for (const one of ordered) {
        if (highest !== null) {
          const days = invoiceDay(one.payment) - invoiceDay(highest.payment);
          const isShuffled = falls * 4 > ordered.length && falls > 1;
          const facts = {
            number: one.tail,
            earlier: highest.tail,
            days,
            isShuffled,
            isShort: ordered.length < atLeast,
          };
          yield aboutPayment(one.payment, facts, [highest.payment]);
        }
        if (highest === null || one.tail > highest.tail) highest = one;
      }
    }
  },
  condition: (facts, { days }) => facts.number < facts.earlier && facts.days >= days,
  guards: { severalSeries: ({ isShuffled }) => isShuffled, fewNumbers: ({ isShort }) => isShort },
});

/** Q3: a number of another form than the vendor's last five. */
export const numberFormat = defineControl({
  id: 'Q3',
  source: 'field practice: form of the vendor’s numbers',
  severity: 'low',
  points: 10,
  parameters: { before: { value: 5, unit: 'records' } },
  needs: { payments: ['invoiceNumber'] },
  grouping: byVendor,
  *candidates(group, _context, { before }) {
    const stated = group.payments.filter(({ invoiceNumber }) => invoiceNumber !== null);
    const forms = stated.map(({ invoiceNumber }) => formOf(invoiceNumber ?? ''));
    let alike = 0;
    for (const [at, payment] of stated.entries()) {
      const form = forms[at] ?? '';
      const usual = forms[at - 1];
      // How many of the same form ended before this one.
      alike = at >= 2 && usual === forms[at - 2] ? alike + 1 : Math.min(at, 1);
      if (usual === undefined || alike < before) continue;
      const isKept =
        forms.slice(at + 1, at + 3).length === 2 && forms.slice(at + 1, at + 3).every((next) => next === form);
      yield aboutPayment(payment, { form, usual, isKept }, stated.slice(at - 1, at));
    }
  },
  condition: ({ form, usual }) => form !== usual,
  guards: { migration: ({ isKept }) => isKept },
});

/** Runs of letters and of digits: "RE-2024/017" is "A-9/9". */
function formOf(number: string): string {
  if (/^\d+$/.test(number)) return '9';
  return number
    .trim()
    .toUpperCase()
    .replace(/\p{L}+/gu, 'A')
    .replace(/\d+/g, '9')
    .replace(/\s+/g, ' ');
}
