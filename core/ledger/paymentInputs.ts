import { type ImportInput, input, required } from './ImportInput.ts';
import {
  accountWords,
  approverWords,
  currencyWords,
  itemWords,
  orderWords,
  priceWords,
  quantityWords,
  requesterWords,
  siteWords,
} from './headingWords.ts';

/** What a payment is made of; see `importInputs`. */
export const paymentInputs: readonly ImportInput[] = [
  input(
    'key',
    'text',
    'payment id|paymentid|payment number|transaction id|transactionid|trans id|invoice id|invoiceid|document id|tx id|id|zahlungsnummer|belegnummer|beleg nr|belnr|vorgangsnummer|numero de paiement|id paiement|id pagamento|numero pagamento|id pago|numero de pago|betalingsnummer|betaalnummer|numer platnosci|id platnosci|numero do pagamento',
  ),
  input(
    'payer',
    'text',
    'payer|payer id|customer id|customerid|card number|cardnum|company code|bukrs|zahler|auftraggeber|payeur|donneur d ordre|pagatore|ordinante|pagador|ordenante|betaler|opdrachtgever|platnik|zleceniodawca',
  ),
  required(
    'payee',
    'text',
    'payee|payee id|vendor id|vendorid|vendor number|vendor num|vendornum|vendor no|vendor code|supplier id|supplier number|supplier code|terminal id|merchant number|merchnum|merchant id|lifnr|kreditor|kreditornummer|kreditor nr|lieferantennummer|lieferanten nr|lieferant nr|empfanger|zahlungsempfanger|code fournisseur|numero fournisseur|fournisseur id|beneficiaire|codice fornitore|beneficiario|codigo proveedor|id proveedor|leveranciersnummer|crediteur|crediteurnummer|begunstigde|numer dostawcy|kod dostawcy|odbiorca|codigo do fornecedor|codigo fornecedor|beneficiario',
  ),
  input(
    'payeeName',
    'text',
    'payee name|vendor name|vendorname|vendor|supplier name|supplier|merchant|merchant name|merchdescription|merchant description|name1|lieferant|lieferantenname|kreditorname|name des empfangers|fournisseur|nom du fournisseur|nom fournisseur|fornitore|nome fornitore|ragione sociale|proveedor|nombre proveedor|razon social|leverancier|naam leverancier|dostawca|nazwa dostawcy|fornecedor|nome do fornecedor',
  ),
  required(
    'paidAt',
    'time',
    'paid at|payment date|paymentdate|date paid|paid on|payment time|paid date|settled date|settleddate|tx datetime|clearing date|augdt|date|datetime|timestamp|zahldatum|zahlungsdatum|bezahlt am|ausgleichsdatum|datum|date de paiement|date paiement|data pagamento|data di pagamento|data|fecha de pago|fecha pago|fecha|betaaldatum|betalingsdatum|data platnosci|data zaplaty|data do pagamento|data de pagamento|invoice datetime|invoicedatetime',
  ),
  required(
    'amount',
    'amount',
    'amount|payment amount|paymentamount|amount paid|invoice amount|invoiceamount|invoice net amount|invoicenetamount|gross amount|gross|net amount|total amount|total net value|total value|total|value|tx amount|dmbtr|wrbtr|betrag|zahlbetrag|zahlungsbetrag|rechnungsbetrag|bruttobetrag|brutto|montant|montant paye|montant ttc|importo|importo pagato|totale|importe|importe pagado|monto|bedrag|betaald bedrag|totaalbedrag|kwota|kwota brutto|wartosc|valor|valor pago|montante',
  ),
  input('currency', 'currency', currencyWords),
  input(
    'invoiceNumber',
    'text',
    'invoice number|invoicenumber|invoice num|invnum|invoice no|inv no|inv number|reference|xblnr|rechnungsnummer|rechnungs nr|rechnung nr|rechnungsnr|referenz|numero de facture|numero facture|n facture|numero fattura|n fattura|numero di fattura|numero de factura|numero factura|n factura|factuurnummer|factuur nr|numer faktury|nr faktury|numero da fatura|n fatura|document number',
  ),
  input(
    'invoiceDate',
    'date',
    'invoice date|invoicedate|issue date|document date|bldat|rechnungsdatum|belegdatum|date de facture|date facture|data fattura|data documento|fecha de factura|fecha factura|factuurdatum|data faktury|data wystawienia|data da fatura',
  ),
  input(
    'dueDate',
    'date',
    'due date|duedate|due on|faedt|falligkeit|falligkeitsdatum|fallig am|echeance|date d echeance|scadenza|data scadenza|vencimiento|fecha de vencimiento|vervaldatum|termin platnosci|vencimento|data de vencimento',
  ),
  input(
    'postedOn',
    'date',
    'posting date|posted on|postingdate|budat|buchungsdatum|gebucht am|date comptable|date de comptabilisation|data registrazione|data contabile|fecha contable|boekingsdatum|boekdatum|data ksiegowania|data de lancamento',
  ),
  input('purchaseOrder', 'text', orderWords),
  input('account', 'text', accountWords),
  input(
    'channel',
    'text',
    'payment method|method|channel|payment type|trans type|transtype|zlsch|zahlweg|zahlungsart|mode de paiement|metodo di pagamento|modalita pagamento|forma de pago|metodo de pago|betaalwijze|betaalmethode|forma platnosci|forma de pagamento',
  ),
  input(
    'text',
    'text',
    'text|description|memo|purpose|sgtxt|commitment item|verwendungszweck|buchungstext|beschreibung|libelle|description|motif|descrizione|causale|descripcion|concepto|omschrijving|opis|tytul|descricao|account name',
  ),
  input('requester', 'text', requesterWords),
  input('approver', 'text', approverWords),
  input(
    'enteredBy',
    'text',
    'entered by|created by|user|usnam|erfasst von|erfasser|angelegt von|saisi par|inserito da|introducido por|ingevoerd door|wprowadzil|inserido por',
  ),
  input(
    'enteredAt',
    'time',
    'entered at|created at|entry date|entered on|cpudt|erfasst am|erfassungsdatum|date de saisie|data inserimento|fecha de registro|invoerdatum|data wprowadzenia|data de insercao',
  ),
  input('site', 'text', siteWords),
  input('item', 'text', itemWords),
  input('quantity', 'decimal', quantityWords),
  input('unitPrice', 'decimal', priceWords),
  input('fraudKnownAt', 'time', 'fraud known at|known|fraud date|reported at|betrug bekannt seit'),
];
