import { foldText } from '../contract/conditions/foldText.ts';
import { type RuleFieldName, ruleField, ruleFieldNames } from '../contract/conditions/ruleFields.ts';

/** One fact as it is read: numbers and flags (0, 1) as numbers, dates and choices as text, sets as lists; null where it is not known. */
export type RuleFact = number | string | readonly string[] | null;
export type RuleFacts = Readonly<Partial<Record<RuleFieldName, RuleFact>>>;

/** A column of texts: each different text once, and for each row which one. Code 0: not known. */
export interface TextColumn {
  readonly codes: Uint32Array;
  readonly texts: string[];
}

const listMark = '\n';

/**
 * Facts of many invoices, a column a field, so that a rule is tried on all at once: numbers side by side, texts once each.
 * Texts are folded (foldText), sets are one text.
 */
export class RuleColumns {
  readonly length: number;
  readonly #numbers = new Map<RuleFieldName, Float64Array>();
  readonly #texts = new Map<RuleFieldName, TextColumn & { readonly known: Map<string, number> }>();

  constructor(length: number) {
    this.length = length;
  }

  /** Facts of one invoice, as a history of one row. */
  static of(facts: RuleFacts): RuleColumns {
    const columns = new RuleColumns(1);
    columns.put(0, facts);
    return columns;
  }

  put(row: number, facts: RuleFacts): void {
    for (const name of ruleFieldNames) {
      const fact = facts[name];
      if (fact !== undefined) this.#putFact(row, name, fact);
    }
  }

  /** NaN where the number is not known. */
  numbers(name: RuleFieldName): Float64Array {
    let column = this.#numbers.get(name);
    if (column === undefined) {
      column = new Float64Array(this.length).fill(Number.NaN);
      this.#numbers.set(name, column);
    }
    return column;
  }

  texts(name: RuleFieldName): TextColumn {
    return this.#textColumn(name);
  }

  #putFact(row: number, name: RuleFieldName, fact: RuleFact): void {
    const { type } = ruleField(name);
    if (type === 'number' || type === 'flag') {
      this.numbers(name)[row] = typeof fact === 'number' ? fact : Number.NaN;
      return;
    }
    const { codes, texts, known } = this.#textColumn(name);
    if (fact === null || typeof fact === 'number') {
      codes[row] = 0;
      return;
    }
    const text = formOf(name, fact);
    let code = known.get(text);
    if (code === undefined) {
      code = texts.push(text) - 1;
      known.set(text, code);
    }
    codes[row] = code;
  }

  #textColumn(name: RuleFieldName) {
    let column = this.#texts.get(name);
    if (column === undefined) {
      column = { codes: new Uint32Array(this.length), texts: [''], known: new Map() };
      this.#texts.set(name, column);
    }
    return column;
  }
}

function formOf(name: RuleFieldName, fact: string | readonly string[]): string {
  if (typeof fact !== 'string') return listOf(fact);
  const field = ruleField(name);
  return field.type === 'text' ? foldText(field, fact) : fact;
}

/** A set as one text, and back. */
export function listOf(items: readonly string[]): string {
  return items.toSorted().join(listMark);
}

export function itemsOf(list: string): readonly string[] {
  return list === '' ? [] : list.split(listMark);
}
