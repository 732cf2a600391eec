import type { Label } from '../labels/findLabels.ts';
import { legalForm } from './companyWords.ts';

/** "Sample Customer" and "Le Fournisseur du Val" are names, "Our customer:" and "1. Customer" are labels. */
export function beginsCell({ segment, from, to }: Label): boolean {
  if (from === 0) return true;
  const before = segment.tokens[0]?.folded ?? '';
  return (
    from === 1 && (before.length < 2 || !/\p{L}/u.test(before) || segment.tokens[to - 1]?.text.endsWith(':') === true)
  );
}

/** Past the label and a colon that stands apart from it. */
export function endOf({ segment, to }: Label): number {
  let end = to;
  while (end < segment.tokens.length && segment.tokens[end]?.folded === '') end += 1;
  return end;
}

/** "Lieferant GmbH" and "Customer Spain S.L." are names that begin with a label word. */
export function endsInForm({ segment, to }: Label): boolean {
  return legalForm.test(
    segment.tokens
      .slice(to)
      .map(({ text }) => text)
      .join(' '),
  );
}
