import { daysBetween, isIsoDate } from '../../vocabulary/dates.ts';
import { type Feature, counted } from '../Feature.ts';
import { type FeatureSubject, findingGrade } from '../FeatureSubject.ts';

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
    whenUnknown: 'No issue date could be read',
    phrase: (value) => (value > 0 ? 'The invoice is dated on a weekend' : 'The invoice is dated on a working day'),
  },
  {
    name: 'paymentDays',
    description: 'Days from issue to due date (catalogue T6).',
    maximum: 120,
    compute: paymentDays,
    whenUnknown: 'No due date is printed',
    phrase: (value) => `Payment is asked within ${counted(value, 'day')}`,
  },
  {
    name: 'issueAgeDays',
    description: 'Days from the issue date to the day of checking, 0 for dates in the future (catalogue T2).',
    maximum: 730,
    compute: ({ issueDate, today }) => (issueDate === null ? null : daysBetween(issueDate, today)),
    whenUnknown: 'No issue date could be read',
    phrase: (value) => `The invoice is ${counted(value, 'day')} old`,
  },
  {
    name: 'dateInFuture',
    description: 'Grade of the finding that the issue date lies in the future (catalogue T2).',
    maximum: 3,
    compute: (subject) => findingGrade(subject, 'DATE_IN_FUTURE'),
    phrase: (value) => (value > 0 ? 'The invoice is dated in the future' : 'The invoice is not dated in the future'),
  },
];
