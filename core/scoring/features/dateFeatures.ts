import { daysBetween, isIsoDate } from '../../vocabulary/dates.ts';
import type { Feature } from '../Feature.ts';
import { type FeatureSubject, findingGrade } from '../FeatureSubject.ts';
import { say } from '../../vocabulary/sentences/say.ts';

function isWeekend(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return day === 0 || day === 6;
}

function paymentDays({ extraction, issueDate }: FeatureSubject): number | null {
  const due = extraction.fields.dueDate?.value;
  return issueDate === null || due === undefined || !isIsoDate(due) ? null : daysBetween(issueDate, due);
}

export const dateFeatures: readonly Feature[] = [
  {
    name: 'issuedOnWeekend',
    description: 'One where the issue date is a Saturday or Sunday (catalogue T1).',
    maximum: 1,
    compute: ({ issueDate }) => (issueDate === null ? null : Number(isWeekend(issueDate))),
    whenUnknown: say('risk.noDate'),
    phrase: (value) => (value > 0 ? say('risk.weekend') : say('risk.workingDay')),
  },
  {
    name: 'paymentDays',
    description: 'Days from issue to due date (catalogue T6).',
    maximum: 120,
    compute: paymentDays,
    whenUnknown: say('risk.noDueDate'),
    phrase: (value) => say('risk.paymentDays', { count: value }),
  },
  {
    name: 'issueAgeDays',
    description: 'Days from the issue date to the day of checking, 0 for dates in the future (catalogue T2).',
    maximum: 730,
    compute: ({ issueDate, today }) => (issueDate === null ? null : daysBetween(issueDate, today)),
    whenUnknown: say('risk.noDate'),
    phrase: (value) => say('risk.age', { count: value }),
  },
  {
    name: 'dateInFuture',
    description: 'Grade of the finding that the issue date lies in the future (catalogue T2).',
    maximum: 3,
    compute: (subject) => findingGrade(subject, 'DATE_IN_FUTURE'),
    phrase: (value) => (value > 0 ? say('risk.future') : say('risk.notFuture')),
  },
];
