import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import type { DocumentView } from '../../core/contract/documents.ts';
import type { StagePorts } from '../../core/pipeline/StagePorts.ts';
import { openWorkstation } from '../../core/workstation/openWorkstation.ts';
import type { Truth } from '../../models/train/documents/GeneratedDocument.ts';
import { generateDocument } from '../../models/train/documents/generateDocument.ts';
import { appFolder } from '../launchVouch.ts';
import { type BatchDocument, isSamePlace, type Place, wrongValues } from './BatchDocument.ts';
import { type DamagedSpot, misread } from './misread.ts';

interface Made {
  readonly fileName: string;
  readonly pdf: Uint8Array;
  readonly truth: Truth;
  /** Values whose digits are misread. */
  readonly planted: readonly Place[];
  readonly spots: readonly DamagedSpot[];
}

/** Values that are misread, by turns, of header and lines: those that money and deadlines hang on. */
const damageable: readonly (readonly Place[])[] = [
  [{ field: 'invoiceNumber' }],
  [{ field: 'grandTotal' }, { field: 'duePayable' }],
  [{ field: 'issueDate' }, { row: 0, cell: 'unitPrice' }],
  [{ field: 'taxTotal' }, { field: 'invoiceNumber' }],
  [{ row: 1, cell: 'lineTotal' }],
  [{ field: 'netTotal' }, { field: 'dueDate' }, { row: 0, cell: 'quantity' }],
  [{ field: 'iban' }, { field: 'invoiceNumber' }],
];

/** A reader is unsure of one misread word and sure of the next, as real ones are. */
const confidences = [0.35, 0.97];

async function make(seed: number, isDamaged: boolean): Promise<Made> {
  const document = await generateDocument(seed, { type: 'invoice', layout: 'letter', language: 'en' });
  const planted = isDamaged ? (damageable[seed % damageable.length] ?? []) : [];
  const spots = planted.flatMap((place, index) => {
    const confidence = confidences[(seed + index) % confidences.length] ?? 1;
    return placesOf(document.truth, place).map(({ page, box }) => ({ page, box, confidence }));
  });
  return {
    fileName: `review-${String(seed).padStart(3, '0')}.pdf`,
    pdf: document.pdf,
    truth: document.truth,
    planted,
    spots,
  };
}

function placesOf({ places, lineItems }: Truth, place: Place): readonly Pick<DamagedSpot, 'page' | 'box'>[] {
  if ('field' in place) return places[place.field] ?? [];
  const cell = lineItems[place.row]?.[place.cell];
  return cell === undefined ? [] : [cell];
}

/** The flow's ports with a reader that misreads what is damaged. */
function misreading(ports: StagePorts, made: readonly Made[]): StagePorts {
  const damaged = new Map(made.map(({ pdf, spots }) => [hashOf(pdf), spots]));
  const { reader } = ports;
  return {
    ...ports,
    reader: {
      close: () => reader.close(),
      open: async (bytes, mediaType, signal) => {
        const opened = await reader.open(bytes, mediaType, signal);
        const spots = damaged.get(hashOf(bytes)) ?? [];
        return {
          ...opened,
          close: () => opened.close(),
          readPage: async (number, options) => {
            const page = await opened.readPage(number, options);
            return { ...page, reading: misread(page.reading, spots) };
          },
        };
      },
    },
  };
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

interface StoreAt {
  readonly folder: string;
  /** Null for a store in memory alone. */
  readonly passphrase: string | null;
}

/** Works with the engine on a store in this process, without a window. */
async function withEngine<Result>(
  { folder, passphrase }: StoreAt,
  made: readonly Made[],
  use: (engine: ReturnType<typeof clientsOf>) => Promise<Result>,
): Promise<Result> {
  const workstation = openWorkstation({
    folder,
    modelFolder: join(appFolder, 'models'),
    log: () => undefined,
    nativeBinding: process.env['VOUCH_SQLITE_BINDING'],
    instruments: { ports: (ports) => misreading(ports, made) },
  });
  try {
    await workstation.unlock(passphrase === null ? { kind: 'ephemeral' } : { kind: 'passphrase', passphrase });
    return await use(clientsOf(workstation));
  } finally {
    await workstation.close();
  }
}

function clientsOf({ engineRouter, hostRouter }: ReturnType<typeof openWorkstation>) {
  return { engine: createRouterClient(engineRouter), host: createRouterClient(hostRouter) };
}

type Clients = ReturnType<typeof clientsOf>;

/** Reads files to their end, beside those the store has already; answers all its documents by file name. */
async function readAll({ engine, host }: Clients, files: string, made: readonly Made[]): Promise<Views> {
  await mkdir(files, { recursive: true });
  for (const { fileName, pdf } of made) await writeFile(join(files, fileName), pdf);
  const before = (await engine.inbox.list({ limit: 1 })).total;
  await host.intake.add({ paths: made.map(({ fileName }) => join(files, fileName)) });
  for (;;) {
    const { total } = await engine.inbox.list({
      filter: { statuses: ['done', 'parked', 'rejected', 'cancelled'] },
      limit: 1,
    });
    if (total === before + made.length) return documentsOf(engine);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

type Views = ReadonlyMap<string, DocumentView>;

async function documentsOf(engine: Clients['engine']): Promise<Views> {
  const { rows } = await engine.inbox.list({ limit: 500 });
  const views = await Promise.all(rows.map(({ id }) => engine.documents.get({ documentId: id })));
  return new Map(views.map((view) => [view.fileName, view]));
}

/** All documents of a store as they are now. */
export function readBack(store: StoreAt): Promise<Views> {
  return withEngine(store, [], ({ engine }) => documentsOf(engine));
}

interface BatchSize {
  readonly clean: number;
  readonly wrong: number;
}

/**
 * Fills a new store with read invoices: `clean` ones of which every value of header and lines is read as its truth says, and
 * `wrong` ones of which one to three values are wrong, since the reader takes digits of damaged ones for others. Invoices
 * are made and read until there are enough of each kind; those chosen are then read into the store.
 */
export async function makeReviewBatch(store: StoreAt, files: string, size: BatchSize): Promise<BatchDocument[]> {
  const tried = { folder: `${files}-tried`, passphrase: null };
  const clean = await choose(tried, files, { seed: 1, isDamaged: false, count: size.clean });
  const wrong = await choose(tried, files, { seed: 5001, isDamaged: true, count: size.wrong });
  const chosen = [...clean, ...wrong];
  const read = await withEngine(store, chosen, (clients) => readAll(clients, files, chosen));
  return chosen.map((made) => ({
    fileName: made.fileName,
    truth: made.truth,
    wrong: wrongValues(made.truth, viewOf(read, made)),
  }));
}

interface Choice {
  /** Of the first one tried. */
  readonly seed: number;
  readonly isDamaged: boolean;
  readonly count: number;
}

/** Invoices tried at a time, and at most. */
const stretch = 24;
const mostTried = 360;

async function choose(store: StoreAt, files: string, { seed, isDamaged, count }: Choice): Promise<readonly Made[]> {
  const chosen: Made[] = [];
  for (let tried = 0; chosen.length < count; tried += stretch) {
    if (tried >= mostTried) throw new Error(`Only ${chosen.length} of ${count} invoices were found among ${tried}.`);
    const made = await Promise.all(
      Array.from({ length: stretch }, (_, index) => make(seed + tried + index, isDamaged)),
    );
    const read = await withEngine(store, made, (clients) => readAll(clients, files, made));
    chosen.push(...made.filter((each) => isWanted(each, viewOf(read, each), isDamaged)));
  }
  return chosen.slice(0, count);
}

function isWanted({ truth, planted }: Made, view: DocumentView, isDamaged: boolean): boolean {
  const wrong = wrongValues(truth, view);
  if (!isDamaged) return wrong.length === 0;
  const isPlanted = wrong.every((value) => planted.some((place) => isSamePlace(place, value)));
  return isPlanted && wrong.length >= 1 && wrong.length <= 3;
}

function viewOf(views: Views, { fileName }: Made): DocumentView {
  const view = views.get(fileName);
  if (view === undefined) throw new Error(`${fileName} was not read.`);
  return view;
}
