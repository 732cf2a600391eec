import type { Term } from '../../contract/semanticInvoice.ts';
import type { XmlElement, XmlReader } from './XmlElement.ts';

/** An element together with the path that led to it, so that every term read from it can say where it stands. */
export class TermCursor {
  readonly #reader: XmlReader;
  readonly element: XmlElement;
  readonly path: string;

  constructor(reader: XmlReader, element: XmlElement, path: string) {
    this.#reader = reader;
    this.element = element;
    this.path = path;
  }

  /** The elements at the path below this one; where there are several, their paths are numbered from 1. */
  all(path: string): TermCursor[] {
    const found = this.#reader.all(this.element, path);
    const below = this.path === '' ? path : `${this.path}/${path}`;
    return found.map(
      (element, index) =>
        new TermCursor(this.#reader, element, found.length > 1 ? `${below}[${String(index + 1)}]` : below),
    );
  }

  first(path: string): TermCursor | undefined {
    return this.all(path)[0];
  }

  /** The first element at any of the paths; an empty one only where no other is there. */
  term(...paths: readonly string[]): Term | undefined {
    const found = paths.flatMap((path) => this.terms(path));
    return found.find(({ text }) => text !== '') ?? found[0];
  }

  terms(path: string): Term[] {
    return this.all(path).map((cursor) => cursor.asTerm());
  }

  asTerm(): Term {
    return { text: this.element.text, path: this.path, attributes: this.element.attributes };
  }

  /** An attribute of an element as a term of its own. */
  attribute(path: string, name: string): Term | undefined {
    const element = this.first(path);
    const text = element?.element.attributes[name];
    return element === undefined || text === undefined
      ? undefined
      : { text: text.trim(), path: `${element.path}/@${name}`, attributes: {} };
  }
}
