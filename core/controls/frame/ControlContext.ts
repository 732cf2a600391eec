import type { ApprovalLimit } from '../../ledger/records/ApprovalLimit.ts';
import type { Employee } from '../../ledger/records/Employee.ts';
import type { JoinField } from '../../ledger/records/joinKey.ts';
import type { LedgerRecords } from '../../ledger/records/ledgerRecords.ts';
import type { IsoDate } from '../../vocabulary/dates.ts';
import { dayOfDate, weekdayOf } from './days.ts';
import type { Ledger } from './Ledger.ts';
import { type VendorLinks, noLinks } from './VendorLinks.ts';

/** What tests look up beside their group. A change here makes all groups be judged again. */
export interface ControlContext {
  readonly limits: readonly ApprovalLimit[];
  /** Working or not, for days that are not as their weekday says; by day number. */
  readonly calendar: ReadonlyMap<number, boolean>;
  /** Today, as a day number. */
  readonly today: number;
  /** By the join key of their id, and of their name. */
  readonly employees: ReadonlyMap<string, Employee>;
  /** How a fact would read among employees (`core/ledger/records/joinKey.ts`); null where it cannot be compared. */
  readonly joinKey: (field: JoinField, text: string) => string | null;
  /** The record a vendor's record counts as: itself, unless people linked it. */
  readonly vendorOf: (key: string) => string;
}

export interface ContextInput {
  readonly today: IsoDate;
  readonly joinKey: ControlContext['joinKey'];
}

export function contextOf(
  ledger: Pick<Ledger, 'approval-limits' | 'calendar-days' | 'employees'>,
  input: ContextInput,
  links: VendorLinks = noLinks,
): ControlContext {
  const everywhere = ledger['calendar-days'].filter(({ region }) => region === null);
  return {
    limits: [...ledger['approval-limits']].sort(
      (one, other) => one.limitMinor - other.limitMinor || (one.key < other.key ? -1 : 1),
    ),
    calendar: new Map(everywhere.map(({ day, isWorkingDay }) => [dayOfDate(day), isWorkingDay])),
    employees: new Map(
      ledger.employees.flatMap((employee) =>
        [employee.name, employee.key].flatMap((key) => (key === null ? [] : [[key, employee] as const])),
      ),
    ),
    today: dayOfDate(input.today),
    joinKey: input.joinKey,
    vendorOf: (key) => links.get(key) ?? key,
  };
}

export function isWorkingDay(context: ControlContext, day: number): boolean {
  return context.calendar.get(day) ?? weekdayOf(day) < 5;
}

/** The limits of an approver that hold on a day and in a currency, delegated ones among them. */
export function limitsOf(
  context: ControlContext,
  approver: string,
  currency: string,
): readonly LedgerRecords['approval-limits'][] {
  return context.limits.filter((limit) => limit.approver === approver && limit.currency === currency);
}
