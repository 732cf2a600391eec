import type { DocumentType } from '../../vocabulary/fieldNames.ts';

/** Words a document calls itself by. 'statement' words name papers that are no invoice though they speak of invoices. */
export const titlePhrases: Readonly<Record<DocumentType, string>> = {
  invoice: `invoice|tax invoice|commercial invoice|sales invoice|vat invoice|invoices|standard invoice|bill|service invoice|simplified invoice|simplified tax invoice|billing invoice|official billing invoice|self-billed invoice|self billing invoice|corrected invoice|corrective invoice|final invoice|bill of supply|invoice receipt|adjustment note|prepayment invoice|partial invoice|invoice original|electronic invoice|electronic sales invoice|e-invoice|retail invoice|debit note|replacement invoice|factored invoice
|rechnung|handelsrechnung|schlussrechnung|abschlagsrechnung|teilrechnung|beitragsrechnung|sammelrechnung|rechnung original|rechnungskopie|honorarrechnung|gebührenrechnung|stromrechnung|telefonrechnung|monatsrechnung|originalrechnung|anzahlungsrechnung|rechnung nr|honorarnote|visualisierung erechnung|erechnung|korrekturrechnung|lastschriftanzeige|belastungsanzeige|rechnung / invoice|jahresrechnung
|facture|facture d'acompte|facture de vente|facture client|facture originale|factures|facture électronique|facture simplifiée|note d'honoraires|facture numéro|facture proforma finale|facture de situation|note de débit
|factuur|verkoopfactuur|factuur kopie|eindfactuur|voorschotfactuur|debetnota
|factura|factura simplificada|factura electrónica|factura de venta|factura ordinaria|factura electrónica de venta|facturas|factura completa|factura proforma final|comprobante fiscal|cuenta de cobro|nota de débito|factura c|factura a|factura b
|fattura|fattura elettronica|fattura immediata|fattura differita|parcella|fattura accompagnatoria|fattura di vendita|fattura semplificata|fattura n|notula|nota di debito
|fatura|factura|fatura de venda|factura de venda|fatura-recibo|fatura recibo|fatura simplificada|factura-recibo|factura recibo|nota fiscal|fatura/recibo|fatura original|factura simplificada|nota de débito
|faktura|faktura vat|rachunek|faktura końcowa|faktura zaliczkowa|faktura sprzedaży|faktura marża|faktura uproszczona|faktura oryginał`,
  'credit note': `credit note|credit memo|credit invoice|credit memorandum|tax credit note|credit|credit advice|cancellation invoice|credit adjustment|cancellation commercial document|refund note|adjustment credit note
|gutschrift|rechnungskorrektur|stornorechnung|storno|gutschriftanzeige|rechnungsgutschrift|gutschrift nr|kaufmännische gutschrift|stornobeleg
|avoir|facture d'avoir|note de crédit|avoir n|facture avoir
|creditnota|creditfactuur|credit nota|credit factuur
|factura rectificativa|nota de crédito|abono|factura de abono|nota de abono|rectificativa|nota de credito
|nota di credito|nota credito|nota di accredito|nota di variazione
|nota de crédito|nota de credito
|faktura korygująca|korekta|korekta faktury|nota korygująca|faktura vat korygująca|faktura korygująca vat`,
  receipt: `receipt|cash receipt|sales receipt|official receipt|cash bill|cash sale|cash sales|payment receipt|till receipt|receipt of payment|sale receipt|guest check|guest receipt|customer receipt|cash invoice|commercial document|sales slip|simplified receipt|cash memo|thermal receipt
|kassenbon|kassenbeleg|quittung|bon|kassenzettel|bewirtungsbeleg|zahlungsbeleg|barverkauf|kaufbeleg|kundenbeleg|beleg
|reçu|ticket de caisse|ticket|facturette|quittance|reçu de paiement|ticket client|justificatif de paiement
|kassabon|kwitantie|bonnetje|kassaticket
|recibo|ticket|ticket de compra|comprobante de pago|justificante
|scontrino|ricevuta|ricevuta fiscale|scontrino fiscale|documento commerciale|documento commerciale di vendita
|recibo|talão|comprovativo|talão de compra
|paragon|paragon fiskalny|pokwitowanie`,
  other: `purchase order|order confirmation|sales order|quotation|quote|estimate|delivery note|packing slip|packing list|delivery order|pro forma|proforma|pro forma invoice|proforma invoice|proforma-invoice|contract|agreement|statement|statement of account|account statement|bank statement|remittance advice|reminder|payment reminder|dunning letter|overdue notice|insertion order|broadcast order|order|contract agreement|work order|timesheet|bill of lading|waybill|certificate|application|resume|curriculum vitae|contract confirmation|agreement form|order form|request for quotation|rfq|memo|memorandum|letter of intent|offer|report|price list|newsletter|terms and conditions|contract revision|revised contract|goods received note|advertising contract|sales contract|spot order|order detail|buy detail|new order|revision|policy schedule|payslip|pay slip|minutes|minutes of meeting|time sheet|weekly timesheet|record of hours|account overview|first reminder|second reminder|second payment reminder|monthly statement|open items
|angebot|auftragsbestätigung|bestellung|lieferschein|mahnung|zahlungserinnerung|kostenvoranschlag|kontoauszug|vertrag|packliste|proformarechnung|proforma-rechnung|mietvertrag|arbeitsvertrag|kündigung|bestellbestätigung|zahlungsavis|lohnabrechnung|gehaltsabrechnung|kaufvertrag|protokoll|auftrag|lebenslauf|bescheinigung|preisliste|vereinbarung|1. mahnung|2. mahnung|erste mahnung|zweite mahnung|letzte mahnung|stundennachweis|stundenzettel|tätigkeitsnachweis|arbeitszeitnachweis|saldenliste|offene posten|kontoübersicht
|devis|bon de commande|bon de livraison|confirmation de commande|relevé de compte|contrat|facture proforma|facture pro forma|rappel|relance|mise en demeure|bulletin de paie|attestation|bordereau de livraison|relevé|lettre de voiture|offre de prix|procès-verbal|rappel de paiement|première relance|deuxième relance|feuille de temps|relevé d'heures|feuille de présence|relevé de factures
|offerte|orderbevestiging|pakbon|bestelbon|herinnering|aanmaning|contract|overeenkomst|pro forma factuur|proforma factuur|leveringsbon|rekeningafschrift|loonstrook|inkooporder|verslag|betalingsherinnering|tweede herinnering|urenstaat|urenregistratie|urenverantwoording|rekeningoverzicht|openstaande posten
|presupuesto|pedido|albarán|contrato|extracto|orden de compra|factura proforma|nota de entrega|recordatorio de pago|oferta|nómina|confirmación de pedido|estado de cuenta|certificado|cotización|acta|reclamación de pago|segundo recordatorio de pago|hoja de horas|parte de horas|registro de jornada|extracto de cuenta
|preventivo|ordine|ordine di acquisto|conferma d'ordine|documento di trasporto|ddt|contratto|estratto conto|fattura proforma|sollecito|sollecito di pagamento|bolla di consegna|offerta|busta paga|certificato|verbale|secondo sollecito|foglio ore|rapportino ore|foglio presenze|partitario
|orçamento|encomenda|nota de encomenda|guia de remessa|guia de transporte|contrato|extrato|fatura proforma|fatura pró-forma|factura proforma|confirmação de encomenda|proposta|certidão|ata|aviso de pagamento em atraso|lembrete de pagamento|segundo aviso de pagamento|folha de horas|registo de horas|folha de ponto|extrato de conta|conta corrente
|oferta|zamówienie|potwierdzenie zamówienia|umowa|wezwanie do zapłaty|dokument wz|faktura proforma|faktura pro forma|wyciąg|wyciąg bankowy|kosztorys|list przewozowy|zaświadczenie|protokół|przypomnienie o płatności|karta czasu pracy|ewidencja godzin|zestawienie godzin|zestawienie należności|wyciąg z konta`,
};
