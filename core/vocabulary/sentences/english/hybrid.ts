/** What is wrong with an e-invoice's data beside its pages and with how it is packed. Only add keys. */
export const hybridTexts = {
  'hybrid.mismatch':
    'The embedded data names {{stated}} as {{what}}, but the page shows {{seen}}. People read the page, programs pay the data: ask the sender which one holds.',
  'hybrid.iban': 'account',
  'hybrid.grandTotal': 'total',
  'hybrid.duePayable': 'amount due',
  'hybrid.netTotal': 'total without tax',
  'hybrid.taxTotal': 'tax',
  'hybrid.currency': 'currency',
  'hybrid.vendor': 'vendor',
  'hybrid.vendorVatId': "vendor's VAT id",
  'hybrid.buyer': 'buyer',
  'hybrid.invoiceNumber': 'invoice number',
  'hybrid.issueDate': 'date of issue',
  'hybrid.dueDate': 'due date',
  'refused.data': 'The invoice data attached to this file was not used, so its pages alone were read.',
  'refused.size': 'This XML was not read because it is larger than 20 MB.',
  'refused.encoding': 'This XML was not read because its character encoding is not UTF-8, UTF-16 or Latin-1.',
  'refused.documentType':
    'This XML was not read because it carries a document type declaration, which an e-invoice never needs.',
  'refused.depth': 'This XML was not read because it is nested deeper than {{levels}} levels.',
  'refused.form': 'This XML was not read because it is not well-formed XML.',
  'refused.empty': 'This XML was not read because it has no content.',
  'refused.namespaces': 'This XML was not read because it declares too many namespaces.',
  'refused.kind': 'This XML is neither a UBL nor a CII invoice.',
  'refused.askPlain': 'Ask the sender for the invoice as plain UBL or CII XML, or as a PDF.',
  'refused.askKind': 'Send the invoice as UBL 2.1, Factur-X, ZUGFeRD or XRechnung, or as a PDF.',
  'packaging.reference': '({{norm}}, {{id}})',
  'packaging.kind': 'The attached file {{file}} should be the invoice, but is no UBL or CII invoice.',
  'packaging.missing': 'The file says it is a Factur-X or ZUGFeRD invoice, but carries no invoice data.',
  'packaging.several':
    'The file carries {{invoices}} invoices in XML ({{files}}), so it is not certain which one counts.',
  'packaging.syntax':
    'The attached invoice is a message of {{kind}}; a cross-industry invoice (CII D16B) is asked for.',
  'packaging.encoding': 'The attached invoice is not written in UTF-8, or says that it is not.',
  'packaging.name': 'The invoice data is attached as "{{file}}"; receivers look for factur-x.xml.',
  'packaging.relationship':
    'How the invoice data relates to the document (AFRelationship) is "{{stated}}"; {{allowed}} is asked for.',
  'packaging.noRelationship':
    'How the invoice data relates to the document (AFRelationship) is not stated; {{allowed}} is asked for.',
  'packaging.mime': 'The kind of the attached file is "{{stated}}"; text/xml is asked for.',
  'packaging.noMime': 'The kind of the attached file is not stated; text/xml is asked for.',
  'packaging.unassociated': 'The invoice data is attached but not associated with the document (AF), as PDF/A-3 asks.',
  'packaging.noMetadata':
    'The metadata (XMP) does not say that the file carries an invoice, in which file and of which profile.',
  'packaging.otherFile': 'The metadata names "{{named}}" as the invoice data, but "{{attached}}" is attached.',
  'packaging.type': 'The metadata states "{{stated}}" as type of document; INVOICE is asked for.',
  'packaging.noPart': 'The file does not say that it is PDF/A-3; only PDF/A-3 may carry an invoice for archiving.',
  'packaging.part': 'The file says it is PDF/A-{{part}}; only PDF/A-3 may carry an invoice for archiving.',
  'packaging.level': 'The level of PDF/A-3 is "{{stated}}"; A, B or U is asked for.',
  'packaging.version': 'The metadata states the version "{{stated}}" of the standard; 1.0 is asked for.',
  'packaging.profile': 'The metadata states the profile "{{stated}}", but the invoice data says {{profile}}.',
} as const;
