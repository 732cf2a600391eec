import { XMLParser } from 'fast-xml-parser';
import { fromBuffer } from 'yauzl';
import { z } from 'zod';

/** A cell of a workbook as its XML has it. `value` of a date is its serial number. */
export interface SheetCell {
  readonly type: 'string' | 'number' | 'formula' | 'empty';
  readonly value: string;
  /** Number format of the cell's style; empty for none. */
  readonly format: string;
}

const text = z.union([z.string(), z.looseObject({ '#text': z.string().optional() })]).optional();
const cellSchema = z.looseObject({
  r: z.string().default(''),
  t: z.string().optional(),
  s: z.string().optional(),
  v: text,
  f: text,
  is: z.looseObject({ t: text }).optional(),
});
const sheetSchema = z.object({
  worksheet: z.object({
    sheetData: z.object({
      row: z.array(
        z.object({ c: z.array(z.union([cellSchema, z.string().transform(() => cellSchema.parse({}))])).default([]) }),
      ),
    }),
  }),
});
const stringsSchema = z.object({ sst: z.object({ si: z.array(z.looseObject({ t: text })) }) });
const stylesSchema = z.object({
  styleSheet: z.object({
    numFmts: z.object({ numFmt: z.array(z.object({ numFmtId: z.string(), formatCode: z.string() })) }).optional(),
    cellXfs: z.object({
      xf: z.array(
        z.union([z.looseObject({ numFmtId: z.string().optional() }), z.string().transform(() => ({ numFmtId: '' }))]),
      ),
    }),
  }),
});
const lists = new Set(['row', 'c', 'si', 'numFmt', 'xf']);
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  isArray: (name) => lists.has(name),
});

/** The cells of the first sheet of an Excel workbook, row by row, read without any spreadsheet program. */
export async function sheetCells(workbook: Uint8Array): Promise<SheetCell[][]> {
  const files = await unzipped(Buffer.from(workbook));
  const parsed = (name: string): unknown => parser.parse(files.get(name) ?? '');
  const strings = stringsSchema.safeParse(parsed('xl/sharedStrings.xml')).data?.sst.si.map(({ t }) => plain(t)) ?? [];
  const styles = stylesSchema.parse(parsed('xl/styles.xml')).styleSheet;
  const codes = new Map(styles.numFmts?.numFmt.map(({ numFmtId, formatCode }) => [numFmtId, formatCode]));
  const formatOf = (style: string | undefined): string =>
    codes.get(styles.cellXfs.xf[Number(style ?? 0)]?.numFmtId ?? '') ?? '';
  const cellOf = (cell: z.infer<typeof cellSchema>): SheetCell => {
    const format = formatOf(cell.s);
    if (cell.f !== undefined) return { type: 'formula', value: plain(cell.f), format };
    if (cell.t === 's') return { type: 'string', value: strings[Number(plain(cell.v))] ?? '', format };
    if (cell.t === 'inlineStr') return { type: 'string', value: plain(cell.is?.t), format };
    if (cell.v === undefined) return { type: 'empty', value: '', format };
    return { type: cell.t === undefined || cell.t === 'n' ? 'number' : 'string', value: plain(cell.v), format };
  };
  return sheetSchema.parse(parsed('xl/worksheets/sheet1.xml')).worksheet.sheetData.row.map(({ c }) => {
    const row: SheetCell[] = [];
    for (const cell of c) row[columnOf(cell.r, row.length)] = cellOf(cell);
    return Array.from(row, (cell) => cell ?? { type: 'empty', value: '', format: '' });
  });
}

/** Place of a column from 0: "B7" is 1. */
function columnOf(reference: string, next: number): number {
  const letters = /^[A-Z]+/.exec(reference)?.[0];
  return letters === undefined
    ? next
    : Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function plain(value: z.infer<typeof text>): string {
  return typeof value === 'string' ? value : (value?.['#text'] ?? '');
}

function unzipped(archive: Buffer): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  return new Promise((resolve, reject) => {
    fromBuffer(archive, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on('entry', (entry) => {
        zip.openReadStream(entry, (failed, stream) => {
          if (failed) return reject(failed);
          const parts: Buffer[] = [];
          stream.on('data', (part: Buffer) => parts.push(part));
          stream.on('end', () => {
            files.set(entry.fileName, Buffer.concat(parts).toString());
            zip.readEntry();
          });
        });
      });
      zip.on('end', () => resolve(files));
      zip.readEntry();
    });
  });
}
