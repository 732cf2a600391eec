/** An element to be written: qualified name, attributes, then text or elements within. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string | readonly XmlNode[];
}

type Content = XmlNode | readonly XmlNode[] | null;

/** An element with elements within; what is null is left out. */
export function parent(name: string, ...content: readonly Content[]): XmlNode {
  return { name, attributes: {}, content: content.flatMap((each) => each ?? []) };
}

/** An element with text; none where there is no text. */
export function leaf(name: string, text: string | null, attributes: XmlNode['attributes'] = {}): XmlNode | null {
  return text === null || text === '' ? null : { name, attributes, content: text };
}
