import { type ExportProfile, tableFormats } from '../../contract/exportProfile.ts';
import type { PreviewCell, ReleasePreview, Withheld } from '../../contract/release.ts';
import type { OpenStore } from '../../engines/storeFolder/openStore.ts';
import type { Cell } from '../../release/Cell.ts';
import { cellText } from '../../release/cellText.ts';
import { neutralise } from '../../release/neutralise.ts';
import { tableOf } from '../../release/tableOf.ts';
import { type ConfirmedDocument, readConfirmedDocument } from '../../store/queries/confirmedDocuments.ts';
import { hasLeft } from '../../store/queries/releases.ts';
import { instantOf } from '../../vocabulary/clock.ts';
import type { DocumentId } from '../../vocabulary/ids.ts';
import { renderRelease } from './renderRelease.ts';

const mostRows = 200;
const mostNames = 50;
const mostCharacters = 20_000;

/** What a release would write, by writing it, and what would be refused or said about it. Nothing is kept. */
export async function previewRelease(
  store: OpenStore,
  profile: ExportProfile,
  documentIds: readonly DocumentId[],
): Promise<ReleasePreview> {
  const documents = documentIds.map((id) => readConfirmedDocument(store.db, id));
  const at = instantOf(store.clock);
  const signal = new AbortController().signal;
  const names: string[] = [];
  const withheld: Withheld[] = [];
  const remarks = new Set<string>();
  let count = 0;
  let text: string | null = null;
  for await (const rendered of renderRelease({ store, profile, documents, at, signal })) {
    if ('withheld' in rendered) {
      withheld.push(rendered.withheld);
      continue;
    }
    count += 1;
    if (names.length < mostNames) names.push(rendered.file.name);
    for (const remark of rendered.remarks) remarks.add(remark);
    text ??= shownText(rendered.file.mediaType, rendered.file.bytes);
  }
  const isTable = tableFormats.has(profile.format);
  return {
    fileNames: names,
    fileCount: count,
    ...(isTable ? shownTable(documents, profile) : noTable),
    text: isTable ? null : text,
    withheld,
    releasedBefore: documents
      .filter(({ record, content }) => hasLeft(store.db, record.document.id, content))
      .map(({ record }) => record.document.id),
    remarks: [...remarks],
  };
}

const noTable = { columns: [], rows: [], rowCount: 0 };

function shownText(mediaType: string, bytes: Uint8Array): string | null {
  if (mediaType !== 'application/json' && mediaType !== 'application/xml') return null;
  return new TextDecoder().decode(bytes).slice(0, mostCharacters);
}

function shownTable(documents: readonly ConfirmedDocument[], profile: ExportProfile) {
  const { columns, rows } = tableOf(
    documents.map(({ record }) => record),
    profile,
  );
  return {
    columns: columns.map(({ name, kind }) => ({ name, isNumber: kind === 'number' || kind === 'amount' })),
    rows: rows.slice(0, mostRows).map((row) => row.map((cell) => previewCell(cell, profile))),
    rowCount: rows.length,
  };
}

const plain = { decimal: '.', dateFormat: 'YYYY-MM-DD' } as const;

function previewCell(cell: Cell, { format, csv }: ExportProfile): PreviewCell {
  if (cell.kind !== 'text')
    return { text: cellText(cell, format === 'csv' ? csv : plain), kind: cell.kind, neutralised: false };
  const text = format === 'csv' ? cellText(cell, csv) : spreadsheetText(cell, format);
  return { text, kind: 'text', neutralised: text !== cell.text };
}

function spreadsheetText({ text, fromDocument }: Extract<Cell, { kind: 'text' }>, format: string): string {
  return format === 'xlsx' && fromDocument ? neutralise(text) : text;
}
