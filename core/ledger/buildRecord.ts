import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ImportPlan, RefusalReason } from '../contract/ledger.ts';
import type { LedgerKind } from '../vocabulary/ledgerKinds.ts';
import type { CellValue } from './readCell.ts';
import { inSource, ofSource } from './records/ofSource.ts';
import { type JoinField, joinKey } from './records/joinKey.ts';
import { type LedgerRecord, ledgerFields, ledgerRecordSchemas } from './records/ledgerRecords.ts';

type Values = ReadonlyMap<string, CellValue>;
type Built =
  | { readonly record: LedgerRecord; readonly isDigest: boolean }
  | { readonly input: string; readonly reason: RefusalReason };

const hashed: readonly JoinField[] = ['name', 'account', 'taxId', 'phone', 'email'];

/** A record of what the cells of a row say. Fields the file does not have are null. */
export function buildRecord(plan: ImportPlan, values: Values, secret: Uint8Array): Built {
  const fields = plan.kind === 'employees' ? employeeFields(values, secret) : plainFields(plan, values);
  const whole: Record<string, CellValue | null> = {};
  for (const field of ledgerFields[plan.kind]) whole[field] = fields.get(field) ?? null;
  const key = keyOf(plan.kind, values, secret);
  whole['key'] = ofSource(plan.source, key ?? digestOf(whole));
  const parsed = ledgerRecordSchemas[plan.kind].safeParse(inSource(plan, whole));
  if (parsed.success) return { record: parsed.data, isDigest: key === null };
  const [issue] = parsed.error.issues;
  return { input: inputOf(String(issue?.path[0] ?? '')), reason: issue?.code === 'too_big' ? 'too-long' : 'missing' };
}

function plainFields({ kind, currency }: ImportPlan, values: Values): Map<string, CellValue> {
  const fields = new Map(values);
  for (const [from, to] of minorInputs) {
    const value = values.get(from);
    if (value !== undefined) fields.set(to, value);
  }
  if (!fields.has('currency') && currency !== null) fields.set('currency', currency);
  if (kind === 'calendar-days' && !fields.has('isWorkingDay')) fields.set('isWorkingDay', false);
  return fields;
}

/** Inputs that are amounts, and the fields that keep them in minor units. */
const minorInputs: readonly (readonly [input: string, field: string])[] = [
  ['amount', 'amountMinor'],
  ['limit', 'limitMinor'],
  ['approvalLimit', 'approvalLimitMinor'],
];

function inputOf(field: string): string {
  return minorInputs.find(([, own]) => own === field)?.[0] ?? field;
}

function employeeFields(values: Values, secret: Uint8Array): Map<string, CellValue> {
  const fields = new Map<string, CellValue>();
  for (const field of hashed) setJoinKey(fields, field, text(values, field), secret);
  setJoinKey(fields, 'address', addressText(text(values, 'street'), text(values, 'postcode')), secret);
  for (const open of ['department', 'isActive'] as const) {
    const value = values.get(open);
    if (value !== undefined) fields.set(open, value);
  }
  return fields;
}

/** An address is compared by street and postcode together; one alone says too little. */
export function addressText(street: string, postcode: string): string {
  return street === '' || postcode === '' ? '' : `${street}/${postcode}`;
}

function setJoinKey(fields: Map<string, CellValue>, field: JoinField, value: string, secret: Uint8Array): void {
  const key = joinKey(secret, field, value);
  if (key !== null) fields.set(field, key);
}

/** The source's own key of a record; null where it has none. */
function keyOf(kind: LedgerKind, values: Values, secret: Uint8Array): string | null {
  switch (kind) {
    case 'payments':
    case 'vendors':
    case 'goods-receipts':
      return text(values, 'key') || null;
    case 'purchase-orders':
      return joined(text(values, 'number'), text(values, 'line'));
    case 'employees':
      return joinKey(secret, 'id', text(values, 'id'));
    case 'approval-limits':
      return joined(
        text(values, 'approver'),
        text(values, 'level'),
        text(values, 'department'),
        text(values, 'validFrom'),
        text(values, 'delegatedBy'),
      );
    case 'calendar-days':
      return joined(text(values, 'day'), text(values, 'region'));
    default:
      return kind satisfies never;
  }
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part, at) => at === 0 || part !== '').join('/');
}

function text(values: Values, name: string): string {
  const value = values.get(name);
  return value === undefined ? '' : String(value);
}

/** 128 bits of SHA-256 over everything the row says. */
function digestOf(fields: Readonly<Record<string, CellValue | null>>): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(Object.values(fields)))).slice(0, 16));
}
