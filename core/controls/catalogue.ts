import {
  bankChangeThenPayment,
  bankCountry,
  badAccount,
  employeeMatch,
  sharedAccount,
} from './accounts/paymentAccounts.ts';
import { benfordFirstTwo, commonAmount, repeatedEnding, roundAmounts } from './amounts/populations.ts';
import { highValue, slowCreep, suddenStep, unusualAmount } from './amounts/vendorAmounts.ts';
import {
  crossVendorDuplicate,
  exactDuplicate,
  fuzzyDuplicate,
  sameAmountOtherNumber,
} from './duplicates/duplicatePayments.ts';
import { creditPaid, partsOfAmount, twoChannels } from './duplicates/partsAndSigns.ts';
import type { ControlTest } from './frame/ControlTest.ts';
import { approverConcentration, approverStretch, justBelowLimit, ownApproval } from './limits/approvals.ts';
import { splitOrders } from './limits/splitOrders.ts';
import { numberFormat, numbersOutOfOrder, sequentialNumbers } from './numbers/invoiceNumbers.ts';
import { arithmetic, cashPayment, debitBalance, rareCombination, vagueText } from './orders/contents.ts';
import { orderMisuse, priceVariance, threeWayMatch } from './orders/orderMatch.ts';
import { dateLogic, dormantVendor, flurry, outsideHours, periodEnd, rushedPayment } from './times/paymentTimes.ts';
import { relatedParty } from './vendors/relatedParty.ts';
import { duplicateVendor, ghostVendor, lookAlikeVendor, newVendorFast, notInMaster } from './vendors/vendorMaster.ts';

/** Every control test, in the order of the catalogue. */
export const controlTests: readonly ControlTest[] = [
  exactDuplicate,
  fuzzyDuplicate,
  crossVendorDuplicate,
  sameAmountOtherNumber,
  partsOfAmount,
  creditPaid,
  twoChannels,
  splitOrders,
  justBelowLimit,
  approverStretch,
  roundAmounts,
  repeatedEnding,
  benfordFirstTwo,
  commonAmount,
  unusualAmount,
  slowCreep,
  suddenStep,
  highValue,
  sequentialNumbers,
  numbersOutOfOrder,
  numberFormat,
  outsideHours,
  dateLogic,
  periodEnd,
  flurry,
  dormantVendor,
  rushedPayment,
  bankChangeThenPayment,
  sharedAccount,
  employeeMatch,
  bankCountry,
  badAccount,
  notInMaster,
  ghostVendor,
  lookAlikeVendor,
  duplicateVendor,
  relatedParty,
  newVendorFast,
  threeWayMatch,
  orderMisuse,
  priceVariance,
  arithmetic,
  vagueText,
  ownApproval,
  approverConcentration,
  debitBalance,
  cashPayment,
  rareCombination,
];
