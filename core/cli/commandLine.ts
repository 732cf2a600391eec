import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { PaymentColumns } from '../engines/files/readPayments.ts';
import { type DateOrder, dateOrderSchema, decimalSignSchema, sourceSystemSchema } from '../contract/ledger.ts';
import { type LedgerKind, ledgerKindSchema } from '../vocabulary/ledgerKinds.ts';
import { currencySchema } from '../vocabulary/money.ts';
import {
  type OcrEngineSetting,
  type OcrLanguage,
  ocrEngineSettingSchema,
  ocrLanguageSchema,
} from '../contract/settings.ts';

/** The command was not understood; the message says why. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export interface ReadCommand {
  readonly command: 'read';
  readonly paths: readonly string[];
  readonly json: boolean;
  /** Null: an ephemeral store, removed at the end. */
  readonly store: string | null;
  readonly visibleOnly: boolean;
  /** Divide files that seem to hold several documents, as proposed. */
  readonly acceptSplits: boolean;
  readonly languages: readonly OcrLanguage[] | null;
  /** Null: the store's setting. */
  readonly ocrEngine: OcrEngineSetting | null;
  readonly passphraseFile: string | null;
  readonly workers: number | null;
}

export interface VerifyCommand {
  readonly command: 'verify';
  readonly store: string;
  readonly passphraseFile: string | null;
}

export interface PaymentsCommand {
  readonly command: 'payments';
  readonly path: string;
  readonly columns: PaymentColumns;
  /** ISO 4217; all amounts of a file are in one. */
  readonly currency: string;
  /** Null: the model's own threshold. */
  readonly threshold: number | null;
  readonly json: boolean;
}

export interface ImportCommand {
  readonly command: 'import';
  readonly path: string;
  readonly store: string;
  /** Null: as was remembered for such files, or as their headings tell. */
  readonly kind: LedgerKind | null;
  /** ISO 4217, of amounts that name none. */
  readonly currency: string | null;
  /** The system whose numbering the ids are of; null: as was remembered for files of such a name. */
  readonly source: string | null;
  readonly dateOrder: DateOrder | null;
  readonly decimalSign: '.' | ',' | null;
  /** Input and heading, e.g. `{ payee: 'VendorNum' }`, instead of what is guessed. */
  readonly columns: Readonly<Record<string, string>>;
  /** File for what is refused. */
  readonly report: string | null;
  readonly passphraseFile: string | null;
}

export interface ReleaseCommand {
  readonly command: 'release';
  readonly store: string;
  /** Name of an export profile. */
  readonly profile: string;
  /** Folder to write to. */
  readonly to: string;
  /** Also what left before in the very same version. */
  readonly again: boolean;
  readonly passphraseFile: string | null;
}

/** Scores the payments a store holds. */
export interface ScoreCommand {
  readonly command: 'score';
  readonly store: string;
  /** Null: the model's own threshold. */
  readonly threshold: number | null;
  readonly passphraseFile: string | null;
}

/** Runs the control tests over the ledger of a store. */
export interface ControlsCommand {
  readonly command: 'controls';
  readonly store: string;
  /** Only where something changed since the last run. */
  readonly onlyNew: boolean;
  readonly json: boolean;
  readonly passphraseFile: string | null;
}

export type Command =
  | ControlsCommand
  | ImportCommand
  | ScoreCommand
  | ReadCommand
  | VerifyCommand
  | PaymentsCommand
  | ReleaseCommand
  | { readonly command: 'help' };

const options = {
  json: { type: 'boolean', default: false },
  store: { type: 'string' },
  'visible-only': { type: 'boolean', default: false },
  'accept-splits': { type: 'boolean', default: false },
  languages: { type: 'string' },
  ocr: { type: 'string' },
  'passphrase-file': { type: 'string' },
  workers: { type: 'string' },
  columns: { type: 'string' },
  source: { type: 'string' },
  currency: { type: 'string' },
  threshold: { type: 'string' },
  kind: { type: 'string' },
  dates: { type: 'string' },
  decimal: { type: 'string' },
  report: { type: 'string' },
  profile: { type: 'string' },
  to: { type: 'string' },
  again: { type: 'boolean', default: false },
  new: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const languagesSchema = z
  .string()
  .transform((text) => text.split(/[,+]/).map((part) => part.trim()))
  .pipe(z.array(ocrLanguageSchema).min(1));
const workersSchema = z
  .string()
  .regex(/^\d{1,2}$/)
  .transform(Number)
  .pipe(z.number().min(1).max(64));

/** What was typed as a command. @throws UsageError */
export function parseCommandLine(argv: readonly string[]): Command {
  const { values, positionals } = parsed(argv);
  const [command, ...rest] = positionals;
  if (values.help || command === undefined || command === 'help') return { command: 'help' };
  const store = values.store ?? null;
  const passphraseFile = values['passphrase-file'] ?? null;
  if (command === 'verify') {
    if (store === null) throw new UsageError('verify needs --store DIR.');
    return { command, store, passphraseFile };
  }
  if (command === 'payments') return paymentsCommand(values, rest);
  if (command === 'score') {
    if (store === null) throw new UsageError('score needs --store DIR.');
    return { command, store, threshold: thresholdOf(values.threshold), passphraseFile };
  }
  if (command === 'controls') {
    if (store === null) throw new UsageError('controls needs --store DIR.');
    return { command, store, onlyNew: values.new, json: values.json, passphraseFile };
  }
  if (command === 'import') return importCommand(values, rest, passphraseFile);
  if (command === 'release') {
    const { profile, to, again } = values;
    if (store === null || profile === undefined || to === undefined) throw new UsageError(releaseHint);
    return { command, store, profile, to, again, passphraseFile };
  }
  if (command !== 'read') throw new UsageError(`There is no command "${command}".`);
  if (rest.length === 0) throw new UsageError('read needs at least one file or folder.');
  return {
    command,
    paths: rest,
    json: values.json,
    store,
    visibleOnly: values['visible-only'],
    acceptSplits: values['accept-splits'],
    languages: values.languages === undefined ? null : checked(languagesSchema, values.languages, languagesHint),
    ocrEngine: values.ocr === undefined ? null : checked(ocrEngineSettingSchema, values.ocr, ocrHint),
    passphraseFile,
    workers:
      values.workers === undefined
        ? null
        : checked(workersSchema, values.workers, '--workers takes a number from 1 to 64.'),
  };
}

function paymentsCommand(values: ReturnType<typeof parsed>['values'], paths: readonly string[]): PaymentsCommand {
  const [path] = paths;
  if (path === undefined || paths.length > 1) throw new UsageError('payments needs one CSV file.');
  if (values.currency === undefined) throw new UsageError('payments needs --currency, e.g. --currency EUR.');
  const [payer = '', payee = '', at = '', amount = '', fraudKnownAt = ''] = (values.columns ?? defaultColumns).split(
    ',',
  );
  if ([payer, payee, at, amount].includes('')) throw new UsageError(columnsHint);
  return {
    command: 'payments',
    path,
    columns: { payer, payee, at, amount, fraudKnownAt: fraudKnownAt === '' ? null : fraudKnownAt },
    currency: checked(currencySchema, values.currency.toUpperCase(), '--currency takes a code such as EUR.'),
    threshold: thresholdOf(values.threshold),
    json: values.json,
  };
}

function thresholdOf(text: string | undefined): number | null {
  return text === undefined ? null : checked(shareSchema, text, '--threshold takes a number from 0 to 1.');
}

function importCommand(
  values: ReturnType<typeof parsed>['values'],
  paths: readonly string[],
  passphraseFile: string | null,
): ImportCommand {
  const [path] = paths;
  const { store, kind, currency, dates, decimal, columns, report, source } = values;
  if (path === undefined || paths.length > 1) throw new UsageError('import needs one file.');
  if (store === undefined) throw new UsageError('import needs --store DIR.');
  return {
    command: 'import',
    path,
    store,
    kind: kind === undefined ? null : checked(ledgerKindSchema, kind, kindHint),
    currency:
      currency === undefined
        ? null
        : checked(currencySchema, currency.toUpperCase(), '--currency takes a code such as EUR.'),
    dateOrder: dates === undefined ? null : checked(dateOrderSchema, dates, '--dates takes ymd, dmy or mdy.'),
    decimalSign: decimal === undefined ? null : checked(decimalSignSchema, decimal, '--decimal takes . or ,'),
    source:
      source === undefined ? null : checked(sourceSystemSchema, source, '--source takes a name of up to 40 letters.'),
    columns: columns === undefined ? {} : checked(mappingSchema, columns, mappingHint),
    report: report ?? null,
    passphraseFile,
  };
}

const kindHint = `--kind takes one of ${ledgerKindSchema.options.join(', ')}.`;
const mappingHint = '--columns takes input=heading, several with commas: payee=VendorNum,amount=Amount';
const mappingSchema = z.string().transform((text, context): Record<string, string> => {
  const pairs = text.split(',').map((pair) => pair.split('='));
  if (pairs.every((pair) => pair.length === 2 && pair.every((part) => part.trim() !== '')))
    return Object.fromEntries(pairs);
  context.addIssue({ code: 'custom', message: mappingHint });
  return z.NEVER;
});

const defaultColumns = 'payer,payee,at,amount';
const columnsHint =
  '--columns takes the names for payer, payee, time and amount, and perhaps of when a fraud was known.';
const shareSchema = z
  .string()
  .regex(/^(?:0|1|0?\.\d+|1\.0+)$/)
  .transform(Number);
const releaseHint = 'release needs --store DIR, --profile NAME and --to DIR.';
const ocrHint = `--ocr takes one of ${ocrEngineSettingSchema.options.join(', ')}.`;
const languagesHint = `--languages takes a list of ${ocrLanguageSchema.options.join(', ')}.`;

function checked<Value>(schema: z.ZodType<Value, string>, text: string, hint: string): Value {
  const result = schema.safeParse(text);
  if (result.success) return result.data;
  throw new UsageError(hint);
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
