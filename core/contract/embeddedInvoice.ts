/** What the metadata of a PDF says of PDF/A and of an invoice it carries; null for what it does not say. */
export interface EmbeddedInvoiceNote {
  /** pdfaid:part, e.g. "3". */
  readonly pdfaPart: string | null;
  /** pdfaid:conformance, e.g. "B"; PDF/A-4 has none. */
  readonly pdfaConformance: string | null;
  /** True where any property of a Factur-X or ZUGFeRD extension schema is stated. */
  readonly hasInvoice: boolean;
  /** True where they are those of ZUGFeRD 1.0, which came before the norm. */
  readonly isZugferd1: boolean;
  readonly documentType: string | null;
  readonly fileName: string | null;
  readonly conformanceLevel: string | null;
  /** fx:Version, e.g. "1.0". */
  readonly version: string | null;
}

/** An XML file a PDF carries, as far as packaging is concerned. */
export interface EmbeddedXml {
  readonly name: string;
  /** True where it is a cross-industry or UBL invoice by its root. */
  readonly isInvoice: boolean;
}
