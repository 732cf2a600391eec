import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { createCanvas } from '@napi-rs/canvas';
import { PDFDocument, StandardFonts, rgb } from 'pdf-lib';
import encodeQR from 'qr';
import { expect, test } from 'vitest';
import { hasOpenWork } from '../store/queries/jobs.ts';
import { testSecret } from '../testing/openTestStore.ts';
import { openWorkstation } from './openWorkstation.ts';

const root = join(import.meta.dirname, '..', '..');
const account = 'DE89 3704 0044 0532 0130 00';

interface Print {
  readonly number: string;
  readonly day: string;
  readonly amount: string;
  readonly producer: string;
  readonly font: StandardFonts;
  /** Covers the account with a picture and writes it anew, as who changes an invoice does. */
  readonly isPatched: boolean;
  /** How far the form stands from where it usually does, points. */
  readonly shift: number;
  /** What a QR code beside the account says. */
  readonly code?: string;
  /** Name of the file; the number unless said. */
  readonly file?: string;
}

const usual: Print = {
  number: 'RE-2026-101',
  day: '10.01.2026',
  amount: '119,00',
  producer: 'Faktura 7.1',
  font: StandardFonts.Helvetica,
  isPatched: false,
  shift: 0,
};

async function printed(print: Print): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(print.font);
  const page = pdf.addPage([595, 842]);
  const lines: readonly (readonly [x: number, y: number, text: string])[] = [
    [60 + print.shift, 790, 'Tannenhof Druck GmbH'],
    [60 + print.shift, 774, 'Am Bach 3, 80331 München'],
    [60 + print.shift, 758, 'USt-IdNr. DE136695976'],
    [60 + print.shift, 690, 'Rechnung'],
    [60 + print.shift, 660, 'Rechnungsnummer'],
    [200 + print.shift, 660, print.number],
    [60 + print.shift, 644, 'Rechnungsdatum'],
    [200 + print.shift, 644, print.day],
    [60 + print.shift, 600, 'Beschreibung'],
    [300 - print.shift, 600, 'Menge'],
    [400 - print.shift, 600, 'Betrag'],
    [60, 584, 'Broschüren'],
    [300, 584, '1'],
    [400, 584, '100,00 EUR'],
    [300 - print.shift, 540, 'Nettobetrag'],
    [400, 540, '100,00 EUR'],
    [300 - print.shift, 524, 'Umsatzsteuer'],
    [400, 524, '19,00 EUR'],
    [300 - print.shift, 508, 'Gesamtbetrag'],
    [400, 508, `${print.amount} EUR`],
    [60 + print.shift, 120, 'Bankverbindung'],
  ];
  for (const [x, y, text] of lines) page.drawText(text, { x, y, size: 10, font });
  if (print.isPatched) {
    const white = createCanvas(20, 4);
    white.getContext('2d').fillStyle = 'white';
    white.getContext('2d').fillRect(0, 0, 20, 4);
    const patch = await pdf.embedPng(white.toBuffer('image/png'));
    page.drawImage(patch, { x: 195, y: 114, width: 220, height: 18 });
  }
  page.drawText(`IBAN ${account}`, { x: 200, y: 120, size: 10, font });
  encodeQR(print.code ?? 'https://tannenhof.example', 'raw', { border: 1 }).forEach((row, y) =>
    row.forEach((isSet, x) => {
      if (isSet) page.drawRectangle({ x: 440 + x * 2, y: 220 - y * 2, width: 2, height: 2, color: rgb(0, 0, 0) });
    }),
  );
  pdf.setProducer(print.producer);
  pdf.setCreator('Faktura');
  return pdf.save();
}

async function withRead(prints: readonly Print[]) {
  const folder = await mkdtemp(join(tmpdir(), 'vouch-forensics-'));
  const workstation = openWorkstation({
    folder: join(folder, 'store'),
    modelFolder: join(root, 'models'),
    workerCount: 1,
    log: () => {},
  });
  await workstation.unlock(testSecret);
  const { store, pipeline } = workstation.session();
  const engine = createRouterClient(workstation.engineRouter);
  for (const print of prints) {
    const file = join(folder, `${print.file ?? print.number}.pdf`);
    await writeFile(file, await printed(print));
    await pipeline.note([file], 'ada');
    while (hasOpenWork(store.db)) await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return {
    async findings(number: string) {
      const row = (await engine.inbox.list({})).rows.find(({ fileName }) => fileName === `${number}.pdf`);
      if (row === undefined) throw new Error('not read');
      return (await engine.documents.get({ documentId: row.id })).findings;
    },
    async [Symbol.asyncDispose]() {
      await workstation.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

test('a real PDF made unlike five earlier ones of its vendor is told, with a picture laid under its account', async () => {
  const earlier = [1, 2, 3, 4, 5].map((month) => ({
    ...usual,
    number: `RE-2026-10${month}`,
    day: `1${month}.01.2026`,
    producer: `Faktura 7.${month}`,
  }));
  const like = { ...usual, number: 'RE-2026-201', day: '20.01.2026' };
  const unlike = {
    ...usual,
    number: 'RE-2026-202',
    day: '21.01.2026',
    producer: 'Page Editor 12',
    font: StandardFonts.TimesRoman,
    isPatched: true,
    shift: 40,
  };
  await using desk = await withRead([...earlier, like, unlike]);
  const codes = async (number: string) => (await desk.findings(number)).map(({ code }) => code);
  expect(await codes('RE-2026-105')).not.toContain('PDF_UNLIKE_VENDOR');
  expect(await codes('RE-2026-201')).not.toContain('PDF_UNLIKE_VENDOR');
  expect(await codes('RE-2026-201')).not.toContain('VALUE_OVER_PICTURE');
  const findings = await desk.findings('RE-2026-202');
  const made = findings.find(({ code }) => code === 'PDF_UNLIKE_VENDOR');
  expect(made?.severity).toBe('medium');
  expect(made?.message).toContain('written by "Page Editor 12"');
  expect(made?.message).toContain('set in Times-Roman');
  expect(made?.message).toMatch(/Of \d+ words that stand at one place/);
  const over = findings.find(({ code }) => code === 'VALUE_OVER_PICTURE');
  expect(over).toMatchObject({ severity: 'medium', fields: ['iban'], page: 1 });
  expect(over?.box?.left).toBeGreaterThan(195);
});

test('a page that came before with another total under its number is known by its picture', async () => {
  const altered = { ...usual, amount: '919,00', file: 'altered' };
  const next = { ...usual, number: 'RE-2026-102', day: '10.02.2026', amount: '319,00' };
  await using desk = await withRead([usual, next, altered]);
  const copies = (await desk.findings('altered')).filter(({ code }) => code === 'DUPLICATE_IMAGE');
  expect(copies).toMatchObject([{ severity: 'medium', fields: ['grandTotal', 'invoiceNumber'], page: 1 }]);
  expect(copies[0]?.message).toContain('"RE-2026-101.pdf"');
  expect((await desk.findings('RE-2026-102')).map(({ code }) => code)).not.toContain('DUPLICATE_IMAGE');
});

const epc = (iban: string): string => ['BCD', '002', '1', 'SCT', '', 'Tannenhof Druck', iban, 'EUR119.00'].join('\n');

test('an account in the QR code that is not the printed one is told, and one that is the same is not', async () => {
  const honest = { ...usual, code: epc('DE89370400440532013000') };
  const other = { ...usual, number: 'RE-2026-102', day: '10.02.2026', code: epc('DE02120300000000202051') };
  await using desk = await withRead([honest, other]);
  expect((await desk.findings('RE-2026-101')).map(({ code }) => code)).not.toContain('QR_MISMATCH');
  const told = (await desk.findings('RE-2026-102')).filter(({ code }) => code === 'QR_MISMATCH');
  expect(told).toMatchObject([{ severity: 'high', fields: ['iban'], page: 1 }]);
  expect(told[0]?.message).toContain('DE02 1203 0000 0000 2020 51');
});
