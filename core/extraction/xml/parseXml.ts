import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { z } from 'zod';
import { VouchFailure } from '../../vocabulary/failure.ts';
import { decodeXml } from './decodeXml.ts';
import { nestingOf } from './nestingOf.ts';
import type { XmlElement } from './XmlElement.ts';
import type { Sentence } from '../../vocabulary/sentences/Sentence.ts';
import { say } from '../../vocabulary/sentences/say.ts';

const mostBytes = 20_000_000;
const deepest = 60;
/** Namespaces in scope of one element; each element that declares more copies them. */
const mostNamespaces = 100;
const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

/** What the parser makes of a node with `preserveOrder`: one key for its name, ':@' for its attributes. */
const nodeSchema = z.record(z.string(), z.unknown());
const nodesSchema = z.array(nodeSchema);
const attributesSchema = z.record(z.string(), z.coerce.string());

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  htmlEntities: false,
});

/**
 * The root element of an XML document, with namespaces resolved.
 * @throws VouchFailure XML_REFUSED for document type declarations and entities (never expanded), other encodings, sizes
 * over 20 MB, nesting over 60 levels, more than 100 namespaces, and text that is not well formed. Takes time in
 * proportion to the size, whatever the text.
 */
export function parseXml(bytes: Uint8Array): XmlElement {
  if (bytes.length > mostBytes) throw refused(say('refused.size'));
  const text = decodeXml(bytes);
  if (text === null) throw refused(say('refused.encoding'));
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw refused(say('refused.documentType'));
  const nesting = nestingOf(text, deepest);
  if (nesting === 'too deep') throw refused(say('refused.depth', { levels: deepest }));
  if (nesting === 'broken off' || XMLValidator.validate(text) !== true) throw refused(say('refused.form'));
  const [root] = elementsOf(nodesSchema.parse(parser.parse(text)), new Map([['xml', xmlNamespace]]));
  if (root === undefined) throw refused(say('refused.empty'));
  return root;
}

function refused(reason: Sentence): VouchFailure {
  return new VouchFailure('XML_REFUSED', reason, say('refused.askPlain'));
}

type Scope = ReadonlyMap<string, string>;

function elementsOf(nodes: z.infer<typeof nodesSchema>, scope: Scope): XmlElement[] {
  return nodes.flatMap((node) => {
    const tag = Object.keys(node).find((key) => key !== ':@' && key !== '#text');
    return tag === undefined ? [] : [elementOf(tag, node, scope)];
  });
}

function elementOf(tag: string, node: z.infer<typeof nodeSchema>, outer: Scope): XmlElement {
  const attributes = attributesSchema.parse(node[':@'] ?? {});
  const scope = scopeWith(outer, attributes);
  const content = nodesSchema.parse(node[tag]);
  const [prefix, name] = tag.includes(':') ? tag.split(':') : ['', tag];
  const text = content.flatMap((child) => (typeof child['#text'] === 'string' ? [child['#text']] : [])).join('');
  return {
    namespace: scope.get(prefix ?? '') ?? '',
    name: name ?? tag,
    attributes,
    children: elementsOf(content, scope),
    text: text.trim(),
  };
}

function scopeWith(outer: Scope, attributes: Readonly<Record<string, string>>): Scope {
  const declared = Object.entries(attributes).filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
  if (declared.length === 0) return outer;
  if (declared.length + outer.size > mostNamespaces) throw refused(say('refused.namespaces'));
  return new Map([...outer, ...declared.map(([name, uri]): [string, string] => [name.slice(6), uri.trim()])]);
}
