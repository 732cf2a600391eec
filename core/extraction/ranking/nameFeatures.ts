import { tokensOf } from '../DocumentView.ts';
import { foldText } from '../labels/foldText.ts';
import { textOf } from '../layout/layoutPages.ts';
import { addressWord, contactLine, legalForm, postalLine, salutation } from '../parties/companyWords.ts';
import { NameWitnesses } from '../parties/NameWitnesses.ts';
import { cellsUnder } from '../parties/PartyBlock.ts';
import type { NameCandidate } from './Candidate.ts';
import type { RuleReading } from './RuleReading.ts';
import { count, flag, type RankingFeature, share } from './RankingFeature.ts';

/** What a run of words looks like, and what stands under it. */
export function nameFeatures(reading: RuleReading): RankingFeature<NameCandidate>[] {
  const { view, titles, vatIds } = reading;
  const { layout } = view;
  const { segments } = layout;
  const witnesses = new NameWitnesses(view);
  const folded = segments.map(({ tokens }) => tokens.map((token) => token.folded).join('')).join(' ');
  const firstRows = segments.filter(({ text }) => /\p{L}{3}/u.test(text)).map(({ row }) => row);
  const lettered = [...new Set(firstRows)];
  const place = new Map(lettered.map((row, index) => [row, index]));
  const vatRows = vatIds.map(({ span }) => span.segment.row);
  const titled = new Set(titles.filter(({ weight }) => weight > 0.4).map(({ segment }) => segment));
  const wholeNames = segments.filter(({ text }) => legalForm.test(text)).map(({ text }) => foldText(text));
  const under = ({ span }: NameCandidate): string[] => cellsUnder(layout, span.segment, 6).map((cell) => cell.text);
  return [
    count('nameWords', 'Words of the name.', 12, ({ span }) => span.to - span.from),
    count('nameLetters', 'Letters of the name.', 60, ({ value }) => letters(value).length),
    share(
      'upperCase',
      'Capital letters over letters.',
      ({ value }) => value.replace(/\P{Lu}/gu, '').length / Math.max(1, letters(value).length),
    ),
    count('nameDigits', 'Digits in the name.', 10, ({ value }) => value.replace(/\D/g, '').length),
    flag('legalForm', 'It holds the legal form of a company.', (each) => legalForm.test(textOf(tokensOf(each.span)))),
    flag('legalFormShouted', 'It holds one when written in capitals.', (each) =>
      legalForm.test(textOf(tokensOf(each.span)).toUpperCase()),
    ),
    flag('salutation', 'A form of address begins it.', ({ span }) =>
      salutation.test(span.segment.tokens[span.from]?.text ?? ''),
    ),
    flag('addressWord', 'It holds a word of streets and places.', (each) =>
      addressWord.test(textOf(tokensOf(each.span))),
    ),
    flag('postalLine', 'It holds a postal code with a town.', (each) => postalLine.test(textOf(tokensOf(each.span)))),
    flag('contactLine', 'It speaks of reaching someone.', (each) => contactLine.test(textOf(tokensOf(each.span)))),
    flag('isTitle', 'Its cell is a title of the document.', ({ span }) => titled.has(span.segment)),
    flag(
      'isLabel',
      'It begins with a label.',
      ({ span }) => view.labels.get(span.segment)?.some(({ from }) => from === span.from) === true,
    ),
    flag(
      'isAllLabel',
      'A label fills it.',
      ({ span }) => view.labels.get(span.segment)?.some(({ from, to }) => from <= span.from && to >= span.to) === true,
    ),
    flag('colonAfter', 'A colon ends it, as it ends labels.', (each) => /[:：]$/u.test(textOf(tokensOf(each.span)))),
    flag('inDomain', 'A word of it is part of an address on the web.', ({ value }) => witnesses.of(value).inDomain),
    flag('atFoot', 'It is printed at the foot of a page.', ({ value }) => witnesses.of(value).atFoot),
    flag(
      'asSender',
      'It is printed with street and town after it, as in the small line of a sender.',
      ({ value }) => witnesses.of(value).asSender,
    ),
    flag(
      'besideIds',
      'It is printed with, or right over, an account, a register or a tax number.',
      ({ value }) => witnesses.of(value).besideIds,
    ),
    flag('isPaid', 'It is said to hold the account or to be paid.', ({ value }) => witnesses.of(value).isPaid),
    flag(
      'addressAfter',
      'The rest of its cell goes on with a street or a postal code, as the small line of a sender does.',
      ({ span }) =>
        isPlaceAfter(
          span.segment.tokens
            .slice(span.to)
            .map(({ text }) => text)
            .join(' '),
        ),
    ),
    flag('beginsLonger', 'Its words begin a longer name printed elsewhere, as those of a brand do.', ({ value }) =>
      beginsLonger(foldText(value), wholeNames),
    ),
    count('timesPrinted', 'How often its words are printed on the pages.', 5, ({ value }) =>
      foldText(value).length < 4 ? 1 : folded.split(foldText(value)).length - 1,
    ),
    count(
      'placeAmongRows',
      'How many rows with words stand over it.',
      60,
      ({ span }) => place.get(span.segment.row) ?? 60,
    ),
    count('rowsToTaxId', 'Rows down to the next tax id.', 12, ({ span }) =>
      Math.min(12, ...vatRows.map((row) => (row >= span.segment.row ? row - span.segment.row : 12))),
    ),
    count('rowsUnder', 'Lines of the block under it.', 6, (each) => under(each).length),
    flag('postalUnder', 'A postal code with a town stands in the block under it.', (each) =>
      under(each).some((line) => postalLine.test(line)),
    ),
    flag('addressUnder', 'A street stands right under it.', (each) =>
      under(each)
        .slice(0, 2)
        .some((line) => addressWord.test(line)),
    ),
    flag('contactUnder', 'A line of contact stands in the block under it.', (each) =>
      under(each).some((line) => contactLine.test(line)),
    ),
    flag('dateInside', 'A date stands in its cell.', ({ span }) => (view.dates.get(span.segment)?.length ?? 0) > 0),
    flag('amountInRow', 'An amount with two decimals stands in its row.', ({ span }) =>
      (layout.rows[span.segment.row]?.segments ?? []).some(
        (cell) => view.amounts.get(cell)?.some(({ fraction }) => fraction === 2) === true,
      ),
    ),
  ];
}

function isPlaceAfter(rest: string): boolean {
  return rest !== '' && (addressWord.test(rest) || postalLine.test(rest));
}

function beginsLonger(folded: string, names: readonly string[]): boolean {
  return folded.length >= 3 && names.some((name) => name.startsWith(folded) && name.length > folded.length + 1);
}

function letters(value: string): string {
  return value.replace(/\P{L}/gu, '');
}
