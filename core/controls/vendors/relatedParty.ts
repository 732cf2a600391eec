import type { Employee } from '../../ledger/records/Employee.ts';
import type { Vendor } from '../../ledger/records/Vendor.ts';
import { vendorEntity } from '../frame/candidates.ts';
import type { ControlContext } from '../frame/ControlContext.ts';
import { defineControl } from '../frame/ControlTest.ts';
import { byRecord, vendorFacts } from '../frame/groupings.ts';
import type { Ledger } from '../frame/Ledger.ts';

/** What somebody did for a vendor. */
type Role = 'approved' | 'asked for' | 'keyed in' | 'created';

/**
 * V5: who approved, asked for or keyed in what a vendor gets, or created its record, is linked to it: named as its contact, or, by
 * the join keys of the employee behind the name, sharing its contact's name, account, tax id, phone, address or e-mail.
 */
export const relatedParty = defineControl({
  id: 'V5',
  source: 'MindBridge: related party; IAS 24; COSO 2013, principle 10',
  severity: 'high',
  points: 50,
  parameters: {},
  needs: { vendors: ['contact'] },
  grouping: byRecord,
  *candidates(group, context) {
    const [vendor] = group.vendors;
    if (vendor === undefined) return;
    const isDisclosed =
      /\b(related part(?:y|ies)|affiliate|subsidiary|inter-?company|verbunden|konzern|filiale intra)/iu.test(
        vendor.category ?? '',
      );
    for (const [person, role] of whoActed(group, vendor)) {
      const employee = employeeOf(person, context);
      const evidence = employee === undefined ? [] : [{ kind: 'employees', key: employee.key } as const];
      yield {
        entity: vendorEntity(vendor.key),
        cause: person,
        records: [{ kind: 'vendors', key: vendor.key } as const, ...evidence],
        facts: { person, role, link: linkOf(person, employee, vendor, context), isDisclosed },
        amountMinor: group.payments.reduce((sum, { amountMinor }) => sum + Math.max(0, amountMinor), 0),
        currency: group.payments[0]?.currency ?? null,
      };
    }
  },
  condition: ({ link }) => link !== '',
  guards: { disclosed: ({ isDisclosed }) => isDisclosed },
});

/** Each person once, with the gravest of what they did. */
function whoActed(group: Ledger, { createdBy }: Vendor): ReadonlyMap<string, Role> {
  const acted = new Map<string, Role>();
  const note = (person: string | null, role: Role): void => {
    if (person !== null && !acted.has(person)) acted.set(person, role);
  };
  for (const { approver } of [...group['purchase-orders'], ...group.payments]) note(approver, 'approved');
  for (const { requester } of [...group['purchase-orders'], ...group.payments]) note(requester, 'asked for');
  for (const { enteredBy } of group.payments) note(enteredBy, 'keyed in');
  note(createdBy, 'created');
  return new Map([...acted].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The employee a ledger means by an id or a name. */
function employeeOf(person: string, { employees, joinKey }: ControlContext): Employee | undefined {
  return employees.get(joinKey('id', person) ?? '') ?? employees.get(joinKey('name', person) ?? '');
}

/** What links a person to a vendor, as words; empty for nothing. */
function linkOf(person: string, employee: Employee | undefined, vendor: Vendor, { joinKey }: ControlContext): string {
  const isContact = vendor.contact !== null && folded(vendor.contact) === folded(person);
  if (employee === undefined) return isContact ? 'contact' : '';
  const sharesName =
    vendor.contact !== null && employee.name !== null && joinKey('name', vendor.contact) === employee.name;
  const facts = vendorFacts(vendor);
  const shared = (['account', 'taxId', 'phone', 'address', 'email'] as const).filter((fact) => {
    const value = facts[fact];
    return value !== undefined && employee[fact] !== null && joinKey(fact, value) === employee[fact];
  });
  return [...(isContact || sharesName ? ['contact'] : []), ...shared].join(' ');
}

function folded(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
