import type { StructureProblem } from '../../contract/semanticInvoice.ts';
import { ciiPrefixOf } from './ciiNames.ts';
import type { XmlElement } from './XmlElement.ts';
import type { Sentence } from '../../vocabulary/sentences/Sentence.ts';
import { say } from '../../vocabulary/sentences/say.ts';

interface Kind {
  /** Attributes the element may carry; with "!" it must. */
  readonly attributes: readonly string[];
  /** The lexical form of the text; null where any text will do. */
  readonly shape: RegExp | null;
  /** An element that holds the value in place of the text. */
  readonly inner?: {
    readonly names: readonly string[];
    readonly attributes: readonly string[];
    readonly shape: RegExp;
  };
}

const decimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;
const anything = /[\s\S]*/;
const dates = (prefix: string, name: string) => ({
  names: [`${prefix}:${name}`],
  attributes: ['format!'],
  shape: anything,
});

const units = ['unitCode', 'unitCodeListID', 'unitCodeListAgencyID', 'unitCodeListAgencyName'];
const lists = 'listID listAgencyID listAgencyName listName listVersionID name languageID listURI listSchemeURI'.split(
  ' ',
);
const schemes = 'schemeID schemeName schemeAgencyID schemeAgencyName schemeVersionID schemeDataURI schemeURI'.split(
  ' ',
);

/** The data types of the message (UN/CEFACT unqualified and qualified data types, D16B). */
const kinds: Readonly<Record<string, Kind>> = {
  Amount: { attributes: ['currencyID', 'currencyCodeListVersionID'], shape: decimal },
  Number: { attributes: [], shape: decimal },
  Quantity: { attributes: units, shape: decimal },
  Measure: { attributes: units, shape: decimal },
  Code: { attributes: lists, shape: null },
  Id: { attributes: schemes, shape: null },
  Text: { attributes: ['languageID', 'languageLocaleID'], shape: null },
  BinaryObject: {
    attributes: ['mimeCode!', 'filename!', 'format', 'encodingCode', 'characterSetCode', 'uri'],
    shape: /^[A-Za-z0-9+/=\s]*$/,
  },
  Indicator: {
    attributes: [],
    shape: null,
    inner: { names: ['udt:Indicator'], attributes: [], shape: /^(?:true|false|0|1)$/ },
  },
  DateTime: { attributes: [], shape: null, inner: dates('udt', 'DateTimeString') },
  Date: { attributes: [], shape: null, inner: dates('udt', 'DateString') },
  FormattedDateTime: { attributes: [], shape: null, inner: dates('qdt', 'DateTimeString') },
};

const schema = (path: string, problem: Sentence, of: StructureProblem['of'] = 'message'): StructureProblem => ({
  path,
  problem,
  of,
});

/** What is wrong with an element that holds a value: its form, its attributes, elements inside it. */
export function valueProblems(element: XmlElement, path: string, kindName: string): StructureProblem[] {
  const kind = kinds[kindName];
  if (kind === undefined) return [];
  if (kind.inner !== undefined) return innerProblems(element, path, kind.inner);
  const inside = element.children.map(({ name }) =>
    schema(path, say('structure.holdsElement', { name: element.name, child: name })),
  );
  return [...inside, ...shapeProblems(element, path, kind.shape), ...attributeProblems(element, path, kind.attributes)];
}

function innerProblems(element: XmlElement, path: string, inner: NonNullable<Kind['inner']>): StructureProblem[] {
  const [first, ...more] = element.children;
  if (first === undefined)
    return [schema(path, say('structure.emptyValue', { name: element.name, wanted: { list: inner.names, by: 'or' } }))];
  const name = `${ciiPrefixOf(first)}:${first.name}`;
  const at = `${path}/${name}`;
  if (!inner.names.includes(name) || more.length > 0)
    return [schema(at, say('structure.otherValue', { name: element.name, wanted: { list: inner.names, by: 'or' } }))];
  return [...shapeProblems(first, at, inner.shape), ...attributeProblems(first, at, inner.attributes)];
}

function shapeProblems({ text, name }: XmlElement, path: string, shape: RegExp | null): StructureProblem[] {
  return shape === null || shape.test(text)
    ? []
    : [schema(path, say('structure.value', { text: text.slice(0, 40), name }), 'value')];
}

function attributeProblems(
  { name, attributes }: XmlElement,
  path: string,
  allowed: readonly string[],
): StructureProblem[] {
  const names = new Set(allowed.map((each) => each.replace('!', '')));
  const stated = Object.keys(attributes).filter((each) => !each.startsWith('xmlns') && !each.includes(':'));
  const missing = allowed.filter((each) => each.endsWith('!') && attributes[each.slice(0, -1)] === undefined);
  return [
    ...stated
      .filter((each) => !names.has(each))
      .map((each) => schema(`${path}/@${each}`, say('structure.noAttribute', { name, attribute: each }))),
    ...missing.map((each) =>
      schema(`${path}/@${each.slice(0, -1)}`, say('structure.lacksAttribute', { name, attribute: each.slice(0, -1) })),
    ),
  ];
}
