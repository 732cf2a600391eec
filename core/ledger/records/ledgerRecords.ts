import type { z } from 'zod';
import type { LedgerKind } from '../../vocabulary/ledgerKinds.ts';
import { type ApprovalLimit, approvalLimitSchema } from './ApprovalLimit.ts';
import { type CalendarDay, calendarDaySchema } from './CalendarDay.ts';
import { type Employee, employeeSchema } from './Employee.ts';
import { type GoodsReceipt, goodsReceiptSchema } from './GoodsReceipt.ts';
import { type Payment, paymentSchema } from './Payment.ts';
import { type PurchaseOrder, purchaseOrderSchema } from './PurchaseOrder.ts';
import { type Vendor, vendorSchema } from './Vendor.ts';

/** The record of each kind. */
export interface LedgerRecords {
  readonly payments: Payment;
  readonly vendors: Vendor;
  readonly 'purchase-orders': PurchaseOrder;
  readonly 'goods-receipts': GoodsReceipt;
  readonly employees: Employee;
  readonly 'approval-limits': ApprovalLimit;
  readonly 'calendar-days': CalendarDay;
}
export type LedgerRecord = LedgerRecords[LedgerKind];

/** The form of each kind of record: rows of imports and of the store that do not fit are refused. */
export const ledgerRecordSchemas: { readonly [Kind in LedgerKind]: z.ZodType<LedgerRecords[Kind]> } = {
  payments: paymentSchema,
  vendors: vendorSchema,
  'purchase-orders': purchaseOrderSchema,
  'goods-receipts': goodsReceiptSchema,
  employees: employeeSchema,
  'approval-limits': approvalLimitSchema,
  'calendar-days': calendarDaySchema,
};

/** Names of the fields of each kind, in the order of its schema. */
export const ledgerFields: Readonly<Record<LedgerKind, readonly string[]>> = {
  payments: Object.keys(paymentSchema.shape),
  vendors: Object.keys(vendorSchema.shape),
  'purchase-orders': Object.keys(purchaseOrderSchema.shape),
  'goods-receipts': Object.keys(goodsReceiptSchema.shape),
  employees: Object.keys(employeeSchema.shape),
  'approval-limits': Object.keys(approvalLimitSchema.shape),
  'calendar-days': Object.keys(calendarDaySchema.shape),
};
