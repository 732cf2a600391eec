import { ciiReader } from './ciiNames.ts';
import type { XmlElement } from './XmlElement.ts';

type Problem = { readonly path: string; readonly problem: string };

/**
 * What the message schema CrossIndustryInvoice_100pD16B asks of its outermost parts: which must be there, in which order.
 * The smallest profile (Factur-X MINIMUM) has all of them too.
 */
const required = [
  ['', ['rsm:ExchangedDocumentContext', 'rsm:ExchangedDocument', 'rsm:SupplyChainTradeTransaction']],
  [
    'rsm:SupplyChainTradeTransaction',
    ['ram:ApplicableHeaderTradeAgreement', 'ram:ApplicableHeaderTradeDelivery', 'ram:ApplicableHeaderTradeSettlement'],
  ],
] as const;

/** Parts the schema asks for that are missing, double or out of order. */
export function ciiStructure(root: XmlElement): Problem[] {
  return required.flatMap(([parent, parts]) => {
    const element = parent === '' ? root : ciiReader.first(root, parent);
    return element === undefined ? [] : problemsOf(element, parent, parts);
  });
}

function problemsOf(element: XmlElement, parent: string, parts: readonly string[]): Problem[] {
  const pathOf = (part: string): string => (parent === '' ? part : `${parent}/${part}`);
  const wrongCount = parts.flatMap((part): Problem[] => {
    const count = ciiReader.all(element, part).length;
    if (count === 1) return [];
    const problem = count === 0 ? `The part ${part} is missing` : `The part ${part} stands ${String(count)} times`;
    return [{ path: pathOf(part), problem }];
  });
  if (wrongCount.length > 0) return wrongCount;
  const places = parts.map((part) => element.children.findIndex((child) => ciiReader.all(element, part)[0] === child));
  const firstWrong = places.findIndex((place, index) => place < (places[index - 1] ?? -1));
  if (firstWrong === -1) return [];
  const part = parts[firstWrong] ?? '';
  return [{ path: pathOf(part), problem: `The part ${part} stands before one it must follow` }];
}
