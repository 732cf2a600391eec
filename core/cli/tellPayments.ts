import { join, resolve } from 'node:path';
import { readPayments } from '../engines/files/readPayments.ts';
import { loadPaymentModel } from '../engines/onnx/loadPaymentModel.ts';
import { paymentLedger } from '../scoring/payments/PaymentLedger.ts';
import { type ScoredLedger, type SuspectPayment, scorePayments } from '../scoring/payments/scorePayments.ts';
import { fromMinor, minorDigits } from '../vocabulary/money.ts';
import type { PaymentsCommand } from './commandLine.ts';
import { modelFolder } from './modelFolder.ts';

/** Unread and refused rows that are told one by one; the rest as a number. */
const mostTold = 20;

/** Scores the payments of a file and writes a line for each suspicious one, highest probability first. */
export async function tellPayments(command: PaymentsCommand, write: (line: string) => Promise<void>): Promise<void> {
  const { payments, unread } = await readPayments(resolve(command.path), command.columns, command.currency);
  const model = await loadPaymentModel(join(modelFolder, 'payments'));
  try {
    const threshold = command.threshold ?? model.alertThreshold;
    const minorPerUnit = 10 ** minorDigits(command.currency);
    const ledger = await scorePayments(paymentLedger(payments), { model, minorPerUnit, threshold });
    for (const suspect of ledger.suspects) await write(lineOf(suspect, command));
    tell(`${ledger.scored} payments scored, ${ledger.suspects.length} suspicious at ${threshold}.`);
    tellEach(
      'Not read',
      unread.map(({ row, reason }) => `row ${row}: ${reason}`),
    );
    tellEach('Not scored', ledger.refused.map(refusal));
  } finally {
    await model.close();
  }
}

function lineOf(
  { payment, probability, reasons, clears }: SuspectPayment,
  { currency, json }: PaymentsCommand,
): string {
  const [at, amount] = [new Date(payment.at * 1000).toISOString(), fromMinor(payment.amount, currency)];
  const { row, payer, payee } = payment;
  if (json) return JSON.stringify({ row, payer, payee, at, amount, currency, probability, reasons, clears });
  const why = [...reasons.map(({ text }) => text), ...(clears === null ? [] : [clears])].join('; ');
  return `${probability.toFixed(3)}  row ${row}  ${at}  ${payer} → ${payee}  ${amount} ${currency}  ${why}`;
}

function refusal({ payment, because }: ScoredLedger['refused'][number]): string {
  const { feature, value, minimum, maximum } = because;
  return `row ${payment.row}: ${feature} is ${value}, and the model was trained on ${minimum} to ${maximum}`;
}

function tellEach(what: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  tell(`${what}: ${lines.length} rows.`);
  for (const line of lines.slice(0, mostTold)) tell(`  ${line}`);
  if (lines.length > mostTold) tell(`  and ${lines.length - mostTold} more`);
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
