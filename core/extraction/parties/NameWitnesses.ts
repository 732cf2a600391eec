import type { DocumentView } from '../DocumentView.ts';
import { findIbans } from '../identifiers/findIbans.ts';
import { foldText } from '../labels/foldText.ts';
import type { LabelKind } from '../labels/LabelKind.ts';
import type { Segment } from '../layout/Layout.ts';
import { cellsUnder } from './PartyBlock.ts';
import { addressWord, postalLine } from './companyWords.ts';

/** Shorter names and words are part of too many others. */
const shortest = 4;
const linesUnder = 6;
const footFrom = 0.82;

const idKinds: ReadonlySet<LabelKind> = new Set(['vatId', 'registration', 'localTaxId', 'iban', 'bank', 'bic']);
const ownKinds: ReadonlySet<LabelKind> = new Set(['registration', 'localTaxId', 'iban', 'bank', 'bic']);

/** Words that say whose an account is or whom to pay, in the eight languages. */
const holder =
  /account (?:name|holder)|beneficiary|payee|pay(?:able)? to|kontoinhaber|kontoname|empfänger|überweisen sie an|titulaire|bénéficiaire|à l['’]ordre de|ten name van|t\.\s?n\.\s?v|begunstigde|titular|beneficiario|intestat[oa]|beneficiário|odbiorca przelewu|(?:właściciel|posiadacz) rachunku/iu;

/** What speaks for a name being the sender's besides the place it was found at. */
export interface NameWitness {
  /** A word of it is part of a web or mail address. */
  readonly inDomain: boolean;
  /** Printed at the foot of a page. */
  readonly atFoot: boolean;
  /** Printed with street and town after it in one line, as in the small line of a sender. */
  readonly asSender: boolean;
  /** Printed in a line with, or right over, an account, a register or a tax number. */
  readonly besideIds: boolean;
  /** Said to hold the account, or to be who is paid. */
  readonly isPaid: boolean;
}

interface Print {
  readonly segment: Segment;
  readonly folded: string;
}

/** Looks for prints of a name over all pages; what does not depend on the name is found once. */
export class NameWitnesses {
  readonly #view: DocumentView;
  readonly #prints: readonly Print[];
  readonly #domains: string;
  readonly #accounts: ReadonlySet<Segment>;
  readonly #known = new Map<string, NameWitness>();

  constructor(view: DocumentView) {
    const { segments } = view.layout;
    this.#view = view;
    this.#prints = segments.map((segment) => ({
      segment,
      folded: segment.tokens.map(({ folded }) => folded).join(''),
    }));
    this.#domains = foldText(
      segments.flatMap(({ text }) => text.match(/(?:www\.|@|https?:\/\/)[\w.-]+/gi) ?? []).join(' '),
    );
    this.#accounts = new Set(findIbans(view).flatMap(({ spans }) => spans.map(({ segment }) => segment)));
  }

  of(value: string): NameWitness {
    const folded = foldText(value);
    const known = this.#known.get(folded) ?? this.#look(value, folded);
    this.#known.set(folded, known);
    return known;
  }

  #look(value: string, folded: string): NameWitness {
    const words = value.split(/[\s-]+/).map(foldText);
    const inDomain = words.some((word) => word.length >= shortest && this.#domains.includes(word));
    const prints = folded.length < shortest ? [] : this.#prints.filter((print) => print.folded.includes(folded));
    const segments = prints.map(({ segment }) => segment);
    return {
      inDomain,
      atFoot: segments.some((segment) => this.#isAtFoot(segment)),
      asSender: prints.some((print) => isSenderLine(print, folded)),
      besideIds: segments.some((segment) => this.#isBesideIds(segment)),
      isPaid: segments.some((segment) => this.#isPaid(segment)),
    };
  }

  #isAtFoot({ page, box }: Segment): boolean {
    const shape = this.#view.layout.pages.find(({ number }) => number === page);
    return shape !== undefined && box.top / shape.height > footFrom;
  }

  #isBesideIds(segment: Segment): boolean {
    const under = cellsUnder(this.#view.layout, segment, linesUnder);
    return this.#says(segment, idKinds) || under.some((cell) => this.#says(cell, ownKinds));
  }

  #says(segment: Segment, kinds: ReadonlySet<LabelKind>): boolean {
    const labels = this.#view.labels.get(segment) ?? [];
    return this.#accounts.has(segment) || labels.some(({ kind }) => kinds.has(kind));
  }

  #isPaid(segment: Segment): boolean {
    const cells = this.#view.layout.rows[segment.row]?.segments.slice(0, segment.place + 1) ?? [];
    return cells.some(({ text }) => holder.test(text));
  }
}

function isSenderLine({ segment, folded }: Print, name: string): boolean {
  if (!folded.startsWith(name) || folded === name) return false;
  let length = 0;
  const rest = segment.tokens.filter((token) => {
    length += token.folded.length;
    return length > name.length;
  });
  const text = rest.map((token) => token.text).join(' ');
  return addressWord.test(text) || postalLine.test(text);
}
