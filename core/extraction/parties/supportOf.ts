import type { FieldReading } from '../../contract/extraction.ts';
import type { DocumentView } from '../DocumentView.ts';
import { findIbans } from '../identifiers/findIbans.ts';
import { foldText } from '../labels/foldText.ts';
import { legalForm } from './companyWords.ts';
import { labelledParties } from './labelledParties.ts';
import { textOf } from '../layout/layoutPages.ts';
import { tokensOf } from '../DocumentView.ts';

/** Letter heights under a name within which what reaches or taxes a party is said to be the party's. */
const reach = 12;
const shortest = 4;

/**
 * How many things on the pages speak for a vendor's name besides its place: a label, a web or mail address with a word of
 * it, the name printed again, a legal form, and means of reaching or paying right under it. A label counts
 * twice: 0 to 6.
 */
export function supportOf(view: DocumentView, { value, box, page }: FieldReading): number {
  const folded = foldText(value);
  const labelled = labelledParties(view, 'seller').some(({ name }) =>
    foldText(textOf(tokensOf(name))).includes(folded),
  );
  const { segments } = view.layout;
  const domains = foldText(
    segments.flatMap(({ text }) => text.match(/(?:www\.|@|https?:\/\/)[\w.-]+/gi) ?? []).join(' '),
  );
  const words = value.split(/[\s-]+/).map(foldText);
  const inDomain = words.some((word) => word.length >= shortest && domains.includes(word));
  const times = segments.filter(({ tokens }) =>
    tokens
      .map((token) => token.folded)
      .join('')
      .includes(folded),
  ).length;
  const near = segments.filter(
    (segment) =>
      box !== null &&
      segment.page === page &&
      segment.box.top >= box.top &&
      segment.box.top - box.bottom < reach * segment.height &&
      segment.box.left < box.right + segment.height * 6 &&
      segment.box.right > box.left - segment.height,
  );
  const ibans = new Set(findIbans(view).flatMap(({ spans }) => spans.map(({ segment }) => segment)));
  const reached = near.some(
    (segment) => ibans.has(segment) || view.labels.get(segment)?.some(({ kind }) => ownKinds.has(kind)) === true,
  );
  return [labelled, labelled, inDomain, folded.length >= shortest && times > 1, legalForm.test(value), reached].filter(
    Boolean,
  ).length;
}

const ownKinds: ReadonlySet<string> = new Set(['contact', 'iban', 'bank', 'bic', 'localTaxId', 'registration']);
