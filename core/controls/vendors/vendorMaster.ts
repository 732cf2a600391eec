import type { Vendor } from '../../ledger/records/Vendor.ts';
import { jaroWinkler } from '../../ledger/vendors/jaroWinkler.ts';
import { nameSkeleton } from '../../ledger/vendors/nameSkeleton.ts';
import { aboutPayments, paymentReference, vendorEntity } from '../frame/candidates.ts';
import { type Candidate, defineControl } from '../frame/ControlTest.ts';
import { dayOfDate, dayOfSecond } from '../frame/days.ts';
import { byNameStart, bySharedFact, byRecord, vendorFacts } from '../frame/groupings.ts';
import { compareText } from '../frame/Ledger.ts';
import { isBlocked } from './isBlocked.ts';

/** V1: payments to a vendor that the master does not know or has blocked. */
export const notInMaster = defineControl({
  id: 'V1',
  source: 'MindBridge; AppZen',
  severity: 'high',
  points: 40,
  parameters: {},
  needs: { payments: [], vendors: [] },
  grouping: byRecord,
  *candidates(group) {
    const [vendor] = group.vendors;
    const [first] = group.payments;
    if (first === undefined) return;
    const blockedOn = vendor !== undefined && isBlocked(vendor) ? (vendor.changedOn ?? '') : null;
    const since =
      blockedOn === null
        ? group.payments
        : group.payments.filter(({ paidAt }) => dayOfSecond(paidAt) >= startOf(blockedOn));
    const isOneTime = /\b(one[- ]?time|cpd|einmal|diverse)/iu.test(`${first.payee} ${first.payeeName ?? ''}`);
    const facts = { isKnown: vendor !== undefined, isBlocked: blockedOn !== null, isOneTime, paidSince: since.length };
    yield aboutPayments(first.payee, 'master', since, facts);
  },
  condition: ({ isKnown, isBlocked }) => !isKnown || isBlocked,
  guards: {
    oneTime: ({ isOneTime }) => isOneTime,
    paidBefore: ({ isBlocked, paidSince }) => isBlocked && paidSince === 0,
  },
});

function startOf(date: string): number {
  return date === '' ? -Infinity : dayOfDate(date);
}

const freeMail = /@(gmail|googlemail|yahoo|outlook|hotmail|gmx|web|aol|proton|protonmail|icloud|mail)\./iu;
const postBox = /\b(p\.? ?o\.? ?box|postfach|boîte postale|bp \d|apartado|casella postale)\b/iu;

/** V2: several signs together that a vendor exists on paper alone. */
export const ghostVendor = defineControl({
  id: 'V2',
  source: 'Fraud Audit (Vona 2011); Ipsen; KMM',
  severity: 'medium',
  points: 30,
  parameters: { signs: { value: 4, unit: 'points' }, youngDays: { value: 90, unit: 'days' } },
  needs: { payments: [], vendors: ['taxId', 'phone', 'email'] },
  grouping: byRecord,
  *candidates(group, _context, { youngDays }) {
    const [vendor] = group.vendors;
    const [first] = group.payments;
    if (vendor === undefined || first === undefined) return;
    const created = vendor.createdOn === null ? null : dayOfDate(vendor.createdOn);
    const signs = {
      noTaxId: vendor.taxId === null,
      postBox: postBox.test(vendor.street ?? ''),
      freeMail: freeMail.test(vendor.email ?? ''),
      noPhone: vendor.phone === null,
      initials: /^(?:\p{Lu}[.& ]*){1,4}$/u.test(vendor.name.replace(/\b(gmbh|ltd|llc|inc|ag|co)\b\.?/giu, '').trim()),
      noOrder:
        group.payments.every(({ purchaseOrder }) => purchaseOrder === null) && group['purchase-orders'].length === 0,
      young: created !== null && dayOfSecond(first.paidAt) - created <= youngDays,
      roundOnly: group.payments.length >= 3 && group.payments.every(({ amountMinor }) => amountMinor % 10_000 === 0),
    };
    const count = Object.values(signs).filter(Boolean).length;
    const isSoleTrader = /\b(sole trader|freelance|freiberuf|einzelunternehm)/iu.test(vendor.category ?? '');
    yield aboutPayments(vendor.key, 'ghost', group.payments, { ...signs, count, isSoleTrader });
  },
  condition: ({ count }, { signs }) => count >= signs,
  guards: { soleTrader: ({ isSoleTrader, count, roundOnly }) => isSoleTrader && !roundOnly && count <= 5 },
});

function aboutPair(one: Vendor, other: Vendor, facts: Readonly<Record<string, string | number | boolean>>) {
  const [first, second] = compareText(one.key, other.key) <= 0 ? [one, other] : [other, one];
  return {
    entity: vendorEntity(second.key),
    cause: first.key,
    amountMinor: 0,
    currency: null,
    records: [second, first].map(
      ({ key }) =>
        ({
          kind: 'vendors',
          key,
        }) as const,
    ),
    facts,
  };
}

/** V3: two vendors whose names look alike and whose accounts differ. */
export const lookAlikeVendor = defineControl({
  id: 'V3',
  source: 'UTS #39 (confusables); Winkler 1990; Ipsen',
  severity: 'medium',
  points: 25,
  parameters: { similarity: { value: 0.92, unit: 'ratio' } },
  needs: { vendors: [] },
  grouping: byNameStart,
  *candidates(group, { vendorOf }) {
    const vendors = [...group.vendors].sort((one, other) => compareText(one.key, other.key));
    const skeletons = vendors.map(({ name }) => nameSkeleton(name));
    for (const [at, vendor] of vendors.entries())
      for (let before = 0; before < at; before += 1) {
        const other = vendors[before];
        if (other === undefined) continue;
        const similarity = jaroWinkler(skeletons[at] ?? '', skeletons[before] ?? '');
        const isOnePerson = vendor.taxId !== null && vendor.taxId === other.taxId;
        const isNumbered =
          nameWithoutDigits(vendor.name) === nameWithoutDigits(other.name) && vendor.name !== other.name;
        const isBranch = isNumbered && /\d/.test(vendor.name);
        const isLinked = vendorOf(vendor.key) === vendorOf(other.key);
        yield { ...aboutPair(vendor, other, {}), facts: { similarity, isOnePerson, isBranch, isLinked } };
      }
  },
  condition: (facts, { similarity }) => facts.similarity >= similarity,
  guards: {
    onePerson: ({ isOnePerson }) => isOnePerson,
    numberedBranch: ({ isBranch }) => isBranch,
    linked: ({ isLinked }) => isLinked,
  },
});

function nameWithoutDigits(name: string): string {
  return name.toUpperCase().replace(/[\d\s#.-]/g, '');
}

/** V4: two records of what seems one vendor: two or more of tax id, account, address, phone and e-mail agree. */
export const duplicateVendor = defineControl({
  id: 'V4',
  source: 'AuditNet: duplicate vendor records',
  severity: 'low',
  points: 15,
  parameters: { shared: { value: 2, unit: 'records' } },
  needs: { vendors: [] },
  grouping: bySharedFact,
  *candidates(group, { vendorOf }) {
    const vendors = [...group.vendors].sort((one, other) => compareText(one.key, other.key)).slice(0, 50);
    for (const [at, vendor] of vendors.entries())
      for (const other of vendors.slice(0, at)) {
        const [facts, others] = [vendorFacts(vendor), vendorFacts(other)];
        const shared = Object.keys(facts).filter((fact) => facts[fact] === others[fact]);
        const isBranch = /\b(branch|filiale|niederlassung|succursale)\b/iu.test(`${vendor.name} ${other.name}`);
        const isReplaced = isBlocked(vendor) || isBlocked(other);
        const isLinked = vendorOf(vendor.key) === vendorOf(other.key);
        yield {
          ...aboutPair(vendor, other, {}),
          facts: { shared: shared.length, which: shared.join(' '), isBranch, isReplaced, isLinked },
        };
      }
  },
  condition: (facts, { shared }) => facts.shared >= shared,
  guards: {
    branch: ({ isBranch }) => isBranch,
    replaced: ({ isReplaced }) => isReplaced,
    linked: ({ isLinked }) => isLinked,
  },
});

/** V6: a young vendor is paid much, or by the person who created it. */
export const newVendorFast = defineControl({
  id: 'V6',
  source: 'MindBridge: new vendor; COSO 2013, principle 10',
  severity: 'medium',
  points: 28,
  parameters: { youngDays: { value: 30, unit: 'days' }, leastMinor: { value: 1_000_000, unit: 'minor units' } },
  needs: { payments: [], vendors: ['createdOn'] },
  grouping: byRecord,
  *candidates(group, _context, { youngDays }): Iterable<Candidate<NewVendorFacts>> {
    const [vendor] = group.vendors;
    const [first] = group.payments;
    if (vendor?.createdOn == null || first === undefined) return;
    const created = dayOfDate(vendor.createdOn);
    const early = group.payments.filter(({ paidAt }) => dayOfSecond(paidAt) - created <= youngDays);
    const most = early.reduce((sum, { amountMinor }) => Math.max(sum, amountMinor), 0);
    const isBefore = dayOfSecond(first.paidAt) < created;
    const by = vendor.createdBy;
    const isByCreator =
      by !== null && group.payments.some(({ enteredBy, approver }) => enteredBy === by || approver === by);
    // A master that was moved to another system says the day of the move for all.
    const isProject = /\b(project|projekt|construction|bau)/iu.test(vendor.category ?? '');
    const facts = { most, early: early.length, isByCreator, isBefore, isProject };
    yield {
      ...aboutPayments(vendor.key, 'new', early, facts),
      records: (isByCreator ? group.payments : early).slice(0, 200).map(paymentReference),
    };
  },
  condition: ({ most, isByCreator }, { leastMinor }) => most >= leastMinor || isByCreator,
  guards: {
    movedMaster: ({ isBefore, isByCreator }) => isBefore && !isByCreator,
    projectStart: ({ isProject, isByCreator }) => isProject && !isByCreator,
  },
});

type NewVendorFacts = {
  readonly most: number;
  readonly early: number;
  readonly isByCreator: boolean;
  readonly isBefore: boolean;
  readonly isProject: boolean;
};
