import type { LedgerKind } from '../vocabulary/ledgerKinds.ts';

import {
  accountWords,
  activeWords,
  approverWords,
  currencyWords,
  departmentWords,
  itemWords,
  lineWords,
  mailWords,
  orderWords,
  phoneWords,
  priceWords,
  quantityWords,
  requesterWords,
  siteWords,
  vendorWords,
} from './headingWords.ts';
import { type ImportInput, input, required } from './ImportInput.ts';
import { paymentInputs } from './paymentInputs.ts';

/**
 * What each kind of record is made of, and how its column is called in English, German, French, Italian, Spanish, Dutch,
 * Polish and Portuguese ledgers, SAP's field names among them.
 */
export const importInputs: Readonly<Record<LedgerKind, readonly ImportInput[]>> = {
  payments: paymentInputs,
  vendors: [
    required(
      'key',
      'text',
      'vendor id|vendorid|vendor number|vendor num|vendor no|vendor code|supplier id|supplier number|supplier code|id|lifnr|kreditor|kreditornummer|kreditor nr|lieferantennummer|lieferanten nr|code fournisseur|numero fournisseur|codice fornitore|codigo proveedor|id proveedor|leveranciersnummer|crediteurnummer|numer dostawcy|kod dostawcy|codigo do fornecedor|codigo fornecedor',
    ),
    required(
      'name',
      'text',
      'vendor name|vendorname|supplier name|name|name1|company name|company|vendor|supplier|lieferantenname|lieferant|firma|firmenname|nom|raison sociale|fournisseur|ragione sociale|fornitore|nome|razon social|proveedor|nombre|naam|leverancier|bedrijfsnaam|nazwa|dostawca|razao social|fornecedor',
    ),
    input(
      'taxId',
      'text',
      'tax id|taxid|vat id|vat number|vat no|vat|tin|ein|stceg|ust id|ustid|ust idnr|umsatzsteuer id|steuernummer|numero de tva|n tva|siret|siren|partita iva|p iva|codice fiscale|nif|cif|nit|btw nummer|btw|nip|contribuinte|cnpj',
    ),
    input('account', 'text', accountWords),
    input('bic', 'text', 'bic|swift|swift code|bic swift'),
    input('country', 'text', 'country|country code|land1|land|pays|paese|nazione|pais|kraj'),
    input(
      'street',
      'text',
      'street|address|address line 1|address1|stras|strasse|adresse|anschrift|rue|via|indirizzo|calle|direccion|straat|adres|ulica|rua|morada|endereco',
    ),
    input(
      'postcode',
      'text',
      'postcode|postal code|zip|zip code|pstlz|plz|postleitzahl|code postal|cap|codigo postal|kod pocztowy|cep',
    ),
    input('city', 'text', 'city|town|ort01|ort|stadt|ville|citta|ciudad|plaats|stad|miasto|cidade|localidade'),
    input('phone', 'text', phoneWords),
    input('email', 'text', mailWords),
    input(
      'contact',
      'text',
      'contact|contact person|contact name|ansprechpartner|kontakt|personne de contact|referente|persona de contacto|contactpersoon|osoba kontaktowa|pessoa de contato',
    ),
    input(
      'category',
      'text',
      'category|vendor category|class|group|ktokk|kategorie|warengruppe|categorie|categoria|grupo|kategoria',
    ),
    input(
      'paymentTerms',
      'text',
      'payment terms|terms|zterm|zahlungsbedingungen|zahlungsziel|zahlungsbedingung|conditions de paiement|condizioni di pagamento|condiciones de pago|betalingsvoorwaarden|betaaltermijn|warunki platnosci|condicoes de pagamento',
    ),
    input(
      'createdOn',
      'date',
      'created on|created at|creation date|created|registration date|registered|erdat|angelegt am|anlagedatum|date de creation|data creazione|fecha de alta|fecha de creacion|aangemaakt op|data utworzenia|data de criacao',
    ),
    input(
      'createdBy',
      'text',
      'created by|ernam|angelegt von|cree par|creato da|creado por|aangemaakt door|utworzyl|criado por',
    ),
    input(
      'changedOn',
      'date',
      'changed on|modified|last change|updated at|last modified|geandert am|anderungsdatum|modifie le|data modifica|fecha de modificacion|gewijzigd op|data zmiany|data de alteracao',
    ),
    input('accountChangedOn', 'date', 'bank changed on|account changed on|bank change date|bankverbindung geandert am'),
    input('isActive', 'flag', activeWords),
  ],
  'purchase-orders': [
    required('number', 'text', orderWords),
    input('line', 'text', lineWords),
    required('vendor', 'text', vendorWords),
    required(
      'orderedOn',
      'date',
      'po date|order date|ordered on|purchase order date|bedat|bestelldatum|date de commande|data ordine|fecha de pedido|besteldatum|data zamowienia|data do pedido|date|datum|document date',
    ),
    required(
      'amount',
      'amount',
      'total amount|amount|po amount|order amount|net value|value|total|netwr|bestellwert|betrag|gesamtbetrag|montant|importo|importe|monto|bedrag|kwota|valor',
    ),
    input('currency', 'currency', currencyWords),
    input('item', 'text', itemWords),
    input('quantity', 'decimal', quantityWords),
    input('unitPrice', 'decimal', priceWords),
    input('requester', 'text', requesterWords),
    input('approver', 'text', approverWords),
    input(
      'approvedOn',
      'date',
      'approval date|approved on|approved at|release date|freigabedatum|freigegeben am|genehmigt am|date d approbation|data approvazione|fecha de aprobacion|goedkeuringsdatum|data zatwierdzenia|data de aprovacao',
    ),
    input(
      'approvalLevel',
      'text',
      'approval level|level|freigabestufe|niveau d approbation|livello di approvazione|nivel de aprobacion|goedkeuringsniveau|poziom|nivel de aprovacao',
    ),
    input(
      'approvalLimit',
      'amount',
      'approval threshold limit|approval limit|limit|freigabegrenze|limite|plafond|limiet',
    ),
    input('site', 'text', siteWords),
    input('category', 'text', 'material group|category|matkl|warengruppe|kategorie|categorie|categoria|kategoria'),
    input(
      'isClosed',
      'flag',
      'closed|is closed|completed|abgeschlossen|erledigt|cloture|chiuso|cerrado|gesloten|zamkniete|fechado',
    ),
  ],
  'goods-receipts': [
    input(
      'key',
      'text',
      'receipt number|receipt id|grn|gr number|goods receipt|material document|mblnr|wareneingang|wareneingangsnummer|we nummer|numero de reception|numero ricevimento|numero de recepcion|ontvangstnummer|numer pz|numero de recebimento|id',
    ),
    required('purchaseOrder', 'text', orderWords),
    input('line', 'text', lineWords),
    input('vendor', 'text', vendorWords),
    required(
      'receivedOn',
      'date',
      'receipt date|received on|received at|date received|gr date|posting date|budat|eingangsdatum|wareneingangsdatum|date de reception|data ricevimento|fecha de recepcion|ontvangstdatum|data przyjecia|data de recebimento|date|datum',
    ),
    required('quantity', 'decimal', `quantity received|received quantity|${quantityWords}`),
    input('item', 'text', itemWords),
    input('site', 'text', siteWords),
    input(
      'receiver',
      'text',
      'received by|receiver|empfangen von|warenempfanger|recu par|ricevuto da|recibido por|ontvangen door|odebral|recebido por',
    ),
  ],
  employees: [
    required(
      'id',
      'text',
      'employee id|employeeid|employee number|employee no|staff id|personnel number|pernr|personalnummer|personal nr|mitarbeiternummer|matricule|matricola|numero de empleado|personeelsnummer|numer pracownika|matricula|id',
    ),
    input(
      'name',
      'text',
      'employee name|name|full name|mitarbeiter|mitarbeitername|nom|nome|nombre|naam|nazwisko|imie i nazwisko',
    ),
    input('account', 'text', accountWords),
    input(
      'taxId',
      'text',
      'tax id|tax number|steuer id|steueridentifikationsnummer|numero fiscal|codice fiscale|nif|bsn|pesel|cpf|ssn',
    ),
    input('phone', 'text', phoneWords),
    input('email', 'text', mailWords),
    input(
      'street',
      'text',
      'street|address|strasse|adresse|anschrift|rue|via|indirizzo|calle|direccion|straat|adres|ulica|rua|morada',
    ),
    input(
      'postcode',
      'text',
      'postcode|postal code|zip|plz|postleitzahl|code postal|cap|codigo postal|kod pocztowy|cep',
    ),
    input('department', 'text', departmentWords),
    input('isActive', 'flag', activeWords),
  ],
  'approval-limits': [
    required(
      'approver',
      'text',
      'approver|approver id|employee id|employeeid|user|role|genehmiger|freigeber|mitarbeiter|personalnummer|approbateur|approvatore|aprobador|goedkeurder|zatwierdzajacy|aprovador',
    ),
    required(
      'limit',
      'amount',
      'approval limit|limit|limit amount|maximum|max amount|up to|freigabegrenze|freigabelimit|grenze|bis|plafond|limite|limiet|limit kwotowy',
    ),
    input('currency', 'currency', currencyWords),
    input('level', 'text', 'approval level|level|stufe|freigabestufe|niveau|livello|nivel|poziom'),
    input('department', 'text', departmentWords),
    input(
      'validFrom',
      'date',
      'valid from|from|start date|gultig ab|gueltig ab|von|valable du|valido dal|valido desde|geldig vanaf|wazny od',
    ),
    input(
      'validTo',
      'date',
      'valid to|valid until|to|end date|gultig bis|gueltig bis|valable jusqu au|valido fino al|valido hasta|geldig tot|wazny do|valido ate',
    ),
    input(
      'delegatedBy',
      'text',
      'delegated by|delegate of|on behalf of|vertretung fur|delegiert von|delegue par|delegato da|delegado por|gedelegeerd door|delegowane przez',
    ),
    input('isActive', 'flag', activeWords),
  ],
  'calendar-days': [
    required('day', 'date', 'day|date|holiday date|tag|datum|feiertag datum|jour|giorno|data|dia|fecha|dag|dzien'),
    input('region', 'text', 'region|country|state|site|land|bundesland|pays|paese|pais|kraj|regio|estado'),
    input(
      'name',
      'text',
      'name|holiday|holiday name|description|feiertag|bezeichnung|nom|jour ferie|nome|festivita|nombre|festivo|feestdag|naam|nazwa|swieto|feriado',
    ),
    input(
      'isWorkingDay',
      'flag',
      'working day|is working day|business day|arbeitstag|jour ouvre|giorno lavorativo|dia laborable|werkdag|dzien roboczy|dia util',
    ),
  ],
};
