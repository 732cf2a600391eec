/** How columns that several kinds of files have are called, in all languages of headings. */
export const currencyWords =
  'currency|currency code|waers|wahrung|waehrung|devise|monnaie|valuta|divisa|moneda|munt|waluta|moeda';
export const orderWords =
  'po number|ponumber|po no|po|purchase order|purchase order number|order number|ebeln|bestellnummer|bestell nr|bestellung|numero de commande|bon de commande|numero ordine|ordine|numero de pedido|pedido|bestelnummer|inkooporder|numer zamowienia|nr zamowienia|numero do pedido';
export const lineWords =
  'line|line number|po line|item number|line item|ebelp|position|bestellposition|ligne|riga|linea|regel|pozycja|linha';
export const vendorWords =
  'vendor id|vendorid|vendor number|vendor no|vendor|supplier id|supplier number|supplier|lifnr|kreditor|kreditornummer|lieferantennummer|lieferant|code fournisseur|fournisseur|codice fornitore|fornitore|codigo proveedor|proveedor|leveranciersnummer|leverancier|numer dostawcy|dostawca|codigo fornecedor|fornecedor';
export const accountWords =
  'iban|bank account number|bank account|account number|account no|bankn|bankkonto|kontonummer|konto|bankverbindung|compte bancaire|numero de compte|conto corrente|conto bancario|cuenta bancaria|numero de cuenta|rekeningnummer|bankrekening|numer konta|rachunek|conta bancaria|numero da conta';
export const requesterWords =
  'requester|requested by|requestor|buyer|besteller|anforderer|angefordert von|demandeur|richiedente|solicitante|aanvrager|wnioskodawca|requisitante';
export const approverWords =
  'approved by|approver|approver id|released by|genehmigt von|genehmiger|freigegeben von|freigeber|approuve par|approvato da|aprobado por|goedgekeurd door|zatwierdzil|aprovado por';
export const siteWords =
  'site|plant|werks|department|cost center|cost centre|center|werk|standort|kostenstelle|abteilung|site|centre de cout|stabilimento|centro di costo|centro|centro de coste|vestiging|kostenplaats|zaklad|centrum kosztow|filial|centro de custo';
export const departmentWords =
  'department|dept|abteilung|departement|service|reparto|departamento|afdeling|dzial|bereich';
export const itemWords =
  'item code|itemcode|item|sku|material|material number|matnr|artikel|artikelnummer|materialnummer|article|articolo|articulo|artikelcode|towar|artigo';
export const quantityWords = 'quantity|qty|menge|anzahl|quantite|quantita|cantidad|aantal|hoeveelheid|ilosc|quantidade';
export const priceWords =
  'unit price|unitprice|price|netpr|einzelpreis|stuckpreis|preis|prix unitaire|prezzo unitario|precio unitario|stukprijs|eenheidsprijs|cena jednostkowa|preco unitario';
export const phoneWords = 'phone|phone number|telephone|tel|telf1|telefon|telefonnummer|telefono|telefoon|telefone';
export const mailWords = 'email|e mail|mail|email address|smtp addr|courriel|correo|correo electronico|e mailadres';
export const activeWords = 'is active|active|status active|aktiv|actif|attivo|activo|actief|aktywny|ativo';
