import type { Judgement } from './judge.ts';
import { countCharacterErrors, countWords } from './textMarks.ts';

export interface FieldMarks {
  /** Documents (or lines) that carry the field. */
  readonly stated: number;
  readonly right: number;
  readonly wrong: number;
  readonly missing: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Wrong, yet at or above the doubt threshold. */
  readonly wrongButConfident: number;
  /** Share of the values read that are at or above the doubt threshold. */
  readonly confidentShare: number;
}

export interface DatasetMarks {
  readonly documents: number;
  readonly pages: number;
  readonly secondsPerPage: number;
  /** Micro-averaged over header fields and line items; the lines of a document count as one field, in shares. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly wrongButConfidentPer100: number;
  readonly fields: Readonly<Record<string, FieldMarks>>;
  readonly notExtracted: readonly string[];
  readonly noInvoices: { readonly documents: number; readonly confidentTotals: number } | null;
  readonly ocr: { readonly wordF1: number; readonly characterErrors: number; readonly withoutSpaces: number } | null;
}

interface Counts {
  stated: number;
  found: number;
  right: number;
  wrongButConfident: number;
  confident: number;
}

const none = (): Counts => ({ stated: 0, found: 0, right: 0, wrongButConfident: 0, confident: 0 });

/** Marks of one dataset's documents. `threshold`: confidence from which a value is not called doubtful. */
export function tally(judgements: readonly Judgement[], threshold: number): DatasetMarks {
  const fields = countFields(judgements, threshold);
  const header = [...fields].filter(([name]) => !name.startsWith('line')).map(([, counts]) => counts);
  const stated = sum(header, 'stated');
  const lines = judgements.flatMap(({ lines: match }) => (match && match.stated > 0 ? [match] : []));
  const recalled = lines.reduce((total, { totals, stated: of }) => total + totals / of, 0);
  const precise = lines.reduce((total, { totals, found }) => total + totals / Math.max(1, found), 0);
  const precision = share(sum(header, 'right') + precise, sum(header, 'found') + lines.filter(isFound).length);
  const recall = share(sum(header, 'right') + recalled, stated + lines.length);
  const pages = judgements.reduce((total, { reading }) => total + reading.result.pages, 0);
  const milliseconds = judgements.reduce(
    (total, { reading }) => total + reading.milliseconds + (reading.result.timingsMs.extraction ?? 0),
    0,
  );
  return {
    documents: judgements.length,
    pages,
    secondsPerPage: share(milliseconds / 1000, pages),
    precision,
    recall,
    f1: harmonic(precision, recall),
    wrongButConfidentPer100: share(sum(header, 'wrongButConfident') * 100, stated),
    fields: Object.fromEntries([...fields].map(([name, counts]) => [name, marksOf(counts)])),
    notExtracted: [...new Set(judgements.flatMap(({ notExtracted }) => notExtracted))],
    noInvoices: noInvoicesOf(judgements, threshold),
    ocr: ocrOf(judgements),
  };
}

function isFound({ found }: { readonly found: number }): boolean {
  return found > 0;
}

function countFields(judgements: readonly Judgement[], threshold: number): Map<string, Counts> {
  const fields = new Map<string, Counts>();
  const at = (name: string): Counts => {
    const counts = fields.get(name) ?? none();
    fields.set(name, counts);
    return counts;
  };
  for (const { outcomes } of judgements) {
    for (const { field, verdict, confidence } of outcomes) {
      const counts = at(field);
      counts.stated += 1;
      if (verdict === 'missing') continue;
      counts.found += 1;
      if (verdict === 'right') counts.right += 1;
      if (confidence < threshold) continue;
      counts.confident += 1;
      if (verdict === 'wrong') counts.wrongButConfident += 1;
    }
  }
  for (const { lines, reading } of judgements) {
    if (lines === null) continue;
    if (lines.stated > 0) {
      const counts = at('lineTotals');
      counts.stated += lines.stated;
      counts.found += lines.found;
      counts.right += lines.totals;
      counts.wrongButConfident += lines.wrong.filter(({ confidence }) => confidence >= threshold).length;
      const totals = reading.result.lineItems.flatMap(({ lineTotal }) => (lineTotal ? [lineTotal] : []));
      counts.confident += totals.filter(({ confidence }) => confidence >= threshold).length;
    }
    const whole = at('lineWhole');
    whole.stated += lines.statedLines;
    whole.found += lines.foundLines;
    whole.right += lines.whole;
  }
  return fields;
}

function marksOf({ stated, found, right, wrongButConfident, confident }: Counts): FieldMarks {
  const precision = share(right, found);
  const recall = share(right, stated);
  return {
    stated,
    right,
    wrong: found - right,
    missing: Math.max(0, stated - found),
    precision,
    recall,
    f1: harmonic(precision, recall),
    wrongButConfident,
    confidentShare: share(confident, found),
  };
}

function noInvoicesOf(judgements: readonly Judgement[], threshold: number): DatasetMarks['noInvoices'] {
  const others = judgements.filter(({ isInvoice }) => !isInvoice);
  if (others.length === 0) return null;
  const totals = others.flatMap(({ inventedTotals }) => inventedTotals);
  return {
    documents: others.length,
    confidentTotals: totals.filter(({ confidence }) => confidence >= threshold).length,
  };
}

function ocrOf(judgements: readonly Judgement[]): DatasetMarks['ocr'] {
  const words = none();
  const errors = { edits: 0, characters: 0, blindEdits: 0, blindCharacters: 0 };
  for (const { document, reading } of judgements) {
    if (document.transcript === null) continue;
    const text = reading.pages.flatMap((page) => page.words.map((word) => word.text)).join(' ');
    const counts = countWords(text, document.transcript.join(' '));
    words.right += counts.shared;
    words.found += counts.found;
    words.stated += counts.stated;
    const plain = countCharacterErrors(text, document.transcript, false);
    const blind = countCharacterErrors(text, document.transcript, true);
    errors.edits += plain.edits;
    errors.characters += plain.characters;
    errors.blindEdits += blind.edits;
    errors.blindCharacters += blind.characters;
  }
  if (words.stated === 0) return null;
  return {
    wordF1: harmonic(share(words.right, words.found), share(words.right, words.stated)),
    characterErrors: share(errors.edits, errors.characters),
    withoutSpaces: share(errors.blindEdits, errors.blindCharacters),
  };
}

function sum(all: readonly Counts[], key: keyof Counts): number {
  return all.reduce((total, counts) => total + counts[key], 0);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function harmonic(precision: number, recall: number): number {
  return share(2 * precision * recall, precision + recall);
}
