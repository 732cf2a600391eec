import { parseArgs } from 'node:util';
import { z } from 'zod';
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

export type Command = ReadCommand | VerifyCommand | ReleaseCommand | { readonly command: 'help' };

const options = {
  json: { type: 'boolean', default: false },
  store: { type: 'string' },
  'visible-only': { type: 'boolean', default: false },
  'accept-splits': { type: 'boolean', default: false },
  languages: { type: 'string' },
  ocr: { type: 'string' },
  'passphrase-file': { type: 'string' },
  workers: { type: 'string' },
  profile: { type: 'string' },
  to: { type: 'string' },
  again: { type: 'boolean', default: false },
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
