import { XMLBuilder } from 'fast-xml-parser';
import type { XmlNode } from '../../release/einvoice/XmlNode.ts';

const builder = new XMLBuilder({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  format: false,
  suppressEmptyNode: false,
});

/** XML 1.0 has no place for these, escaped or not. */
// eslint-disable-next-line no-control-regex -- control characters are what is removed
const noCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** An element as an XML 1.0 document in UTF-8. */
export function xmlText(root: XmlNode): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build([nodeOf(root)])}\n`;
}

function nodeOf({ name, attributes, content }: XmlNode): Record<string, unknown> {
  const inner = typeof content === 'string' ? [{ '#text': clean(content) }] : content.map(nodeOf);
  return Object.keys(attributes).length === 0 ? { [name]: inner } : { [name]: inner, ':@': { ...attributes } };
}

const clean = (text: string): string => text.toWellFormed().replace(noCharacter, '');
