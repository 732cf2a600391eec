import type { FieldReading } from '../../contract/extraction.ts';
import { daysBetween, isIsoDate } from '../../vocabulary/dates.ts';
import { readsBothWays } from '../../vocabulary/readsBothWays.ts';
import { say } from '../../vocabulary/sentences/say.ts';
import { type InvoiceUnderCheck, readingOf } from '../InvoiceUnderCheck.ts';
import { isAmbiguousDate, undecidedBelow } from '../ambiguousDate.ts';
import { defineDocumentTest } from '../frame/DocumentTest.ts';

/** T2: payment is due before the invoice was issued. */
export const dueBeforeIssue = defineDocumentTest({
  id: 'T2-due',
  code: 'DUE_BEFORE_ISSUE',
  source: 'MindBridge: date logic',
  parameters: {},
  needs: ['issueDate', 'dueDate'],
  candidates: (invoice) => {
    const [issue, due] = [dateOf(invoice, 'issueDate'), dateOf(invoice, 'dueDate')];
    return issue === null || due === null ? [] : [{ invoice, issue, due }];
  },
  condition: ({ issue, due }) => due < issue,
  guards: {},
  lowerings: {
    canBeExchanged: {
      to: 'low',
      when: ([{ invoice }]) => isAmbiguous(invoice, 'issueDate') || isAmbiguous(invoice, 'dueDate'),
    },
  },
  tells: 'each',
  tell: (_invoice, [{ issue, due }], lowering) => ({
    severity: 'medium',
    sentences: [
      say('dates.dueBefore', { due: { date: due }, count: daysBetween(due, issue), issued: { date: issue } }),
      ...(lowering === null ? [] : [say('remark.oneExchanged')]),
    ],
    fields: ['dueDate', 'issueDate'],
  }),
});

/** T2: the invoice is of the future. The days of grace are for clocks, time zones and invoices dated to the next working day. */
export const futureDate = defineDocumentTest({
  id: 'T2-future',
  code: 'DATE_IN_FUTURE',
  source: 'MindBridge: date logic',
  parameters: { grace: { value: 3, unit: 'days' } },
  needs: ['issueDate'],
  candidates: issuedOn,
  condition: ({ age }, { grace }) => -age > grace,
  guards: {},
  lowerings: { canBeExchanged: { to: 'low', when: ([{ invoice }]) => isAmbiguous(invoice, 'issueDate') } },
  tells: 'each',
  tell: ({ today }, [{ issue, age }], lowering) => ({
    severity: 'medium',
    sentences: [
      say('dates.future', { issued: { date: issue }, days: -age, today: { date: today } }),
      ...(lowering === null ? [] : [say('remark.exchanged')]),
    ],
    fields: ['issueDate'],
  }),
});

/** T2: the invoice comes late. */
export const staleDate = defineDocumentTest({
  id: 'T2-stale',
  code: 'DATE_STALE',
  source: 'MindBridge: date logic',
  parameters: { staleAfter: { value: 365, unit: 'days' } },
  needs: ['issueDate'],
  candidates: issuedOn,
  condition: ({ age }, { staleAfter }) => age > staleAfter,
  guards: {},
  lowerings: {},
  tells: 'each',
  tell: ({ today }, [{ issue, age }]) => ({
    severity: 'info',
    sentences: [say('dates.stale', { issued: { date: issue }, days: age, today: { date: today } })],
    fields: ['issueDate'],
  }),
});

/** T2: the printed date is a day under either order of day and month. */
export const ambiguousDate = defineDocumentTest({
  id: 'T2-ambiguous',
  code: 'DATE_AMBIGUOUS',
  source: 'own',
  parameters: { undecidedBelow: { value: undecidedBelow, unit: 'ratio' } },
  needs: ['issueDate'],
  candidates: (invoice): readonly FieldReading[] =>
    [readingOf(invoice, 'issueDate')].filter((one) => one !== undefined),
  condition: ({ raw }) => raw !== null && readsBothWays(raw),
  guards: {
    decided: ({ confidence }, values) => confidence >= values.undecidedBelow,
    exact: ({ source }) => source === 'xml' || source === 'analyst',
  },
  lowerings: {},
  tells: 'each',
  tell: (_invoice, [{ raw, value }]) => ({
    severity: 'info',
    sentences: [say('dates.ambiguous', { raw: raw ?? '', date: { date: value } })],
    fields: ['issueDate'],
  }),
});

/** Days from its date to today; negative for one of the future. */
function issuedOn(invoice: InvoiceUnderCheck) {
  const issue = dateOf(invoice, 'issueDate');
  return issue === null ? [] : [{ invoice, issue, age: daysBetween(issue, invoice.today) }];
}

function dateOf(invoice: InvoiceUnderCheck, field: 'issueDate' | 'dueDate'): string | null {
  const value = readingOf(invoice, field)?.value;
  return value !== undefined && isIsoDate(value) ? value : null;
}

function isAmbiguous(invoice: InvoiceUnderCheck, field: 'issueDate' | 'dueDate'): boolean {
  const reading = readingOf(invoice, field);
  return reading !== undefined && isAmbiguousDate(reading);
}
