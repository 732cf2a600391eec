import { createReadStream } from 'node:fs';
import { CsvError, parse } from 'csv-parse';
import { z } from 'zod';
import type { LedgerPayment } from '../../scoring/payments/PaymentLedger.ts';
import { isIsoDate } from '../../vocabulary/dates.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import { decimalSchema, toMinor } from '../../vocabulary/money.ts';

/** Names of the columns that hold what a payment is; `fraudKnownAt` may be left out. */
export interface PaymentColumns {
  readonly payer: string;
  readonly payee: string;
  readonly at: string;
  readonly amount: string;
  readonly fraudKnownAt: string | null;
}

/** A row that is no payment, with the reason. Rows count from 1, the heading not counted. */
export interface UnreadRow {
  readonly row: number;
  readonly reason: string;
}

const named = (what: string) => z.string(`no ${what}`).trim().min(1, `no ${what}`);
const secondsSchema = z
  .string('no time')
  .trim()
  .regex(/^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?Z?)?$/, 'a time that is not like 2018-07-25 or 2018-07-25 14:30:00')
  .refine((text) => isIsoDate(text.slice(0, 10)), 'a day that is none')
  .transform(
    (text) => Date.parse(text.length === 10 ? `${text}T00:00Z` : `${text.replace(' ', 'T').replace(/Z$/, '')}Z`) / 1000,
  )
  .refine(Number.isFinite, 'a time that is none');

/**
 * Reads payments of a CSV file with a heading, in UTF-8, separated by comma, semicolon or tab. Times are UTC, amounts have
 * a decimal point. Rows that are no payments are answered with the reason, never left out silently.
 * @throws VouchFailure FILE_UNREADABLE where the file cannot be read or lacks a column
 */
export async function readPayments(
  path: string,
  columns: PaymentColumns,
  currency: string,
): Promise<{ payments: readonly LedgerPayment[]; unread: readonly UnreadRow[] }> {
  const payments: LedgerPayment[] = [];
  const unread: UnreadRow[] = [];
  const schema = paymentSchema(columns, currency);
  let row = 0;
  try {
    const source = createReadStream(path);
    const rows = source.pipe(
      parse({ bom: true, columns: checkedHeading(columns), delimiter: [',', ';', '\t'], relax_column_count: true }),
    );
    source.once('error', (error) => rows.destroy(error));
    for await (const record of rows) {
      row += 1;
      const parsed = schema.safeParse(record);
      if (parsed.success) payments.push({ row, ...parsed.data });
      else unread.push({ row, reason: parsed.error.issues.map(({ message }) => message).join(', ') });
    }
  } catch (error) {
    throw unreadable(error);
  }
  return { payments, unread };
}

function paymentSchema(columns: PaymentColumns, currency: string) {
  // Made once: making a schema costs a thousand times what it costs to use one.
  const [payerSchema, payeeSchema, minorSchema] = [named('payer'), named('payee'), amountSchema(currency)];
  return z.record(z.string(), z.string()).transform((record, context): Omit<LedgerPayment, 'row'> => {
    const read = <Value>(schema: z.ZodType<Value, string>, column: string): Value | undefined => {
      const result = schema.safeParse(record[column]);
      if (result.success) return result.data;
      for (const { message } of result.error.issues) context.addIssue({ code: 'custom', message });
      return undefined;
    };
    const payer = read(payerSchema, columns.payer);
    const payee = read(payeeSchema, columns.payee);
    const at = read(secondsSchema, columns.at);
    const amount = read(minorSchema, columns.amount);
    const known = columns.fraudKnownAt === null ? '' : (record[columns.fraudKnownAt] ?? '').trim();
    const fraudKnownAt = known === '' ? null : read(secondsSchema, columns.fraudKnownAt ?? '');
    if (
      payer === undefined ||
      payee === undefined ||
      at === undefined ||
      amount === undefined ||
      fraudKnownAt === undefined
    )
      return z.NEVER;
    return { payer, payee, at, amount, fraudKnownAt };
  });
}

function amountSchema(currency: string) {
  return z
    .string('no amount')
    .trim()
    .pipe(decimalSchema.refine((text) => !text.startsWith('-'), 'an amount below zero, which is no payment'))
    .transform((text, context) => {
      const minor = toMinor(text, currency);
      if (minor !== null) return minor;
      context.addIssue({ code: 'custom', message: 'an amount that is too large' });
      return z.NEVER;
    });
}

function checkedHeading({ payer, payee, at, amount, fraudKnownAt }: PaymentColumns): (heading: string[]) => string[] {
  return (heading) => {
    const wanted = [payer, payee, at, amount, ...(fraudKnownAt === null ? [] : [fraudKnownAt])];
    const missing = wanted.filter((name) => !heading.includes(name));
    if (missing.length === 0) return heading;
    throw new VouchFailure(
      'FILE_UNREADABLE',
      `The file has no column ${missing.map((name) => `"${name}"`).join(' and ')}; it has ${heading.join(', ')}.`,
      'Say which columns hold payer, payee, time and amount.',
    );
  };
}

function unreadable(error: unknown): VouchFailure {
  if (error instanceof VouchFailure) return error;
  const reason = error instanceof CsvError ? error.message : 'It is missing, or may not be read.';
  return new VouchFailure(
    'FILE_UNREADABLE',
    `The payments cannot be read. ${reason}`,
    'Check the file and try again.',
    {
      cause: error,
    },
  );
}
