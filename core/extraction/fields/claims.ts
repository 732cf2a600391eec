import type { DocumentView, Span } from '../DocumentView.ts';
import type { Label } from '../labels/findLabels.ts';
import type { LabelKind } from '../labels/LabelKind.ts';
import { valuePlaces, type ValuePlace } from '../layout/valuePlaces.ts';

/** A value and the label that announces it. */
export interface Claim<Value extends Span> {
  readonly value: Value;
  readonly label: Label;
  readonly relation: ValuePlace['relation'];
  /** How well label and place fit, 0 to 1. */
  readonly strength: number;
}

const relationStrength: Readonly<Record<ValuePlace['relation'], number>> = { beside: 1, right: 0.97, below: 0.85 };

/**
 * For labels of the kinds given, the first value `read` finds in a place of each. A value that two labels claim goes to
 * the stronger claim, so that "order date" keeps its date from "date" above it.
 */
export function claimValues<Value extends Span>(
  view: DocumentView,
  kinds: ReadonlySet<LabelKind>,
  read: (place: ValuePlace, label: Label) => Value | null,
): Claim<Value>[] {
  const claims = new Map<string, Claim<Value>>();
  for (const label of labelsOf(view, kinds)) {
    const claim = claimOf(view, label, read);
    if (claim === null) continue;
    const key = `${claim.value.segment.row}/${claim.value.segment.place}/${claim.value.from}`;
    const rival = claims.get(key);
    if (rival === undefined || claim.strength > rival.strength) claims.set(key, claim);
  }
  return [...claims.values()];
}

/** Labels of the kinds given, in reading order. */
export function labelsOf(view: DocumentView, kinds: ReadonlySet<LabelKind>): Label[] {
  return [...view.labels.values()].flatMap((labels) => labels.filter(({ kind }) => kinds.has(kind)));
}

function claimOf<Value extends Span>(
  view: DocumentView,
  label: Label,
  read: (place: ValuePlace, label: Label) => Value | null,
): Claim<Value> | null {
  for (const place of valuePlaces(view.layout, view.labels, label)) {
    const value = read(place, label);
    if (value === null) continue;
    return { value, label, relation: place.relation, strength: relationStrength[place.relation] * label.match };
  }
  return null;
}
