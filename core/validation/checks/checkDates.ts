import type { Finding } from '../../contract/findings.ts';
import { daysBetween, isIsoDate } from '../../vocabulary/dates.ts';
import { type InvoiceUnderCheck, readingOf } from '../InvoiceUnderCheck.ts';
import { isAmbiguousDate } from '../ambiguousDate.ts';
import { makeFinding } from '../makeFinding.ts';
import { say } from '../../vocabulary/sentences/say.ts';

/** Clocks, time zones and invoices dated to the next working day. */
const futureGraceDays = 3;
const staleAfterDays = 365;

/** Catalogue test T2: due before issued, dated in the future, older than a year; and dates that can be read two ways. */
export function checkDates(invoice: InvoiceUnderCheck): readonly Finding[] {
  return [...checkOrder(invoice), ...checkAge(invoice), ...checkAmbiguity(invoice)];
}

function dateOf(invoice: InvoiceUnderCheck, field: 'issueDate' | 'dueDate'): string | null {
  const value = readingOf(invoice, field)?.value;
  return value !== undefined && isIsoDate(value) ? value : null;
}

function isAmbiguous(invoice: InvoiceUnderCheck, field: 'issueDate' | 'dueDate'): boolean {
  const reading = readingOf(invoice, field);
  return reading !== undefined && isAmbiguousDate(reading);
}

function checkOrder(invoice: InvoiceUnderCheck): readonly Finding[] {
  const issue = dateOf(invoice, 'issueDate');
  const due = dateOf(invoice, 'dueDate');
  if (issue === null || due === null || due >= issue) return [];
  const canBeSwapped = isAmbiguous(invoice, 'issueDate') || isAmbiguous(invoice, 'dueDate');
  return [
    makeFinding(invoice, {
      code: 'DUE_BEFORE_ISSUE',
      severity: canBeSwapped ? 'low' : 'medium',
      sentences: [
        say('dates.dueBefore', { due: { date: due }, count: daysBetween(due, issue), issued: { date: issue } }),
        ...(canBeSwapped ? [say('remark.oneExchanged')] : []),
      ],
      fields: ['dueDate', 'issueDate'],
    }),
  ];
}

function checkAge(invoice: InvoiceUnderCheck): readonly Finding[] {
  const issue = dateOf(invoice, 'issueDate');
  if (issue === null) return [];
  const age = daysBetween(issue, invoice.today);
  if (age < -futureGraceDays) return [futureFinding(invoice, issue, -age)];
  if (age <= staleAfterDays) return [];
  const sentences = [say('dates.stale', { issued: { date: issue }, days: age, today: { date: invoice.today } })];
  return [makeFinding(invoice, { code: 'DATE_STALE', severity: 'info', sentences, fields: ['issueDate'] })];
}

function futureFinding(invoice: InvoiceUnderCheck, issue: string, days: number): Finding {
  const canBeSwapped = isAmbiguous(invoice, 'issueDate');
  return makeFinding(invoice, {
    code: 'DATE_IN_FUTURE',
    severity: canBeSwapped ? 'low' : 'medium',
    sentences: [
      say('dates.future', { issued: { date: issue }, days, today: { date: invoice.today } }),
      ...(canBeSwapped ? [say('remark.exchanged')] : []),
    ],
    fields: ['issueDate'],
  });
}

function checkAmbiguity(invoice: InvoiceUnderCheck): readonly Finding[] {
  const reading = readingOf(invoice, 'issueDate');
  if (reading === undefined || !isAmbiguousDate(reading)) return [];
  const sentences = [say('dates.ambiguous', { raw: reading.raw ?? '', date: { date: reading.value } })];
  return [makeFinding(invoice, { code: 'DATE_AMBIGUOUS', severity: 'info', sentences, fields: ['issueDate'] })];
}
