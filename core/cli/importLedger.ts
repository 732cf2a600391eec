import { resolve } from 'node:path';
import type { ImportPlan, ImportPreview, ImportView } from '../contract/ledger.ts';
import { openStore } from '../engines/storeFolder/openStore.ts';
import { importInputs } from '../ledger/importInputs.ts';
import { listImports, viewImport } from '../store/queries/ledgerImports.ts';
import { systemClock } from '../vocabulary/clock.ts';
import { LedgerImports } from '../workstation/LedgerImports.ts';
import { analystOf } from '../workstation/Session.ts';
import { writeRefusals } from '../workstation/writeRefusals.ts';
import { type ImportCommand, UsageError } from './commandLine.ts';
import { passphraseFor } from './passphrase.ts';

/**
 * Imports a file of ledger data into a store. Stopped by a signal, it is gone on with when the store is next opened.
 * @throws UsageError where the file does not tell what is needed
 */
export async function importLedger(
  command: ImportCommand,
  stop: AbortSignal,
  write: (line: string) => Promise<void>,
): Promise<void> {
  const passphrase = await passphraseFor(command.passphraseFile);
  const store = await openStore({
    folder: resolve(command.store),
    secret: { kind: 'passphrase', passphrase },
    clock: systemClock,
  });
  const tell = (): void => {
    const [newest] = listImports(store.db);
    if (newest?.state === 'running' && process.stderr.isTTY) process.stderr.write(`\r${newest.rowsRead} rows`);
  };
  const imports = new LedgerImports({ store, onChanged: tell, onDefect: (error) => tellDefect(error) });
  stop.addEventListener('abort', () => void imports.close(), { once: true });
  try {
    const by = analystOf({ store });
    const draftId = await imports.open(resolve(command.path));
    const plan = planOf(imports.preview(draftId, command.kind === null ? null : { kind: command.kind }), command);
    await write(planLine(imports.preview(draftId, plan)));
    const id = await imports.start(draftId, plan, by);
    await imports.settled();
    await write(resultLine(viewImport(store.db, id)));
    if (command.report !== null) {
      const refusals = await writeRefusals(store.db, id, resolve(command.report));
      await write(`${refusals} refusals written to ${command.report}.`);
    }
  } finally {
    await imports.close();
    await store.close();
  }
}

function planOf({ plan, headings }: ImportPreview, command: ImportCommand): ImportPlan {
  const columns = { ...plan.columns, ...command.columns };
  const inputs = importInputs[plan.kind];
  for (const [name, heading] of Object.entries(command.columns)) {
    if (!inputs.some((input) => input.name === name))
      throw new UsageError(`There is no input "${name}". There are: ${inputs.map((input) => input.name).join(', ')}.`);
    if (!headings.includes(heading))
      throw new UsageError(`The file has no column "${heading}". It has: ${headings.join(', ')}.`);
  }
  const missing = inputs.filter(({ name, required }) => required && columns[name] === undefined);
  if (missing.length > 0)
    throw new UsageError(
      `Which column holds ${missing.map(({ name }) => name).join(' and ')}? Say --columns ${missing[0]?.name ?? ''}=HEADING. The file has: ${headings.join(', ')}.`,
    );
  return {
    ...plan,
    columns,
    currency: command.currency ?? plan.currency,
    source: command.source ?? plan.source,
    dateOrder: command.dateOrder ?? plan.dateOrder,
    decimalSign: command.decimalSign ?? plan.decimalSign,
  };
}

function planLine({ plan, dialect, remembered, sampled, sampledRefused, sampledKnown }: ImportPreview): string {
  const columns = Object.entries(plan.columns).map(([name, heading]) => `${name} = ${heading}`);
  const written = [
    dialect.format,
    dialect.encoding,
    dialect.delimiter === null ? null : `delimiter ${JSON.stringify(dialect.delimiter)}`,
    `decimal sign ${plan.decimalSign ?? 'not known'}`,
    `dates ${plan.dateOrder ?? 'not known'}`,
  ].filter((part) => part !== null);
  const of = plan.source === '' ? '' : ` of ${plan.source}`;
  return `${plan.kind}${of}${remembered ? ', as remembered' : ''}: ${columns.join(', ')}. ${written.join(', ')}. Of the first ${sampled} rows ${sampledRefused} are refused, ${sampledKnown} are known.`;
}

function resultLine({ state, rowsRead, added, changed, unchanged, refused, failure }: ImportView): string {
  const counts = `${rowsRead} rows: ${added} added, ${changed} changed, ${unchanged} as before, ${refused} refused.`;
  return failure === null ? `${state}. ${counts}` : `${state}. ${counts} ${failure.message} ${failure.remedy}`;
}

function tellDefect(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
}
