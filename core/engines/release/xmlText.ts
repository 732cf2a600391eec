import { XMLBuilder } from 'fast-xml-parser';
import type { XmlNode } from '../../release/einvoice/XmlNode.ts';
import { xmlCharacters } from './xmlCharacters.ts';

const builder = new XMLBuilder({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  format: false,
  suppressEmptyNode: false,
});

/** An element as an XML 1.0 document in UTF-8. */
export function xmlText(root: XmlNode): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build([nodeOf(root)])}\n`;
}

function nodeOf({ name, attributes, content }: XmlNode): Record<string, unknown> {
  const inner = typeof content === 'string' ? [{ '#text': xmlCharacters(content) }] : content.map(nodeOf);
  return Object.keys(attributes).length === 0 ? { [name]: inner } : { [name]: inner, ':@': { ...attributes } };
}
