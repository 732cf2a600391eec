import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { mailText } from '../testing/mailText.ts';
import { mergedFile } from '../testing/mergedFile.ts';
import { outlookMessage } from '../testing/outlookMessage.ts';
import { zipArchive } from '../testing/zipArchive.ts';

const root = join(import.meta.dirname, '..', '..');
const sample = (name: string): string => join(root, 'assets', 'samples', name);

const valueSchema = z.object({ value: z.string(), confidence: z.number(), source: z.string() });
const lineSchema = z.object({
  file: z.string(),
  sha256: z.string().length(64).nullable(),
  status: z.enum(['done', 'parked', 'rejected', 'duplicate', 'skipped']),
  reason: z.string().optional(),
  documentType: z.string().nullable(),
  pages: z.number(),
  textSource: z.enum(['text-layer', 'ocr', 'mixed', 'xml']).nullable(),
  fields: z.record(z.string(), valueSchema),
  lineItems: z.array(z.record(z.string(), valueSchema)),
  findings: z.array(z.object({ code: z.string(), severity: z.string(), message: z.string() })),
  risk: z.object({ score: z.number(), probability: z.number(), reasons: z.array(z.unknown()) }).nullable(),
  timingsMs: z.record(z.string(), z.number()),
});

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vouch-cli-'));
  await mkdir(join(folder, 'in', 'deeper'), { recursive: true });
  await copyFile(sample('13-cut-off.pdf'), join(folder, 'in', '1-cut-off.pdf'));
  await copyFile(sample('01-harrow-pike-march.pdf'), join(folder, 'in', '2-good.pdf'));
  await copyFile(sample('14-harrow-pike-march-copy.pdf'), join(folder, 'in', 'deeper', '10-copy.pdf'));
  await writeFile(join(folder, 'in', 'deeper', '9-notes.txt'), 'Not an invoice at all.');
  await writeFile(join(folder, 'in', 'deeper', '11-empty.pdf'), '');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

function vouch(argv: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Run> {
  const { VOUCH_PASSPHRASE: _, ...inherited } = process.env;
  const options = { cwd: folder, env: { ...inherited, TMPDIR: folder, ...environment } };
  return new Promise((resolve) => {
    execFile(process.execPath, [join(root, 'core', 'cli', 'vouch.ts'), ...argv], options, (error, stdout, stderr) => {
      resolve({ status: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

const linesOf = ({ stdout }: Run) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => lineSchema.parse(JSON.parse(line)));

const splitLineSchema = lineSchema.extend({
  split: z.object({ state: z.string(), parts: z.array(z.object({ pages: z.array(z.number()) })) }),
  parts: z.array(lineSchema.extend({ firstPage: z.number(), lastPage: z.number() })).optional(),
});

describe('vouch read', () => {
  test('answers one line a file in input order, and keeps nothing', async () => {
    const run = await vouch(['read', '--json', 'in', 'nowhere.pdf', 'in/2-good.pdf']);
    expect(run.status).toBe(0);
    const lines = linesOf(run);
    expect(lines.map(({ file, status }) => [file, status])).toEqual([
      ['in/1-cut-off.pdf', 'rejected'],
      ['in/2-good.pdf', 'done'],
      ['in/deeper/9-notes.txt', 'rejected'],
      ['in/deeper/10-copy.pdf', 'duplicate'],
      ['in/deeper/11-empty.pdf', 'rejected'],
      ['nowhere.pdf', 'rejected'],
      ['in/2-good.pdf', 'duplicate'],
    ]);
    for (const { status, reason } of lines) expect(reason === undefined).toBe(status === 'done');
    expect(lines[1]).toMatchObject({
      documentType: 'invoice',
      pages: 1,
      textSource: 'text-layer',
      fields: { grandTotal: { value: '1033.32' }, issueDate: { value: '2026-03-09' } },
    });
    expect(lines[1]?.risk).not.toBeNull();
    expect(Object.keys(lines[1]?.timingsMs ?? {})).toHaveLength(6);
    expect(await readdir(folder)).toEqual(['in']);
  });

  test('keeps a store that opens with its passphrase alone, and whose log verifies', async () => {
    const environment = { VOUCH_PASSPHRASE: 'correct horse battery' };
    const first = await vouch(['read', '--store', 'kept', 'in/2-good.pdf'], environment);
    expect(first.status).toBe(0);
    expect(first.stdout).toMatch(/^done .*in\/2-good\.pdf.*1033\.32 GBP/);
    await writeFile(join(folder, 'pass'), 'correct horse battery\n');
    const again = await vouch(['read', '--json', '--store', 'kept', '--passphrase-file', 'pass', 'in/2-good.pdf']);
    expect(linesOf(again).map(({ status }) => status)).toEqual(['duplicate']);
    const verified = await vouch(['verify', '--store', 'kept'], environment);
    expect([verified.status, verified.stdout]).toEqual([0, expect.stringContaining('intact')]);
    const wrong = await vouch(['verify', '--store', 'kept'], { VOUCH_PASSPHRASE: 'something else' });
    expect([wrong.status, wrong.stdout]).toEqual([1, '']);
  });

  test('says what it did not understand on standard error, with status 2', async () => {
    for (const argv of [['read'], ['read', 'in', '--store', 'kept'], ['explode']]) {
      const run = await vouch(argv);
      expect([run.status, run.stdout]).toEqual([2, '']);
      expect(run.stderr).toContain('vouch read PATH');
    }
    expect(await vouch(['--help'])).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('mails and archives', () => {
  test('tell a verdict for each thing in them, by name', async () => {
    const invoice = await readFile(sample('01-harrow-pike-march.pdf'));
    const pdf = { type: 'application/pdf', name: 'march.pdf', bytes: invoice };
    const logo = { type: 'image/gif', name: 'logo.gif', disposition: 'inline', bytes: Buffer.from('GIF89a') } as const;
    await mkdir(join(folder, 'post'));
    await writeFile(join(folder, 'post', '1.eml'), mailText({ parts: [pdf, logo] }));
    await writeFile(join(folder, 'post', '2.zip'), zipArchive([{ name: 'again/march.pdf', bytes: invoice }]));
    await writeFile(join(folder, 'post', '3.msg'), outlookMessage({ subject: 'x', sender: 'y' }));
    const lines = linesOf(await vouch(['read', '--json', 'post']));
    expect(lines.map(({ file, status, fields }) => [file, status, fields['grandTotal']?.value])).toEqual([
      ['post/1.eml > march.pdf', 'done', '1033.32'],
      ['post/1.eml > logo.gif', 'skipped', undefined],
      ['post/2.zip > again/march.pdf', 'duplicate', '1033.32'],
      ['post/3.msg', 'rejected', undefined],
    ]);
  });
});

describe('a file of several documents', () => {
  const pieces = [{ sample: '02-harrow-pike-april.pdf' }, 'terms', { sample: '03-saubermann-rechnung.pdf' }] as const;

  test('tells the proposed split, and the parts where splits are accepted', async () => {
    await writeFile(join(folder, 'several.pdf'), await mergedFile(pieces));
    const proposed = splitLineSchema.parse(JSON.parse((await vouch(['read', '--json', 'several.pdf'])).stdout));
    expect(proposed.split).toEqual({ state: 'open', parts: [{ pages: [1, 2] }, { pages: [3] }] });
    expect(proposed.findings.map(({ code }) => code)).toContain('SEVERAL_DOCUMENTS');
    expect(proposed.parts).toBeUndefined();
    const run = await vouch(['read', '--json', '--accept-splits', 'several.pdf', 'several.pdf']);
    const [first, again] = run.stdout.trimEnd().split('\n');
    const accepted = splitLineSchema.parse(JSON.parse(first ?? ''));
    expect(accepted.split.state).toBe('accepted');
    expect(accepted.fields).toEqual({});
    const read = accepted.parts?.map(({ firstPage, lastPage, status, fields }) => [
      firstPage,
      lastPage,
      status,
      fields['grandTotal']?.value,
    ]);
    expect(read).toEqual([
      [1, 2, 'done', '521.76'],
      [3, 3, 'done', '5554.56'],
    ]);
    expect(lineSchema.parse(JSON.parse(again ?? '')).status).toBe('duplicate');
  });
});
