import type { Severity } from '../../vocabulary/fieldNames.ts';
import { assertNever } from '../../vocabulary/assertNever.ts';

const hourMs = 3_600_000;

/** What an alert is put in order by. */
export interface AlertGrounds {
  readonly severity: Severity;
  /** The model's probability; null where it had no say. */
  readonly probability: number | null;
  /** Amount at stake, in euro by rough rates; null where it could not be read. */
  readonly euros: number | null;
  /** Milliseconds since it opened. */
  readonly ageMs: number;
}

/** What an alert without a readable amount is taken to be worth, in euro, so that it is neither first nor forgotten. */
export const unknownEuros = 1000;

/** Hours from opening to resolution that are allowed. */
export function allowedHours(severity: Severity): number {
  switch (severity) {
    case 'critical':
      return 24;
    case 'high':
      return 72;
    case 'medium':
      return 168;
    case 'low':
    case 'info':
      return 336;
    default:
      return assertNever(severity);
  }
}

/** When an alert has to be resolved, in milliseconds of the epoch. */
export function dueAt(openedAt: number, severity: Severity): number {
  return openedAt + allowedHours(severity) * hourMs;
}

/** The model knows nothing of what a check proves: a severity stands for a risk of at least this. */
function leastRisk(severity: Severity): number {
  switch (severity) {
    case 'critical':
      return 0.9;
    case 'high':
      return 0.5;
    case 'medium':
      return 0.1;
    case 'low':
    case 'info':
      return 0.02;
    default:
      return assertNever(severity);
  }
}

/** Risk an alert counts with: the model's, or what its severity stands for where that is more. */
export function riskOf({ severity, probability }: Pick<AlertGrounds, 'severity' | 'probability'>): number {
  return Math.max(probability ?? 0, leastRisk(severity));
}

/**
 * Priority, in euro: risk × money × (1 + age ÷ time allowed). Money expected to be lost, doubled by the time the alert is
 * due, trebled when it is overdue by as much again; so nothing waits for ever and a large sum still goes first.
 */
export function alertPriority(grounds: AlertGrounds): number {
  const waited = grounds.ageMs / (allowedHours(grounds.severity) * hourMs);
  return riskOf(grounds) * (grounds.euros ?? unknownEuros) * (1 + Math.max(0, waited));
}
