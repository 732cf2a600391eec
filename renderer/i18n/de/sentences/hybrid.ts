import type { hybridTexts as source } from '../../../../core/vocabulary/sentences/english/hybrid.ts';
import { translationOf } from './translationOf.ts';

export const hybridTexts = translationOf<typeof source>()({
  'hybrid.mismatch':
    'Die eingebetteten Daten nennen {{stated}} ({{what}}), die Seite zeigt aber {{seen}}. Menschen lesen die Seite, Programme zahlen nach den Daten: Fragen Sie den Absender, was gilt.',
  'hybrid.iban': 'Konto',
  'hybrid.grandTotal': 'Summe',
  'hybrid.duePayable': 'Zahlbetrag',
  'hybrid.netTotal': 'Summe ohne Steuer',
  'hybrid.taxTotal': 'Steuer',
  'hybrid.currency': 'Währung',
  'hybrid.vendor': 'Lieferant',
  'hybrid.vendorVatId': 'USt-IdNr. des Lieferanten',
  'hybrid.buyer': 'Empfänger',
  'hybrid.invoiceNumber': 'Rechnungsnummer',
  'hybrid.issueDate': 'Rechnungsdatum',
  'hybrid.dueDate': 'Fälligkeit',
  'refused.data': 'Die dieser Datei angehängten Rechnungsdaten wurden nicht verwendet; gelesen wurden nur ihre Seiten.',
  'refused.size': 'Dieses XML wurde nicht gelesen, weil es größer als 20 MB ist.',
  'refused.encoding':
    'Dieses XML wurde nicht gelesen, weil seine Zeichenkodierung nicht UTF-8, UTF-16 oder Latin-1 ist.',
  'refused.documentType':
    'Dieses XML wurde nicht gelesen, weil es eine Dokumenttypdeklaration enthält, die eine E-Rechnung nie braucht.',
  'refused.depth': 'Dieses XML wurde nicht gelesen, weil es tiefer als {{levels}} Ebenen verschachtelt ist.',
  'refused.form': 'Dieses XML wurde nicht gelesen, weil es kein wohlgeformtes XML ist.',
  'refused.empty': 'Dieses XML wurde nicht gelesen, weil es keinen Inhalt hat.',
  'refused.namespaces': 'Dieses XML wurde nicht gelesen, weil es zu viele Namensräume deklariert.',
  'refused.kind': 'Dieses XML ist weder eine UBL- noch eine CII-Rechnung.',
  'refused.askPlain': 'Bitten Sie den Absender um die Rechnung als einfaches UBL- oder CII-XML oder als PDF.',
  'refused.askKind': 'Senden Sie die Rechnung als UBL 2.1, Factur-X, ZUGFeRD oder XRechnung oder als PDF.',
  'packaging.reference': '({{norm}}, {{id}})',
  'packaging.kind': 'Die angehängte Datei {{file}} sollte die Rechnung sein, ist aber weder UBL noch CII.',
  'packaging.missing':
    'Die Datei gibt sich als Factur-X- oder ZUGFeRD-Rechnung aus, enthält aber keine Rechnungsdaten.',
  'packaging.several':
    'Die Datei enthält {{invoices}} Rechnungen als XML ({{files}}); es ist nicht sicher, welche gilt.',
  'packaging.syntax':
    'Die angehängte Rechnung ist eine Nachricht nach {{kind}}; verlangt ist eine Cross-Industry-Invoice (CII D16B).',
  'packaging.encoding': 'Die angehängte Rechnung ist nicht in UTF-8 geschrieben oder gibt etwas anderes an.',
  'packaging.name': 'Die Rechnungsdaten hängen als „{{file}}“ an; Empfänger suchen factur-x.xml.',
  'packaging.relationship':
    'Das Verhältnis der Rechnungsdaten zum Dokument (AFRelationship) ist „{{stated}}“; verlangt ist {{allowed}}.',
  'packaging.noRelationship':
    'Das Verhältnis der Rechnungsdaten zum Dokument (AFRelationship) ist nicht angegeben; verlangt ist {{allowed}}.',
  'packaging.mime': 'Der Typ der angehängten Datei ist „{{stated}}“; verlangt ist text/xml.',
  'packaging.noMime': 'Der Typ der angehängten Datei ist nicht angegeben; verlangt ist text/xml.',
  'packaging.unassociated':
    'Die Rechnungsdaten hängen an, sind dem Dokument aber nicht zugeordnet (AF), wie PDF/A-3 es verlangt.',
  'packaging.noMetadata':
    'Die Metadaten (XMP) sagen nicht, dass die Datei eine Rechnung enthält, in welcher Datei und nach welchem Profil.',
  'packaging.otherFile': 'Die Metadaten nennen „{{named}}“ als Rechnungsdaten, angehängt ist aber „{{attached}}“.',
  'packaging.type': 'Die Metadaten nennen „{{stated}}“ als Belegart; verlangt ist INVOICE.',
  'packaging.noPart':
    'Die Datei gibt nicht an, dass sie PDF/A-3 ist; nur PDF/A-3 darf zur Archivierung eine Rechnung enthalten.',
  'packaging.part':
    'Die Datei gibt an, PDF/A-{{part}} zu sein; nur PDF/A-3 darf zur Archivierung eine Rechnung enthalten.',
  'packaging.level': 'Die Stufe von PDF/A-3 ist „{{stated}}“; verlangt ist A, B oder U.',
  'packaging.version': 'Die Metadaten nennen die Version „{{stated}}“ des Standards; verlangt ist 1.0.',
  'packaging.profile': 'Die Metadaten nennen das Profil „{{stated}}“, die Rechnungsdaten aber {{profile}}.',
});
