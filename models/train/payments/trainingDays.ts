import { day } from '../../../core/scoring/payments/PaymentTable.ts';
import { firstSecond } from './simulatePayments.ts';

/** As `handbook.py` has it: seven days from 2018-07-25. */
const start = 115;
const span = 7;
/** As `settings.py` has it: so that payers and payees without a past are nothing new to the model. */
const firstDays = 14;

/** Day of a simulation of a second (Unix time), from 0. */
export function simulatedDay(at: number): number {
  return Math.floor((at - firstSecond) / day);
}

/** Whether it is one of the Handbook's training days, when every window of a feature has long been filled. */
export function isTrainingDay(at: number): boolean {
  return at >= start && at < start + span;
}

/** Whether the model that ships was fitted on payments of this day: training days, and the first two weeks. */
export function isFittedDay(at: number): boolean {
  return at < firstDays || isTrainingDay(at);
}
