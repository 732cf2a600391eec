import { join, resolve } from 'node:path';
import { openStore } from '../engines/storeFolder/openStore.ts';
import { listPaymentAlerts } from '../store/queries/paymentScores.ts';
import { systemClock } from '../vocabulary/clock.ts';
import { fromMinor } from '../vocabulary/money.ts';
import { ServedPaymentModels } from '../workstation/models/ServedPaymentModels.ts';
import { scoreLedger } from '../workstation/scoreLedger.ts';
import type { ScoreCommand } from './commandLine.ts';
import { modelFolder } from './modelFolder.ts';
import { passphraseFor } from './passphrase.ts';

/** Scores the payments of a store and writes a line for each that reaches the threshold. */
export async function scoreStore(command: ScoreCommand, write: (line: string) => Promise<void>): Promise<void> {
  const passphrase = await passphraseFor(command.passphraseFile);
  const store = await openStore({
    folder: resolve(command.store),
    secret: { kind: 'passphrase', passphrase },
    clock: systemClock,
  });
  try {
    const serving = await new ServedPaymentModels(store, join(modelFolder, 'payments'), tell).serving();
    const { scored, refused, alerts, refunds } = await scoreLedger(store, { serving, threshold: command.threshold });
    for (const alert of listPaymentAlerts(store.db)) {
      const told = alert.reasons.map(({ text }) => text);
      const why = (alert.clears === null ? told : [...told, alert.clears]).join('; ');
      const amount = `${fromMinor(alert.amountMinor, alert.currency)} ${alert.currency}`;
      const at = new Date(alert.paidAt * 1000).toISOString();
      await write(`${alert.probability.toFixed(3)}  ${alert.key}  ${at}  ${alert.payee}  ${amount}  ${why}`);
    }
    tell(
      `${scored} payments scored, ${alerts} suspicious; ${refused} not scored, as the model was not trained for such; ${refunds} below zero left out.`,
    );
  } finally {
    await store.close();
  }
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
