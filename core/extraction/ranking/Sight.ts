import type { DocumentView, Span } from '../DocumentView.ts';
import type { Title } from '../kind/findTitles.ts';
import type { Label } from '../labels/findLabels.ts';
import type { LabelKind } from '../labels/LabelKind.ts';
import type { Segment } from '../layout/Layout.ts';
import { labelBox, standsUnder } from '../layout/valuePlaces.ts';

/** What a value's neighbourhood says it is: the titles of documents speak too ("Invoice 4711"). */
export type SightKind = LabelKind | 'title';

/** The labels in sight of a value: for each kind the closeness of the nearest, 1 right before the value, 0 out of sight. */
export interface Sight {
  closeness(kind: SightKind): number;
  /** Closeness of the nearest label of any kind. */
  readonly nearest: number;
  /** Letters of the nearest label's phrase; 0 where none is in sight. */
  readonly letters: number;
  /** The nearest label's direction: 0 none, 1 same cell, 2 the row, 3 above. */
  readonly direction: number;
}

interface Seen {
  readonly kind: SightKind;
  readonly letters: number;
  readonly closeness: number;
  readonly direction: 1 | 2 | 3;
}

const rowsAbove = 14;
const reachAbove = 16;
const hidden = 0.6;

/** Where the labels and titles of a document stand, to be asked for the sight of each value. */
export class LabelSight {
  readonly #view: DocumentView;
  readonly #labels: ReadonlyMap<Segment, readonly (Label & { readonly sight: SightKind })[]>;

  constructor(view: DocumentView, titles: readonly Title[]) {
    this.#view = view;
    const titled = titles.filter(({ type, weight }) => type !== 'other' && weight > 0.3);
    this.#labels = new Map(
      view.layout.segments.map((segment) => {
        const own = (view.labels.get(segment) ?? []).map((label) => ({ ...label, sight: label.kind }));
        const added = titled
          .filter(
            (title) => title.segment === segment && !own.some(({ from, to }) => from < title.to && to > title.from),
          )
          .map(({ phrase, from, to }) => ({ kind: 'contact' as const, phrase, from, to, match: 1, segment }))
          .map((label) => ({ ...label, sight: 'title' as const }));
        return [segment, [...own, ...added].sort((a, b) => a.from - b.from)];
      }),
    );
  }

  /** The labels before, beside and above a value. */
  of(span: Span): Sight {
    const seen = [...this.#inCell(span), ...this.#inRow(span), ...this.#above(span)];
    const best = new Map<SightKind, number>();
    for (const { kind, closeness } of seen) best.set(kind, Math.max(closeness, best.get(kind) ?? 0));
    const top = seen.reduce<Seen | null>(
      (near, each) => (near === null || each.closeness > near.closeness ? each : near),
      null,
    );
    return {
      closeness: (kind) => best.get(kind) ?? 0,
      nearest: top?.closeness ?? 0,
      letters: top?.letters ?? 0,
      direction: top?.direction ?? 0,
    };
  }

  #inCell({ segment, from }: Span): Seen[] {
    const before = (this.#labels.get(segment) ?? []).filter(({ to }) => to <= Math.max(from, 1));
    return before.map((label, index) => {
      const shadow = index === before.length - 1 ? 1 : hidden;
      const gap = Math.max(0, from - label.to);
      return { ...seenOf(label), closeness: (label.match * shadow) / (1 + 0.15 * gap), direction: 1 };
    });
  }

  /** Labels of the cells to the left; other values and labels on the way make them less likely to be meant. */
  #inRow({ segment }: Span): Seen[] {
    const row = this.#view.layout.rows[segment.row];
    if (row === undefined) return [];
    let closeness = (this.#labels.get(segment)?.[0]?.from ?? 1) === 0 ? hidden * 0.97 : 0.97;
    const seen: Seen[] = [];
    for (let place = segment.place - 1; place >= 0; place -= 1) {
      const cell = row.segments[place];
      const labels = cell === undefined ? [] : (this.#labels.get(cell) ?? []);
      for (const label of labels.toReversed()) {
        const rest = label.to < label.segment.tokens.length ? 0.9 : 1;
        seen.push({ ...seenOf(label), closeness: closeness * label.match * rest, direction: 2 });
        closeness *= hidden;
      }
      closeness *= labels.length === 0 ? 0.85 : 1;
    }
    return seen;
  }

  /** Labels over the value in its column, as of table headings; each value and row between counts against them. */
  #above({ segment, from, to }: Span): Seen[] {
    const { rows } = this.#view.layout;
    const tokens = segment.tokens.slice(from, to);
    const box = {
      ...segment.box,
      left: tokens[0]?.box.left ?? segment.box.left,
      right: tokens.at(-1)?.box.right ?? segment.box.right,
    };
    const seen: Seen[] = [];
    let closeness = 0.88;
    for (let index = segment.row - 1; index >= Math.max(0, segment.row - rowsAbove); index -= 1) {
      const row = rows[index];
      if (row === undefined || row.page !== segment.page) break;
      const distance = (segment.box.top - row.box.bottom) / Math.max(1, segment.height);
      if (distance > reachAbove) break;
      const cells = row.segments.filter((cell) => standsUnder(box, cell.box, segment.height));
      for (const cell of cells) {
        for (const label of this.#labels.get(cell) ?? []) {
          if (!standsUnder(box, labelBox(label), segment.height)) continue;
          seen.push({
            ...seenOf(label),
            closeness: (closeness * label.match) / (1 + 0.06 * Math.max(0, distance)),
            direction: 3,
          });
        }
      }
      if (cells.length > 0) closeness *= 0.8;
    }
    return seen;
  }
}

function seenOf(label: Label & { readonly sight: SightKind }): Pick<Seen, 'kind' | 'letters'> {
  return { kind: label.sight, letters: label.phrase.length };
}
