import type { Big } from 'big.js';
import type { FieldName, LineItemCell } from '../../../core/vocabulary/fieldNames.ts';
import type { Contents } from './Contents.ts';
import type { Random } from './Random.ts';
import { Sheet, type Ink, type PageSize, type Piece } from './Sheet.ts';
import type { Vendor } from './Vendor.ts';
import type { Term } from './Wording.ts';

const a4: PageSize = { width: 595.28, height: 841.89 };
const letter: PageSize = { width: 612, height: 792 };

/** A document while it is being laid out: the sheet, what it is to say, and the pieces that carry truth. */
export class Draft {
  readonly sheet: Sheet;
  readonly contents: Contents;
  readonly vendor: Vendor;
  readonly random: Random;
  readonly size: PageSize;
  readonly margin: number;
  /** Fields whose value follows from the page though it may not be printed as such. */
  readonly implied = new Set<FieldName>(['documentType', 'grandTotal', 'duePayable']);

  /** Sums of the document where they are not those of its contents. */
  sums: Readonly<Partial<Record<FieldName, string>>> | null = null;

  constructor(contents: Contents, random: Random, size?: PageSize) {
    this.contents = contents;
    this.vendor = contents.vendor;
    this.random = random;
    this.sheet = new Sheet(this.vendor.face);
    this.size = size ?? (this.vendor.country.letterPaper ? letter : a4);
    this.margin = size === undefined ? this.vendor.choice('margin').between(36, 64) : 10;
    this.sheet.addPage(this.size);
  }

  get left(): number {
    return this.margin;
  }

  get right(): number {
    return this.size.width - this.margin;
  }

  get middle(): number {
    return this.size.width / 2;
  }

  ink(more: Partial<Ink> = {}): Ink {
    return { size: this.vendor.size, ...more };
  }

  /** Distance of lines. */
  get step(): number {
    return this.vendor.size * this.vendor.choice('leading').between(1.22, 1.5);
  }

  money(value: Big, field?: FieldName, printed?: string): Piece {
    // A credit note states its sums without sign, whatever is printed.
    const mark = { sort: 'money', value: value.abs().toFixed(2), ...(field === undefined ? {} : { field }) } as const;
    return { text: printed ?? this.vendor.money(this.signed(value)), mark };
  }

  /** Credit notes of some vendors print what they pay back as negative. */
  signed(value: Big): Big {
    const isNegative = this.contents.type === 'credit note' && this.vendor.choice('minus').chance(0.35);
    return isNegative ? value.times(-1) : value;
  }

  date(iso: string, field?: FieldName): Piece {
    return {
      text: this.vendor.date(iso),
      mark: { sort: 'date', value: iso, ...(field === undefined ? {} : { field }) },
    };
  }

  text(text: string, field: FieldName, value = text, joined?: string): Piece {
    return { text, mark: { sort: 'text', value, field, ...(joined === undefined ? {} : { joined }) } };
  }

  cell(line: number, cell: LineItemCell, text: string, value: string, joined?: string): Piece {
    const sort = cell === 'lineTotal' || cell === 'unitPrice' ? 'money' : 'text';
    return { text, mark: { sort, value, cell: { line, cell }, ...(joined === undefined ? {} : { joined }) } };
  }

  say(term: Term): string {
    return this.vendor.say(term);
  }

  label(term: Term): Piece {
    return { text: this.vendor.label(term) };
  }

  /** Breaks a text so that each line is at most `width` wide. */
  wrap(text: string, width: number, ink: Ink): string[] {
    const lines: string[] = [];
    for (const word of text.split(' ')) {
      const last = lines.at(-1);
      if (last !== undefined && this.sheet.widthOf(`${last} ${word}`, ink) <= width)
        lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(word);
    }
    return lines;
  }
}
