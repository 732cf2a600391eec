import { countrySpecs, isValidIBAN } from 'ibantools';
import type { Entity } from '../../contract/controls.ts';
import { isBlocked } from '../vendors/isBlocked.ts';
import type { Employee } from '../../ledger/records/Employee.ts';
import type { Vendor } from '../../ledger/records/Vendor.ts';
import type { ControlContext } from '../frame/ControlContext.ts';
import { aboutPayment, vendorEntity } from '../frame/candidates.ts';
import { defineControl } from '../frame/ControlTest.ts';
import { dayOfDate, dayOfSecond } from '../frame/days.ts';
import { accountKey, byAccount, byJoinKey, byRecord, byVendor, vendorFacts } from '../frame/groupings.ts';
import { compareText } from '../frame/Ledger.ts';

const factoring = /\b(factoring|factor|abgetreten|abtretung|assigned to|remit to|cessione|affacturage)\b/iu;

/** B1: paid to an account that is neither the master's nor one the vendor was paid to before, or just after it was changed. */
export const bankChangeThenPayment = defineControl({
  id: 'B1',
  source: 'SpotSaaS; FBI IC3 business e-mail compromise; Nacha 2022',
  severity: 'critical',
  points: 60,
  parameters: { changedDays: { value: 30, unit: 'days' } },
  needs: { payments: ['account'] },
  grouping: byVendor,
  *candidates(group, _context, { changedDays }) {
    const masters = [...group.vendors].sort((one, other) => compareText(one.key, other.key));
    const hasAccount = masters.some(({ account }) => account !== null);
    const seen = new Set<string>();
    for (const payment of group.payments) {
      if (payment.account === null || payment.amountMinor <= 0) continue;
      const account = accountKey(payment.account);
      const isKnown = seen.has(account);
      const master = masters.find((one) => one.account !== null && accountKey(one.account) === account);
      const isMasters = master !== undefined;
      const changed =
        master?.accountChangedOn == null ? null : dayOfSecond(payment.paidAt) - dayOfDate(master.accountChangedOn);
      const isJustChanged = changed !== null && changed >= 0 && changed <= changedDays && isMasters && !isKnown;
      const isOther = seen.size > 0 && !isKnown && (!isMasters || isJustChanged);
      const contradictsMaster = seen.size === 0 && hasAccount && !isMasters;
      const isAssigned = factoring.test(payment.text ?? '');
      yield aboutPayment(payment, {
        isOther,
        contradictsMaster,
        isJustChanged,
        isAssigned,
        earlierAccounts: seen.size,
      });
      seen.add(account);
    }
  },
  condition: ({ isOther, contradictsMaster, isJustChanged }) => isOther || contradictsMaster || isJustChanged,
  guards: { factoring: ({ isAssigned, isJustChanged }) => isAssigned && !isJustChanged },
});

/** B2: one account of several vendors that are not one taxable person. */
export const sharedAccount = defineControl({
  id: 'B2',
  source: 'AuditNet; Fraud Audit (Vona 2011)',
  severity: 'high',
  points: 50,
  parameters: {},
  needs: { vendors: ['account'] },
  grouping: byAccount,
  *candidates(group, { vendorOf }) {
    const vendors = [...group.vendors].sort((one, other) => compareText(one.key, other.key));
    const entity: Entity = { kind: 'account', id: accountKey(vendors[0]?.account ?? '') };
    const taxIds = new Set(vendors.map(({ taxId, key }) => taxId ?? `?${key}`));
    const isFactor = vendors.some(({ name, category }) => factoring.test(`${name} ${category ?? ''}`));
    yield {
      entity,
      cause: 'shared',
      records: vendors.map(
        ({ key }) =>
          ({
            kind: 'vendors',
            key,
          }) as const,
      ),
      facts: {
        vendors: vendors.length,
        taxIds: taxIds.size,
        isOnePerson: taxIds.size === 1,
        isFactor,
        isLinked: new Set(vendors.map(({ key }) => vendorOf(key))).size === 1,
      },
      amountMinor: 0,
      currency: null,
    };
  },
  condition: ({ vendors }) => vendors >= 2,
  guards: {
    onePerson: ({ isOnePerson }) => isOnePerson,
    factoring: ({ isFactor }) => isFactor,
    linked: ({ isLinked }) => isLinked,
  },
});

/** B3: a vendor shares account, tax id, phone, e-mail or address with an employee; compared as join keys alone. */
export const employeeMatch = defineControl({
  id: 'B3',
  source: 'AuditNet; ACFE Report to the Nations; KMM',
  severity: 'critical',
  points: 60,
  parameters: {},
  needs: { vendors: [], employees: [] },
  grouping: byJoinKey,
  *candidates(group, { joinKey }) {
    const isCommon = group.vendors.length >= 5;
    for (const vendor of group.vendors) {
      const isExpense = /\b(employee|expense|reimbursement|mitarbeiter|spesen|salari)/iu.test(vendor.category ?? '');
      for (const employee of [null, ...group.employees]) {
        if (employee === null && group.employees.length > 0) continue;
        const which = employee === null ? '' : sharedFacts(vendor, employee, joinKey);
        const reference = employee === null ? [] : [{ kind: 'employees', key: employee.key } as const];
        yield {
          entity: vendorEntity(vendor.key),
          cause: employee?.key ?? '',
          records: [
            {
              kind: 'vendors',
              key: vendor.key,
            } as const,
            ...reference,
          ],
          facts: {
            which,
            isExpense,
            isCommon,
          },
          amountMinor: 0,
          currency: null,
        };
      }
    }
  },
  condition: ({ which }) => which !== '',
  guards: { expenseVendor: ({ isExpense }) => isExpense, commonFact: ({ isCommon }) => isCommon },
});

/** Names of the facts a vendor and an employee share, "account phone". */
function sharedFacts(vendor: Vendor, employee: Employee, joinKey: ControlContext['joinKey']): string {
  const facts = vendorFacts(vendor);
  const shared = (['account', 'taxId', 'phone', 'address', 'email'] as const).filter((fact) => {
    const value = facts[fact];
    return value !== undefined && employee[fact] !== null && joinKey(fact, value) === employee[fact];
  });
  return shared.join(' ');
}

function ibanCountry(account: string): string | null {
  const country = accountKey(account).slice(0, 2);
  return countrySpecs[country]?.IBANRegistry === true && /^[A-Z]{2}\d{2}/.test(accountKey(account)) ? country : null;
}

/** B4: the account lies in another country than the vendor. */
export const bankCountry = defineControl({
  id: 'B4',
  source: 'FATF trade-based money laundering 2020; ISO 13616',
  severity: 'medium',
  points: 22,
  parameters: {},
  needs: { vendors: ['account', 'country'] },
  grouping: byRecord,
  *candidates(group) {
    for (const vendor of group.vendors) {
      const bank = vendor.account === null ? null : ibanCountry(vendor.account);
      const country = (vendor.country ?? '').toUpperCase();
      if (bank === null || !/^[A-Z]{2}$/.test(country)) continue;
      const isTaxed = accountKey(vendor.taxId ?? '').startsWith(bank);
      yield {
        entity: vendorEntity(vendor.key),
        cause: 'country',
        records: [
          {
            kind: 'vendors',
            key: vendor.key,
          } as const,
        ],
        facts: {
          bank,
          country,
          isTaxed,
          isBlocked: isBlocked(vendor),
        },
        amountMinor: 0,
        currency: null,
      };
    }
  },
  condition: ({ bank, country }) => bank !== country,
  guards: { taxedThere: ({ isTaxed }) => isTaxed, blocked: ({ isBlocked }) => isBlocked },
});

/** B5: an account of an IBAN country whose length or check digits are wrong (ISO 13616, mod 97). */
export const badAccount = defineControl({
  id: 'B5',
  source: 'ISO 13616; EN 16931 identifiers',
  severity: 'medium',
  points: 18,
  parameters: {},
  needs: { vendors: ['account'] },
  grouping: byRecord,
  *candidates(group) {
    for (const vendor of group.vendors) {
      if (vendor.account === null || ibanCountry(vendor.account) === null) continue;
      const account = accountKey(vendor.account);
      yield {
        entity: vendorEntity(vendor.key),
        cause: 'account',
        records: [
          {
            kind: 'vendors',
            key: vendor.key,
          } as const,
        ],
        facts: {
          account,
          isValid: isValidIBAN(account),
          isBlocked: isBlocked(vendor),
        },
        amountMinor: 0,
        currency: null,
      };
    }
  },
  condition: ({ isValid }) => !isValid,
  guards: { blocked: ({ isBlocked }) => isBlocked },
});
