import { leaf, parent, type XmlNode } from '../../release/einvoice/XmlNode.ts';
import { xmlText } from './xmlText.ts';

/** What XMP says of a Factur-X file. */
export interface FacturXNote {
  /** "EN 16931" or "BASIC WL". */
  readonly level: string;
  readonly title: string;
  readonly at: string;
  /** PDF/A-3 level ("A", "B", "U") where the file is PDF/A; null says nothing of it. */
  readonly pdfa: string | null;
}

const facturX = 'urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#';
const description = (namespaces: XmlNode['attributes'], ...content: (XmlNode | null)[]): XmlNode => ({
  ...parent('rdf:Description', ...content),
  attributes: { 'rdf:about': '', ...namespaces },
});

/** XMP metadata with the extension schema of Factur-X 1.0.7 (chapter 6.2.2) and, of PDF/A, part 3. */
export function facturXMetadata({ level, title, at, pdfa }: FacturXNote): string {
  const rdf = {
    ...parent(
      'rdf:RDF',
      pdfa === null
        ? null
        : description(
            { 'xmlns:pdfaid': 'http://www.aiim.org/pdfa/ns/id/' },
            leaf('pdfaid:part', '3'),
            leaf('pdfaid:conformance', pdfa),
          ),
      description(
        { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
        parent('dc:title', parent('rdf:Alt', leaf('rdf:li', title, { 'xml:lang': 'x-default' }))),
      ),
      description(
        { 'xmlns:xmp': 'http://ns.adobe.com/xap/1.0/', 'xmlns:pdf': 'http://ns.adobe.com/pdf/1.3/' },
        leaf('xmp:CreatorTool', 'Vouch'),
        leaf('xmp:CreateDate', at),
        leaf('xmp:ModifyDate', at),
        leaf('pdf:Producer', 'Vouch'),
      ),
      description(
        { 'xmlns:fx': facturX },
        leaf('fx:DocumentType', 'INVOICE'),
        leaf('fx:DocumentFileName', 'factur-x.xml'),
        leaf('fx:Version', '1.0'),
        leaf('fx:ConformanceLevel', level),
      ),
      extensionSchema(),
    ),
    attributes: { 'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#' },
  };
  const packet = xmlText({ ...parent('x:xmpmeta', rdf), attributes: { 'xmlns:x': 'adobe:ns:meta/' } });
  const body = packet.slice(packet.indexOf('\n') + 1);
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n${body}<?xpacket end="w"?>`;
}

/** PDF/A asks that properties it does not know are described in the file (ISO 19005-3, 6.6.2.3). */
function extensionSchema(): XmlNode {
  const properties = [
    ['DocumentFileName', 'The name of the embedded XML document'],
    ['DocumentType', 'The type of the hybrid document in capital letters, e.g. INVOICE or ORDER'],
    ['Version', 'The actual version of the standard applying to the embedded XML document'],
    ['ConformanceLevel', 'The conformance level of the embedded XML document'],
  ].map(([name = '', meaning = '']) =>
    resource(
      leaf('pdfaProperty:name', name),
      leaf('pdfaProperty:valueType', 'Text'),
      leaf('pdfaProperty:category', 'external'),
      leaf('pdfaProperty:description', meaning),
    ),
  );
  return description(
    {
      'xmlns:pdfaExtension': 'http://www.aiim.org/pdfa/ns/extension/',
      'xmlns:pdfaSchema': 'http://www.aiim.org/pdfa/ns/schema#',
      'xmlns:pdfaProperty': 'http://www.aiim.org/pdfa/ns/property#',
    },
    parent(
      'pdfaExtension:schemas',
      parent(
        'rdf:Bag',
        resource(
          leaf('pdfaSchema:schema', 'Factur-X PDFA Extension Schema'),
          leaf('pdfaSchema:namespaceURI', facturX),
          leaf('pdfaSchema:prefix', 'fx'),
          parent('pdfaSchema:property', parent('rdf:Seq', properties)),
        ),
      ),
    ),
  );
}

function resource(...content: (XmlNode | null)[]): XmlNode {
  return { ...parent('rdf:li', ...content), attributes: { 'rdf:parseType': 'Resource' } };
}
