import type { PastInvoice } from '../../validation/InvoiceHistory.ts';
import { daysBetween } from '../../vocabulary/dates.ts';
import type { Feature } from '../Feature.ts';
import { type FeatureSubject, findingGrade } from '../FeatureSubject.ts';
import { say } from '../../vocabulary/sentences/say.ts';

/** "RE-2026/0042" → "A-9/9": runs of letters and digits without their length. */
function shapeOf(number: string): string {
  return number
    .toUpperCase()
    .replace(/\p{L}+/gu, 'A')
    .replace(/\d+/g, '9');
}

/** The digits that end a number, e.g. 42 of "RE-2026/0042"; null where it ends otherwise. */
function tailOf(number: string): number | null {
  const digits = /(\d{1,9})\D*$/.exec(number)?.[1];
  return digits === undefined ? null : Number(digits);
}

function currentNumber({ extraction }: FeatureSubject): string | null {
  return extraction.fields.invoiceNumber?.value ?? null;
}

/** Catalogue test Q3: the shape is unlike each of the last five; needs three. */
function shapeChanged(subject: FeatureSubject): number | null {
  const number = currentNumber(subject);
  const last = subject.past.flatMap((one) => (one.invoiceNumber === null ? [] : [one.invoiceNumber])).slice(0, 5);
  if (number === null || last.length < 3) return null;
  return last.some((other) => shapeOf(other) === shapeOf(number)) ? 0 : 1;
}

interface Numbered {
  readonly tail: number;
  readonly date: string;
}

/** Earlier invoices in the same number series, newest first. */
function series(subject: FeatureSubject, number: string): Numbered[] {
  const shape = shapeOf(number);
  const numbered = ({ invoiceNumber, issueDate }: PastInvoice): Numbered[] => {
    if (invoiceNumber === null || issueDate === null || shapeOf(invoiceNumber) !== shape) return [];
    const tail = tailOf(invoiceNumber);
    return tail === null ? [] : [{ tail, date: issueDate }];
  };
  return subject.past.flatMap(numbered);
}

/** Catalogue test Q2: the number falls though the date rises; the turn of the year may start a series again. */
function runsBackwards(subject: FeatureSubject): number | null {
  const number = currentNumber(subject);
  const tail = number === null ? null : tailOf(number);
  const { issueDate } = subject;
  if (number === null || tail === null || issueDate === null) return null;
  const sameYear = series(subject, number).filter(
    ({ date }) => date < issueDate && date.slice(0, 4) === issueDate.slice(0, 4),
  );
  return sameYear.length === 0 ? null : Number(sameYear.some((one) => one.tail > tail));
}

/** Catalogue test Q1: share of steps of exactly one, two weeks or more apart, among the last six numbers; needs three. */
function consecutiveShare(subject: FeatureSubject): number | null {
  const number = currentNumber(subject);
  const tail = number === null ? null : tailOf(number);
  if (number === null || tail === null || subject.issueDate === null) return null;
  const chain = [{ tail, date: subject.issueDate }, ...series(subject, number).slice(0, 5)];
  const steps = chain.slice(1).map((one, index) => {
    const later = chain[index] ?? one;
    return later.tail - one.tail === 1 && daysBetween(one.date, later.date) >= 14;
  });
  return steps.length < 3 ? null : steps.filter(Boolean).length / steps.length;
}

export const numberFeatures: readonly Feature[] = [
  {
    name: 'duplicateExact',
    description: 'Grade of the finding that the same vendor, number and total came before (catalogue D1).',
    maximum: 3,
    compute: (subject) => findingGrade(subject, 'DUPLICATE_EXACT'),
    phrase: (value) => (value > 0 ? say('risk.cameBefore') : say('risk.neverCame')),
  },
  {
    name: 'duplicateFuzzy',
    description:
      'Grade of the finding that the vendor and total came before under a nearly equal number (catalogue D3).',
    maximum: 3,
    compute: (subject) => findingGrade(subject, 'DUPLICATE_FUZZY'),
    phrase: (value) => (value > 0 ? say('risk.nearlyCame') : say('risk.noneNearly')),
  },
  {
    name: 'numberShapeChanged',
    description: "One where the number is built unlike the vendor's last five (catalogue Q3); needs three.",
    maximum: 1,
    compute: shapeChanged,
    whenUnknown: say('risk.shapeUnknown'),
    phrase: (value) => (value > 0 ? say('risk.otherShape') : say('risk.sameShape')),
  },
  {
    name: 'numberBackwards',
    description:
      'One where the number is lower than one of the same series and year with an earlier date (catalogue Q2).',
    maximum: 1,
    compute: runsBackwards,
    whenUnknown: say('risk.noSeries'),
    phrase: (value) => (value > 0 ? say('risk.backwards') : say('risk.forwards')),
  },
  {
    name: 'numbersConsecutive',
    description:
      'Share of steps of exactly one, two weeks or more apart, among the last six numbers (catalogue Q1); needs three.',
    maximum: 1,
    compute: consecutiveShare,
    whenUnknown: say('risk.fewNumbers'),
    phrase: (value) => (value > 0 ? say('risk.consecutive', { percent: Math.round(value * 100) }) : say('risk.gaps')),
  },
];
