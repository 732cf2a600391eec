import { assertNever } from '../vocabulary/assertNever.ts';
import { VouchFailure } from '../vocabulary/failure.ts';
import { describe } from '../workstation/refusals.ts';
import { type Command, UsageError, parseCommandLine } from './commandLine.ts';
import { importLedger } from './importLedger.ts';
import { readFiles } from './readFiles.ts';
import { tellPayments } from './tellPayments.ts';
import { releaseConfirmed } from './releaseConfirmed.ts';
import { runControlTests } from './runControlTests.ts';
import { scoreStore } from './scoreStore.ts';
import { usage } from './usage.ts';
import { verifyStore } from './verifyStore.ts';

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
// Whoever read the output has closed it: nothing more to say, and nothing went wrong.
process.stdout.on('error', () => stop.abort());

/** Writes one line of results, waiting where the reader is slower than the engine. */
async function write(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}

/** Carries a command out. Answers the exit status. */
async function run(command: Command): Promise<number> {
  switch (command.command) {
    case 'help':
      await write(usage.trimEnd());
      return 0;
    case 'read':
      await readFiles(command, stop.signal, write);
      return 0;
    case 'import':
      await importLedger(command, stop.signal, write);
      return 0;
    case 'release':
      await releaseConfirmed(command, stop.signal, write);
      return 0;
    case 'controls':
      await runControlTests(command, write);
      return 0;
    case 'score':
      await scoreStore(command, write);
      return 0;
    case 'verify': {
      const { sentence, intact } = await verifyStore(command);
      await write(sentence);
      return intact ? 0 : 1;
    }
    case 'payments':
      await tellPayments(command, write);
      return 0;
    default:
      return assertNever(command);
  }
}

/** Tells what went wrong and answers the exit status for it. */
function explain(error: unknown): number {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n\n${usage}`);
    return 2;
  }
  const sentence = error instanceof VouchFailure ? `${error.message} ${error.remedy}` : describe(error);
  process.stderr.write(`${sentence.trim()}\n`);
  return 1;
}

async function main(): Promise<number> {
  try {
    return await run(parseCommandLine(process.argv.slice(2)));
  } catch (error) {
    return explain(error);
  }
}

const status = await main();
// Idle worker threads must not keep a finished run alive.
process.stdout.write('', () => process.exit(status));
