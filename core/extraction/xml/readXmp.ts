import type { EmbeddedInvoiceNote } from '../../contract/embeddedInvoice.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import { parseXml } from './parseXml.ts';
import type { XmlElement } from './XmlElement.ts';

declare class TextEncoder {
  encode(text: string): Uint8Array;
}

const pdfaId = 'http://www.aiim.org/pdfa/ns/id/';
const zugferd1Namespaces = new Set([
  'urn:zugferd:pdfa:CrossIndustryDocument:invoice:1p0#',
  'urn:ferd:pdfa:CrossIndustryDocument:invoice:1p0#',
]);
/** The XMP extension schemas of Factur-X 1.0, ZUGFeRD 2.0 and ZUGFeRD 1.0. */
const invoiceNamespaces = new Set([
  'urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#',
  'urn:zugferd:pdfa:CrossIndustryDocument:invoice:2p0#',
  ...zugferd1Namespaces,
]);

/** What the XMP metadata of a PDF says of PDF/A and of an embedded invoice; null where it cannot be read. */
export function readXmp(metadata: string): EmbeddedInvoiceNote | null {
  try {
    const properties = propertiesOf(parseXml(new TextEncoder().encode(metadata.trim())));
    const find = (name: string, isOwn: (namespace: string) => boolean): string | null =>
      properties.find((property) => property.name === name && isOwn(property.namespace))?.value ?? null;
    const isInvoice = (namespace: string): boolean => invoiceNamespaces.has(namespace);
    const isPdfa = (namespace: string): boolean => namespace === pdfaId;
    return {
      pdfaPart: find('part', isPdfa),
      pdfaConformance: find('conformance', isPdfa),
      hasInvoice: properties.some(({ namespace }) => isInvoice(namespace)),
      isZugferd1: properties.some(({ namespace }) => zugferd1Namespaces.has(namespace)),
      documentType: find('DocumentType', isInvoice),
      fileName: find('DocumentFileName', isInvoice),
      conformanceLevel: find('ConformanceLevel', isInvoice),
      version: find('Version', isInvoice),
    };
  } catch (error) {
    if (error instanceof VouchFailure) return null;
    throw error;
  }
}

interface Property {
  readonly namespace: string;
  readonly name: string;
  readonly value: string;
}

/** Simple properties, written as elements or as attributes of rdf:Description, whose prefixes are declared further out. */
function propertiesOf(element: XmlElement, outer: ReadonlyMap<string, string> = new Map()): Property[] {
  const { namespace, name, text, children } = element;
  const own = children.length === 0 ? [{ namespace, name, value: text }] : [];
  const declared = Object.entries(element.attributes).filter(([qualified]) => qualified.startsWith('xmlns:'));
  const scope =
    declared.length === 0
      ? outer
      : new Map([...outer, ...declared.map(([qualified, uri]) => [qualified.slice(6), uri] as const)]);
  const attributes = Object.entries(element.attributes).flatMap(([qualified, value]) => {
    const [prefix = '', local] = qualified.split(':');
    const uri = scope.get(prefix);
    return local === undefined || uri === undefined ? [] : [{ namespace: uri, name: local, value }];
  });
  return [...own, ...attributes, ...children.flatMap((child) => propertiesOf(child, scope))];
}
