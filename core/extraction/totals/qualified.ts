import type { Amount } from '../amounts/findAmounts.ts';
import type { DocumentView } from '../DocumentView.ts';
import type { Label } from '../labels/findLabels.ts';
import type { LabelKind } from '../labels/LabelKind.ts';

const words = (text: string): RegExp => new RegExp(`(?:^| )(?:${text})(?: |$)`);

/** Folded words between a label and its amount that change what is meant. */
const including = words(
  'incl|inclusive|including|included|inc|inkl|inklusive|einschl|einschliesslich|ttc|comprises|compris|incluido|inclusa|incluso|incluida|inclusief|brutto|lordo|rounded|rounding|payable',
);
const excluding = words(
  'excl|exclusive|excluding|excluded|exc|ex|ohne|before|without|hors|ht|sin|exclusief|esclusa|netto|sem|bez|zzgl',
);
const taxes = words('gst|vat|tax|taxes|mwst|ust|mehrwertsteuer|umsatzsteuer|tva|iva|btw|sst|podatek|steuer|steuern');
const counts = words(
  'items?|qty|quantity|units|pcs|pieces|hours|points|weight|pages|spots|count|pax|discounts?|savings?|saved|rabatt|supplies|disc',
);

/** The kind of a label with the words around it taken in: "Total … excl. GST" is a net sum, "Total items" is no sum. */
export function qualified(view: DocumentView, label: Label, amount: Amount): LabelKind {
  const kind = label.kind;
  if (kind === 'tax' && label.phrase.startsWith('tot')) return qualifiedTax(wordsAround(view, label, amount));
  if (kind !== 'total' && kind !== 'gross' && kind !== 'net' && kind !== 'subtotal' && kind !== 'due') return kind;
  const rest = wordsAround(view, label, amount);
  if (rest === '') return kind;
  if (counts.test(rest)) return 'otherAmount';
  if (including.test(rest)) return kind === 'due' ? 'due' : 'gross';
  if (excluding.test(rest)) return 'net';
  if (kind === 'total' && taxes.test(rest)) return 'tax';
  return kind;
}

/** "Total (GST incl.)" is no tax. */
function qualifiedTax(rest: string): LabelKind {
  if (including.test(rest)) return 'gross';
  return excluding.test(rest) ? 'net' : 'tax';
}

/** Words of the label's cell up to the amount, and those right before the label, folded. */
function wordsAround(view: DocumentView, label: Label, amount: Amount): string {
  const { segment, from, to } = label;
  const end = segment === amount.segment ? amount.from : segment.tokens.length;
  const next = view.labels.get(segment)?.find((other) => other.from >= to);
  const before = from > 0 && from <= 3 ? segment.tokens.slice(0, from) : [];
  const after = segment.tokens.slice(to, Math.max(to, end));
  const others = next === undefined ? [] : segment.tokens.slice(next.from, next.to);
  return [...before, ...after, ...others]
    .map(({ folded }) => folded)
    .filter((word) => word !== '')
    .join(' ');
}
