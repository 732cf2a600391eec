/** An element of a parsed XML document. */
export interface XmlElement {
  /** Namespace URI; empty for none. */
  readonly namespace: string;
  /** Local name. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Text directly inside, trimmed. */
  readonly text: string;
}

/** Namespace URIs a short prefix stands for; several where versions of a standard differ. */
export type Namespaces = Readonly<Record<string, readonly string[]>>;

/** Finds elements by paths such as "cac:Party/cbc:Name"; names are compared by namespace, never by printed prefix. */
export class XmlReader {
  readonly #namespaces: Namespaces;

  constructor(namespaces: Namespaces) {
    this.#namespaces = namespaces;
  }

  /** All elements at the path below `element`, in document order. */
  all(element: XmlElement | undefined, path: string): XmlElement[] {
    let found: readonly XmlElement[] = element === undefined ? [] : [element];
    for (const step of path.split('/'))
      found = found.flatMap(({ children }) => children.filter((child) => this.#is(child, step)));
    return [...found];
  }

  first(element: XmlElement | undefined, path: string): XmlElement | undefined {
    return this.all(element, path)[0];
  }

  /** The first text at any of the paths that is not empty. */
  text(element: XmlElement | undefined, ...paths: readonly string[]): string | undefined {
    for (const path of paths) {
      const text = this.all(element, path).find((each) => each.text !== '')?.text;
      if (text !== undefined) return text;
    }
    return undefined;
  }

  /** Alternatives of a step are parted by "|": names changed between versions. */
  #is(element: XmlElement, step: string): boolean {
    return step.split('|').some((qualified) => {
      const [prefix = '', name = ''] = qualified.split(':');
      return element.name === name && this.#namespaces[prefix]?.includes(element.namespace) === true;
    });
  }
}
