import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { simulatePayments } from '../../models/train/payments/simulatePayments.ts';
import { fromMinor } from '../vocabulary/money.ts';
import { parseCommandLine } from './commandLine.ts';
import { tellPayments } from './tellPayments.ts';

const lineSchema = z.object({
  row: z.number(),
  probability: z.number(),
  reasons: z.array(z.object({ text: z.string(), contribution: z.number() })),
});
const { table, scenario } = simulatePayments(9, { payers: 60, payees: 800, days: 60 });
let folder: string;
let path: string;

const time = (seconds: number) => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vouch-ledger-'));
  path = join(folder, 'ledger.csv');
  const rows = Array.from({ length: table.length }, (_, row) => row).map((row) => {
    const known = table.fraudKnownAt[row] ?? Number.POSITIVE_INFINITY;
    const amount = fromMinor(table.amount[row] ?? 0, 'EUR');
    return [
      `P${table.payer[row]}`,
      `V${table.payee[row]}`,
      time(table.at[row] ?? 0),
      amount,
      Number.isFinite(known) ? time(known) : '',
    ].join(',');
  });
  await writeFile(path, ['payer,payee,at,amount,known', ...rows, 'nobody,,2018-05-01,1,'].join('\n'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function told(...options: string[]): Promise<string[]> {
  const command = parseCommandLine(['payments', path, '--currency', 'EUR', ...options]);
  if (command.command !== 'payments') throw new Error('Another command was understood.');
  const lines: string[] = [];
  await tellPayments(command, async (line) => void lines.push(line));
  return lines;
}

describe('vouch payments', () => {
  it('tells mostly frauds, the most probable first, each with reasons', async () => {
    const lines = (await told('--json', '--columns', 'payer,payee,at,amount,known', '--threshold', '0.5')).map((line) =>
      lineSchema.parse(JSON.parse(line)),
    );
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.map(({ probability }) => probability)).toEqual(
      lines.map(({ probability }) => probability).sort((one, other) => other - one),
    );
    // the ledger was written in order of time, so row n is payment n − 1
    const frauds = lines.filter(({ row }) => scenario[row - 1] !== 0);
    expect(frauds.length / lines.length).toBeGreaterThan(0.8);
    expect(lines.every(({ reasons }) => reasons.length > 0)).toBe(true);
  });

  it('says in words why a payment is suspicious', async () => {
    const [first] = await told('--threshold', '0.9');
    expect(first).toMatch(/^(?:0\.9\d+|1\.000) {2}row \d+ {2}2018-.* → V\d+ {2}[\d.]+ EUR {2}\w+/);
  });

  it('needs a currency', () => {
    expect(() => parseCommandLine(['payments', path])).toThrow('--currency');
  });
});
