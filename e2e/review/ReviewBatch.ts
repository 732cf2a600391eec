import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import type { DocumentView } from '../../core/contract/documents.ts';
import type { StagePorts } from '../../core/pipeline/StagePorts.ts';
import { type FieldName, fieldNameSchema } from '../../core/vocabulary/fieldNames.ts';
import { openWorkstation } from '../../core/workstation/openWorkstation.ts';
import type { PrintedPlace } from '../../models/train/documents/GeneratedDocument.ts';
import { generateDocument } from '../../models/train/documents/generateDocument.ts';
import { isHit } from '../../scripts/evaluation/isHit.ts';
import { appFolder } from '../launchVouch.ts';
import { misread } from './misread.ts';

/** A document of the batch: its truth by field, and the fields whose reading is not that. */
export interface BatchDocument {
  readonly fileName: string;
  readonly truth: Readonly<Partial<Record<FieldName, string>>>;
  readonly wrong: readonly FieldName[];
}

interface Made {
  readonly fileName: string;
  readonly pdf: Uint8Array;
  readonly truth: BatchDocument['truth'];
  readonly planted: readonly FieldName[];
  /** Places whose digits are to be misread. */
  readonly damaged: readonly PrintedPlace[];
}

/** Values that are misread, by turns: those that money and deadlines hang on. */
const damageable: readonly (readonly FieldName[])[] = [
  ['invoiceNumber'],
  ['grandTotal', 'duePayable'],
  ['issueDate', 'dueDate'],
  ['taxTotal', 'invoiceNumber'],
  ['netTotal', 'dueDate', 'invoiceNumber'],
];

/** Fields of a reading that are not as the truth says; what the truth leaves open is not scored. */
export function wrongFields(truth: BatchDocument['truth'], fields: DocumentView['fields']): FieldName[] {
  return fieldNameSchema.options.filter((name) => {
    const wanted = truth[name];
    return wanted !== undefined && !isHit(name, fields[name]?.value, wanted);
  });
}

async function make(seed: number, isDamaged: boolean): Promise<Made> {
  const document = await generateDocument(seed, { type: 'invoice', layout: 'letter', language: 'en' });
  const { fields, places } = document.truth;
  const planted = isDamaged ? (damageable[seed % damageable.length] ?? []) : [];
  const damaged = planted.flatMap((name) => places[name] ?? []);
  return {
    fileName: `review-${String(seed).padStart(3, '0')}.pdf`,
    pdf: document.pdf,
    truth: fields,
    planted,
    damaged,
  };
}

/** The flow's ports with a reader that misreads what is damaged. */
function misreading(ports: StagePorts, made: readonly Made[]): StagePorts {
  const damaged = new Map(made.map(({ pdf, damaged: places }) => [hashOf(pdf), places]));
  const { reader } = ports;
  return {
    ...ports,
    reader: {
      close: () => reader.close(),
      open: async (bytes, mediaType, signal) => {
        const opened = await reader.open(bytes, mediaType, signal);
        const places = damaged.get(hashOf(bytes)) ?? [];
        return {
          ...opened,
          close: () => opened.close(),
          readPage: async (number, options) => {
            const page = await opened.readPage(number, options);
            return { ...page, reading: misread(page.reading, places) };
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

/** Reads files to their end; answers the documents by file name. */
async function readAll(store: StoreAt, files: string, made: readonly Made[]): Promise<Map<string, DocumentView>> {
  await mkdir(files, { recursive: true });
  for (const { fileName, pdf } of made) await writeFile(join(files, fileName), pdf);
  return withEngine(store, made, async ({ engine, host }) => {
    await host.intake.add({ paths: made.map(({ fileName }) => join(files, fileName)) });
    for (;;) {
      const { rows } = await engine.inbox.list({ filter: { statuses: ['done'] }, limit: 500 });
      if (rows.length === made.length) break;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    return documentsOf(engine);
  });
}

async function documentsOf(engine: ReturnType<typeof clientsOf>['engine']): Promise<Map<string, DocumentView>> {
  const { rows } = await engine.inbox.list({ limit: 500 });
  const views = await Promise.all(rows.map(({ id }) => engine.documents.get({ documentId: id })));
  return new Map(views.map((view) => [view.fileName, view]));
}

/** All documents of a store as they are now. */
export function readBack(store: StoreAt): Promise<Map<string, DocumentView>> {
  return withEngine(store, [], ({ engine }) => documentsOf(engine));
}

interface BatchSize {
  readonly clean: number;
  readonly wrong: number;
}

/**
 * Fills a new store with read invoices: `clean` ones that are read as their truth says, and `wrong` ones of which one to
 * three values are read wrong, since the reader takes digits of damaged values for others. Which of the made invoices
 * these are is found out by reading more of them first.
 */
export async function makeReviewBatch(store: StoreAt, files: string, size: BatchSize): Promise<BatchDocument[]> {
  const candidates = await Promise.all([
    ...Array.from({ length: size.clean * 3.6 }, (_, index) => make(index + 1, false)),
    ...Array.from({ length: size.wrong * 3 }, (_, index) => make(500 + index, true)),
  ]);
  const tried = await readAll({ folder: `${files}-tried`, passphrase: null }, files, candidates);
  const counted = candidates.map((made) => ({ made, wrong: wrongFields(made.truth, viewOf(tried, made).fields) }));
  const chosen = [
    ...counted.filter(({ made, wrong }) => made.damaged.length === 0 && wrong.length === 0).slice(0, size.clean),
    ...counted.filter(({ made, wrong }) => isAsPlanted(made, wrong)).slice(0, size.wrong),
  ].map(({ made }) => made);
  if (chosen.length < size.clean + size.wrong) {
    throw new Error(`Only ${chosen.length} invoices of the wanted kind were found among ${candidates.length}.`);
  }
  const read = await readAll(store, files, chosen);
  return chosen.map((made) => ({
    fileName: made.fileName,
    truth: made.truth,
    wrong: wrongFields(made.truth, viewOf(read, made).fields),
  }));
}

/** One to three values are wrong, and none that nothing was done to. */
function isAsPlanted({ planted }: Made, wrong: readonly FieldName[]): boolean {
  return wrong.length > 0 && wrong.length < 4 && wrong.every((name) => planted.includes(name));
}

function viewOf(views: ReadonlyMap<string, DocumentView>, { fileName }: Made): DocumentView {
  const view = views.get(fileName);
  if (view === undefined) throw new Error(`${fileName} was not read.`);
  return view;
}
