import { tokensOf, type DocumentView } from '../DocumentView.ts';
import { foldText } from '../labels/foldText.ts';
import { textOf } from '../layout/layoutPages.ts';
import { labelledParties } from './labelledParties.ts';
import { NameWitnesses } from './NameWitnesses.ts';

/**
 * How many things on the pages speak for a vendor's name besides the place it was found at: a seller's label, a web or mail
 * address with a word of it, the foot of a page, a sender's line, an account, register or tax number beside it, being who is
 * paid. 0 to 6. A legal form is none: buyers have one as often.
 */
export function supportOf(view: DocumentView, value: string): number {
  const folded = foldText(value);
  const isLabelled = labelledParties(view, 'seller').some(({ name, continued }) =>
    foldText([name, ...(continued ? [continued] : [])].map((line) => textOf(tokensOf(line))).join(' ')).includes(
      folded,
    ),
  );
  const { inDomain, atFoot, asSender, besideIds, isPaid } = new NameWitnesses(view).of(value);
  return [isLabelled, inDomain, atFoot, asSender, besideIds, isPaid].filter(Boolean).length;
}
