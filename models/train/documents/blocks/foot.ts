import type { Draft } from '../Draft.ts';
import type { Piece } from '../Sheet.ts';
import { addressPieces, bicPieces, ibanPieces, otherPieces, vatPieces, writeLines } from './parties.ts';

/** How to pay: account, bank, terms, remarks. Gives the next free baseline. */
export function paymentBlock(draft: Draft, y: number, withBank: boolean): number {
  const { vendor, contents } = draft;
  const habit = vendor.choice('payment');
  const fill = (text: string): Piece[] => {
    const parts = text.replace('{days}', String(contents.termDays)).split(/(\{date\}|\{number\})/);
    return parts.map((part) =>
      part === '{date}'
        ? draft.date(contents.dueDate, 'dueDate')
        : { text: part === '{number}' ? contents.number : part },
    );
  };
  const lines: Piece[][] = [];
  const says = habit.weighted({ terms: 5, date: 2.5, nothing: 2.5 });
  if (says === 'terms') lines.push(fill(vendor.say('netDays')));
  if (says === 'date') lines.push(fill(vendor.say('payBy')));
  if (withBank && vendor.party.iban !== null) {
    lines.push([{ text: `${vendor.label('bank')} ${vendor.party.bank}` }], ibanPieces(draft), bicPieces(draft));
  }
  if (habit.chance(0.6)) lines.push([{ text: vendor.say('remark') }]);
  if (habit.chance(0.15)) lines.push([{ text: habit.pick(vendor.wording.remark) }]);
  return writeLines(draft, draft.left, y, lines, draft.ink());
}

export type FootForm = 'none' | 'columns' | 'centred' | 'line';

/** The foot of the page with all that letterheads print: who, where, ids, account. */
export function pageFoot(draft: Draft, form: FootForm, withBank: boolean): void {
  if (form === 'none') return;
  const { party } = draft.vendor;
  const size = Math.max(5.5, draft.vendor.size * 0.78);
  const name: Piece[] = [draft.text(party.name, 'vendor')];
  const bank = withBank && party.iban !== null ? [[{ text: party.bank }], ibanPieces(draft), bicPieces(draft)] : [];
  if (form === 'columns') {
    const key = `address ${draft.sheet.strokes.length}`;
    const whole = party.address.join(', ');
    const columns = [
      [name, ...party.address.map((line) => [draft.text(line, 'address', whole, key)])],
      [vatPieces(draft), ...otherPieces(draft)],
      bank,
    ].filter((column) => column.some((line) => line.length > 0));
    const width = (draft.right - draft.left) / columns.length;
    const top = draft.size.height - 58;
    if (draft.vendor.choice('foot rule').chance(0.6))
      draft.sheet.line(draft.left, top - size - 3, draft.right, top - size - 3);
    for (const [index, column] of columns.entries()) {
      let at = top;
      for (const line of column.filter(({ length }) => length > 0)) {
        draft.sheet.write(draft.left + index * width, at, line, { size });
        at += size * 1.22;
      }
    }
    return;
  }
  const joiner = draft.vendor.choice('foot joiner').pick([' · ', ' | ', ', ', ' - ']);
  const joined = (parts: readonly (readonly Piece[])[]): Piece[] =>
    parts
      .filter(({ length }) => length > 0)
      .flatMap((part, index) => (index === 0 ? part : [{ text: joiner }, ...part]));
  const lines = [
    joined([name, addressPieces(draft, joiner)]),
    joined([vatPieces(draft), ...otherPieces(draft).slice(0, 2)]),
    joined(bank),
  ].filter(({ length }) => length > 0);
  const x = form === 'centred' ? draft.middle : draft.left;
  for (const [index, line] of lines.entries()) {
    const widest = draft.sheet.widthOf(line, { size });
    const fitted = Math.min(size, (size * (draft.right - draft.left)) / widest);
    draft.sheet.write(x, draft.size.height - 48 + index * size * 1.3, line, {
      size: fitted,
      align: form === 'centred' ? 'centre' : 'left',
    });
  }
}
