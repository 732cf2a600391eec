import type { Payment } from '../../ledger/records/Payment.ts';
import { shareZ, upperTailOfPoisson } from '../figures/statistics.ts';
import { aboutPayment, aboutPayments } from '../frame/candidates.ts';
import { type ControlContext, isWorkingDay } from '../frame/ControlContext.ts';
import { defineControl } from '../frame/ControlTest.ts';
import { dateOfDay, dayOfDate, dayOfSecond, invoiceDay } from '../frame/days.ts';
import { byRecord, byVendor } from '../frame/groupings.ts';

/** On a free day, or keyed in at night. */
function isOutside(
  payment: Payment,
  context: ControlContext,
  { fromHour, toHour }: { readonly fromHour: number; readonly toHour: number },
): boolean {
  if (!isWorkingDay(context, invoiceDay(payment))) return true;
  if (payment.enteredAt === null) return false;
  const hour = Math.floor((((payment.enteredAt % 86_400) + 86_400) % 86_400) / 3600);
  return hour < fromHour || hour >= toHour;
}

/** T1: a vendor's invoices are dated or keyed in on free days or at night more often than the ledger's. */
export const outsideHours = defineControl({
  id: 'T1',
  source: 'Fraud Audit (Vona 2011); MindBridge weekend and after-hours',
  severity: 'low',
  points: 10,
  parameters: {
    z: { value: 3, unit: 'ratio' },
    atLeast: { value: 4, unit: 'records' },
    fromHour: { value: 6, unit: 'hours' },
    toHour: { value: 22, unit: 'hours' },
  },
  needs: { payments: [] },
  grouping: byVendor,
  /** Share of payments outside of working time. */
  measure: (population, context, hours) => {
    let outside = 0;
    for (let at = 0; at < population.length; at += 1)
      if (isOutside(population.payment(at), context, hours)) outside += 1;
    return outside / population.length;
  },
  *candidates(group, context, values, measured) {
    for (const [currency, payments] of Map.groupBy(group.payments, (payment) => payment.currency)) {
      const outside = payments.filter((payment) => isOutside(payment, context, values));
      const [first] = outside;
      if (first === undefined) continue;
      const base = measured.get(currency) ?? 1;
      const z = shareZ(outside.length, payments.length, Math.min(0.99, Math.max(0.02, base)));
      const isAlways = outside.length === payments.length && payments.length >= 20;
      const isTooFew = outside.length < values.atLeast;
      const facts = { outside: outside.length, payments: payments.length, base, z, isTooFew, isAlways };
      yield aboutPayments(first.payee, `${currency}|outside hours`, outside, facts);
    }
  },
  condition: (facts, { z }) => facts.z > z,
  guards: { tooFew: ({ isTooFew }) => isTooFew, roundTheClock: ({ isAlways }) => isAlways },
});

/** T2: dates that cannot be: paid before the invoice, or an invoice of the future. */
export const dateLogic = defineControl({
  id: 'T2',
  source: 'MindBridge; SAP FI date checks',
  severity: 'medium',
  points: 20,
  parameters: { futureDays: { value: 3, unit: 'days' }, oldDays: { value: 365, unit: 'days' } },
  needs: { payments: ['invoiceDate'] },
  grouping: byVendor,
  *candidates(group, context) {
    for (const payment of group.payments) {
      if (payment.invoiceDate === null) continue;
      const invoice = dayOfDate(payment.invoiceDate);
      const paid = dayOfSecond(payment.paidAt);
      const posted = payment.postedOn === null ? paid : dayOfDate(payment.postedOn);
      const ahead = invoice - context.today;
      const early = invoice - Math.min(paid, posted);
      const prepaid = /\b(prepay|prepaid|advance|deposit|vorauskasse|anzahlung|vorkasse|acompte)/iu.test(
        payment.text ?? '',
      );
      yield aboutPayment(payment, { invoiceDate: payment.invoiceDate, ahead, early, late: paid - invoice, prepaid });
    }
  },
  condition: ({ ahead, early, late }, { futureDays, oldDays }) =>
    ahead > futureDays || early > futureDays || late > oldDays,
  guards: { prepayment: ({ prepaid, ahead, early }) => prepaid && early > 0 && ahead <= 0 },
});

/** T3: a young vendor is posted at the end of a month, or a service period in the text is not the posting's. */
export const periodEnd = defineControl({
  id: 'T3',
  source: 'MindBridge: period end and period mismatch',
  severity: 'low',
  points: 8,
  parameters: { endDays: { value: 3, unit: 'days' }, youngDays: { value: 30, unit: 'days' } },
  needs: { payments: [], vendors: ['createdOn'] },
  grouping: byRecord,
  *candidates(group, _context, { endDays }) {
    const created = group.vendors[0]?.createdOn;
    if (created == null) return;
    for (const payment of group.payments) {
      const day = payment.postedOn === null ? dayOfSecond(payment.paidAt) : dayOfDate(payment.postedOn);
      const date = dateOfDay(day + endDays);
      const isNearEnd = date.slice(0, 7) !== dateOfDay(day).slice(0, 7) || Number(date.slice(8)) <= 2 * endDays;
      const facts = { daysSinceCreated: day - dayOfDate(created), isNearEnd };
      const isAccrual = /\b(accrual|abgrenzung|rückstellung)/iu.test(payment.text ?? '');
      yield aboutPayment(payment, { ...facts, isAccrual });
    }
  },
  condition: ({ isNearEnd, daysSinceCreated }, { youngDays }) =>
    isNearEnd && daysSinceCreated >= 0 && daysSinceCreated <= youngDays,
  guards: { accrual: ({ isAccrual }) => isAccrual },
});

/** T4: more invoices within days than the vendor's own rate explains. */
export const flurry = defineControl({
  id: 'T4',
  source: 'MindBridge: flurry of activity; Poisson rate',
  severity: 'low',
  points: 12,
  parameters: {
    windowDays: { value: 7, unit: 'days' },
    p: { value: 0.001, unit: 'ratio' },
    atLeast: { value: 5, unit: 'records' },
    historyDays: { value: 90, unit: 'days' },
  },
  needs: { payments: [] },
  grouping: byVendor,
  *candidates(group, _context, { windowDays, atLeast, historyDays }) {
    const days = group.payments.map(invoiceDay).sort((one, other) => one - other);
    const [first] = days;
    const last = days.at(-1);
    if (first === undefined || last === undefined) return;
    const busiest = busiestWindow(days, windowDays);
    const span = last - first + 1;
    const rate = ((days.length - busiest.count) / Math.max(1, span - windowDays)) * windowDays;
    const inside = group.payments.filter((payment) => {
      const day = invoiceDay(payment);
      return day >= busiest.from && day < busiest.from + windowDays;
    });
    const isOneDay = new Set(inside.map(invoiceDay)).size === 1;
    const facts = {
      count: busiest.count,
      from: dateOfDay(busiest.from),
      rate,
      p: upperTailOfPoisson(busiest.count, rate),
    };
    const guards = { isTooFew: busiest.count < atLeast, isShort: span < historyDays, isBatch: isOneDay };
    yield aboutPayments(group.payments[0]?.payee ?? '', 'flurry', inside, { ...facts, ...guards });
  },
  condition: (facts, { p }) => facts.p < p,
  guards: {
    tooFew: ({ isTooFew }) => isTooFew,
    shortHistory: ({ isShort }) => isShort,
    batch: ({ isBatch }) => isBatch,
  },
});

function busiestWindow(days: readonly number[], width: number): { readonly from: number; readonly count: number } {
  let best = { from: days[0] ?? 0, count: 0 };
  let start = 0;
  for (const [at, day] of days.entries()) {
    while (day - (days[start] ?? day) >= width) start += 1;
    if (at - start + 1 > best.count) best = { from: days[start] ?? day, count: at - start + 1 };
  }
  return best;
}

/** T5: a vendor is paid again after more than a year of silence. */
export const dormantVendor = defineControl({
  id: 'T5',
  source: 'AuditNet: dormant vendors',
  severity: 'medium',
  points: 22,
  parameters: { silentDays: { value: 365, unit: 'days' } },
  needs: { payments: [] },
  grouping: byVendor,
  *candidates(group, _context, { silentDays }) {
    const gaps = group.payments.slice(1).map((payment, at) => payment.paidAt - (group.payments[at]?.paidAt ?? 0));
    const yearly = gaps.filter((gap) => gap > (silentDays - 60) * 86_400).length;
    for (const [at, payment] of group.payments.entries()) {
      const earlier = group.payments[at - 1];
      if (earlier === undefined) continue;
      const silent = dayOfSecond(payment.paidAt) - dayOfSecond(earlier.paidAt);
      const isOtherAccount =
        payment.account !== null && earlier.account !== null && payment.account !== earlier.account;
      yield aboutPayment(payment, { silent, isOtherAccount, isYearly: yearly >= 2 && yearly === gaps.length }, [
        earlier,
      ]);
    }
  },
  condition: ({ silent }, { silentDays }) => silent > silentDays,
  guards: { yearlyService: ({ isYearly, isOtherAccount }) => isYearly && !isOtherAccount },
});

/** T6: paid or due much sooner than the vendor's terms. */
export const rushedPayment = defineControl({
  id: 'T6',
  source: 'caats.ca: paid early; terms applied against master',
  severity: 'low',
  points: 12,
  parameters: { daysEarly: { value: 10, unit: 'days' } },
  needs: { payments: ['invoiceDate'], vendors: ['paymentTerms'] },
  grouping: byRecord,
  *candidates(group) {
    const terms = /(\d{1,3})(?!.*\d)/.exec(group.vendors[0]?.paymentTerms ?? '')?.[1];
    if (terms === undefined) return;
    for (const payment of group.payments) {
      if (payment.invoiceDate === null) continue;
      const due = payment.dueDate === null ? Infinity : dayOfDate(payment.dueDate);
      const days = Math.min(due, dayOfSecond(payment.paidAt)) - dayOfDate(payment.invoiceDate);
      const hasDiscount = /\b(discount|skonto|escompte|sconto)\b/iu.test(payment.text ?? '');
      yield aboutPayment(payment, { days, terms: Number(terms), hasDiscount });
    }
  },
  condition: ({ days, terms }, { daysEarly }) => terms - days >= daysEarly,
  guards: { discount: ({ hasDiscount }) => hasDiscount },
});
