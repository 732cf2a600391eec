import type { PhraseTable } from './LabelKind.ts';

/** Labels of parties and their identifiers, one line a language: English, German, French, Dutch, Spanish, Italian, Portuguese, Polish. */
export const partyPhrases: PhraseTable = {
  seller: `seller|vendor information|supplier information|billing from|supplier|vendor|from|issued by|sold by|bill from|billed by|invoice from|service provider|provider|merchant|issuer|seller details|supplier details|vendor details|company name|sender|invoice issuer|seller name|vendor name|supplier name|biller|shipper|owned by|operated by|managed by
|verkäufer|lieferant|von|rechnungssteller / lieferant|leistungserbringer / verkäufer|angaben zum verkäufer|rechnungsstellendes unternehmen|rechnungssteller|aussteller|leistungserbringer|anbieter|absender|auftragnehmer|kreditor|rechnungsaussteller|verkäufer / lieferant|rechnungsersteller|leistungserbringer / aussteller|betrieben von|betreiber
|vendeur|fournisseur|informations vendeur|coordonnées du vendeur|coordonnées du fournisseur|émetteur|prestataire|émis par|vendu par|expéditeur|facturé par|créancier|société émettrice|exploité par
|verkoper|leverancier|gegevens leverancier|gefactureerd door|factuur van|van|afzender|opdrachtnemer
|vendedor|proveedor|datos proveedor|datos de la empresa|facturado por|emisor|emitido por|expedidor|prestador|datos del emisor|datos del proveedor|de
|venditore|fornitore|da|dati fornitore|dati del fornitore|emessa da|emesso da|cedente|cedente prestatore|cedente/prestatore|emittente|prestatore|mittente
|vendedor|fornecedor|dados fornecedor|faturado por|emitente|emitido por|prestador|remetente|dados do fornecedor
|sprzedawca|dostawca|dane sprzedawcy|wystawca|wystawca faktury|podmiot1|usługodawca|nadawca`,
  buyer: `buyer|invoice for|prepared for|client address|billing name|billing details|billing information|customer information|recipient details|bill to details|charge to|bill to|billed to|sold to|customer|client|invoice to|invoiced to|billing address|bill to address|customer name|client name|buyer name|to|advertiser|purchaser|recipient|invoice address|customer details|buyer details|billing to|bill to name|billed to name|customer / buyer|attention|attn|invoice recipient|customer address|consumer|guest|guest name|account name|client details|purchased by|ordered by|bill to party|debtor|m/s|messrs|name of customer|bill-to|sold-to|sold to party|agency
|käufer|kunde|kundenname|kundenadresse|name des kunden|rechnung für|in rechnung gestellt an|angaben zum kunden|angaben zum käufer|rechnungsempfänger|rechnungsadresse|rechnung an|auftraggeber|leistungsempfänger|käufer/leistungsempfänger|rechnungsanschrift|besteller|empfänger|an|kunden|debitor name|käufer / leistungsempfänger
|client|acheteur|doit|facture à|nom client|adresse du client|adresse client|coordonnées du client|coordonnées client|informations client|client facturé|destinataire de la facture|facture adressée à|destinataire|facturé à|adresse de facturation|facturer à|vendu à|adressé à|destinataire facture|adresse facturation|donneur d'ordre|débiteur|facturé a|nom du client
|klant|koper|klantnaam|naam klant|factuur voor|klantgegevens|gegevens klant|gegevens van de klant|factuuradres|aan|factuur aan|afnemer|opdrachtgever|gefactureerd aan|ontvanger|geadresseerde|factureren aan
|cliente|comprador|destinatario|nombre cliente|datos cliente|facturación a|cliente facturado|señores|señor(es)|dirección del cliente|facturar a|facturado a|datos del cliente|receptor|dirección de facturación|nombre del cliente|datos de facturación|adquirente|razón social cliente
|cliente|acquirente|destinatario|fattura a|nome cliente|nome del cliente|dati cliente|dati del cliente|indirizzo cliente|destinatario fattura|cessionario|committente|cessionario committente|cessionario/committente|spett le|spettabile|spett|intestatario|fatturare a|fatturato a|intestato a|indirizzo di fatturazione|ricevente
|cliente|comprador|adquirente|nome cliente|dados cliente|faturação a|exmo(s) senhor(es)|exmos senhores|exmo senhor|endereço do cliente|morada do cliente|destinatário|faturado a|faturar a|exmo|exmo(s) sr(s)|exmos srs|exmo sr|dados do cliente|nome do cliente|morada de faturação|tomador
|nabywca|kupujący|dane nabywcy|dane klienta|odbiorca faktury|klient|zamawiający|podmiot2|płatnik|usługobiorca`,
  otherParty: `ship to|deliver to|delivery address|delivered to|shipping address|consignee|remit to|send payment to|pay to|remittance address|payee|ship from|place of supply|delivery location|site address|service address|tax representative|bank details|payment details|payment information|account executive|salesperson|sales person|sales rep|contact|contact person|account manager|prepared by|bank|beneficiary|account holder|owner|service location|delivery party|deliver-to|delivery|agent|third party|mandate|method of payment|bank transfer instructions|cardholder
|lieferadresse|lieferanschrift|warenempfänger|lieferung an|ansprechpartner|sachbearbeiter|bearbeiter|zahlungsempfänger|kontoinhaber|kontoname|bankverbindung|leistungsort|lieferort|versandadresse|abweichender zahlungsempfänger|kontakt|geschäftsführer|vorstand|zahlungsart|steuervertreter|bemerkungen|abweichende lieferadresse|verwendungszweck|abweichender warenempfänger|versand an|versenden an|liefern an|geliefert an|lieferung nach
|adresse de livraison|livré à|livraison à|lieu de livraison|contact|interlocuteur|bénéficiaire|titulaire du compte|coordonnées bancaires|vendeur contact|contact commercial|représentant|domiciliation|envoyé à|expédié à|expédier à|envoyer à|livraison|livrer à|adresse livraison|suivi par
|afleveradres|leveringsadres|bezorgadres|verzendadres|contactpersoon|begunstigde|ten name van|t n v|bankgegevens|verzenden naar|verzenden aan|verzonden aan|verzonden naar|leveren aan|geleverd aan
|dirección de entrega|dirección de envío|enviar a|lugar de entrega|contacto|beneficiario|titular|datos bancarios|enviado a|comercial|tercero
|destinazione|luogo di consegna|indirizzo di consegna|destinazione merce|luogo di destinazione|vettore|beneficiario|intestatario conto|coordinate bancarie|indirizzo di spedizione|spedire a|spedito a|consegnare a|agente
|morada de entrega|local de entrega|local de descarga|local de carga|entregar a|beneficiário|dados bancários|titular da conta|vendedor nº|enviar para|enviado para|endereço de entrega|endereço de envio
|adres dostawy|odbiorca|miejsce dostawy|dane bankowe|wystawił|odebrał|osoba kontaktowa|adres wysyłki|wysyłka do|dostawa do`,
  partyName: `name|company|name of company|business name|trading name|full name|company name
|name|firma|unternehmen|firmenname|name/firma
|nom|raison sociale|société|nom commercial|dénomination|entreprise
|naam|bedrijf|bedrijfsnaam
|nombre|razón social|empresa|nombre o razón social
|denominazione|ragione sociale|nome|ditta
|nome|denominação social|empresa|firma
|nazwa|firma|imię i nazwisko`,
  address: `address|company address|office|head office|registered office|adresse|anschrift|adres|dirección|domicilio|indirizzo|sede|sede legale|morada|sede social|endereço|siège social|siège|siedziba
`,
  contact: `tel|telephone|phone|fax|email|e mail|mobile|website|web|url|tel fax|tel no|fax no|hotline|ph|call|h p|hp|contact no|phone no|email address|toll free|main|billing|telefon|telefax|internet|homepage|mail|tél|téléphone|télécopie|courriel|portable|site|site web|telefoon|teléfono|tfno|tlf|correo|móvil|telefono|cell|pec|sito|telefone|telemóvel|tel kom|strona www|www|e-mail adresse|im internet|mobil|cellulare|country|postal code|zip code|postcode|plz|plz ort|pays|code postal et ville|code postal|población|país|código postal|nazione|comune|localidade|código postal e localidade|miejscowość|kraj|facebook|whatsapp|skype|gsm|tel./fax`,
  vatId: `vat no|vat number|vat id|vat reg no|vat registration no|vat registration number|vat identification number|vat reg|vatin|vat no.|tax id|tax id no|tax number|tax identification number|gst no|gst number|gst id|gst id no|gst reg no|gst registration no|gst reg|gstin|gst registration number|gstin/uin|abn|tin|vat code|gst no.|trn|our vat no|vat tax id|ein|fein|federal tax id|seller vat|supplier vat no|customer vat no|vat ident no|tax reg no|tax registration no|tax registration number|sst no|sst id|sst reg no|gst reg id|gst regn no|customer vat number|buyer vat number|co tax id
|ust idnr|ust id nr|ust id|ustid|ust ident nr|umsatzsteuer id|umsatzsteuer identifikationsnummer|umsatzsteuer idnr|uid|uid nr|uid nummer|mwst nr|ust identifikationsnummer|ust id nummer|umsatzsteuer id nr|ihre ust idnr|ihre ust id|ust idnr des kunden|umsatzsteuer ident nr|mwst nummer|ust idnummer|ihre ust id nr|umsatzsteueridentifikationsnummer|umsatzsteuer nr|uid mwst nr|ustidnr|umsatzsteuernummer
|n° tva|n° de tva|numéro de tva|no tva|tva intracommunautaire|n° tva intracommunautaire|n° tva intracom|tva intracom|n° identification tva|numéro tva|identifiant tva|id tva|n° tva client|n° tva intra|numéro de tva intracommunautaire|n° de tva intracommunautaire|tva intra|n° tva fr|code tva|n° d'identification tva|tva client|n° ident tva
|btw nr|btw nummer|btw id|btw identificatienummer|btw no|ons btw nr|uw btw nr|ondernemingsnummer|btw be|uw btw nummer|btw-nr klant
|nif|cif|nif cif|cif nif|c i f|n i f|nif iva|nº iva|rfc|nit|cuit|rut|ruc|id fiscal|identificación fiscal|número de identificación fiscal|nif/cif|dni|nif del cliente|n° iva|dni/nif|cif/nif|nif/dni|rfc emisor|rfc receptor|rfc del emisor|rfc del cliente|nif emisor|cif emisor
|p iva|partita iva|piva|p. iva|part iva|p iva e c f|p iva c f|c f p iva|cf/p iva|codice iva|partita iva/codice fiscale|p iva / c f|cod fisc/p iva|identificativo fiscale ai fini iva|p iva / vat|p iva vat|p.i.|c.f. e p.iva|p.iva/cod.fisc.|p.iva e c.f.|cod. fiscale e p. iva
|nif|nipc|contribuinte|n contribuinte|contribuinte nº|nº contribuinte|nif do cliente|nº de contribuinte|número de contribuinte|número de identificação fiscal|n° contrib|nif adquirente|cnpj|cnpj/mf|cnpj mf|cnpj/cpf|contribuinte n|v/nº contribuinte
|nip|nr nip|numer nip|nip ue|vat ue|nip nabywcy|nip sprzedawcy|numer identyfikacji podatkowej|nip vat|nip vat ue`,
  localTaxId: `local tax id|pan|sales tax id|tax office
|steuernummer|steuer nr|st nr|steuernr|finanzamt
|siret|siren|rcs|ape|naf|code ape|code naf|n° siret|numéro siret|rcs paris|r c s|n° siren|siret siren|tva acquittée
|kvk|kvk nr|kvk nummer|handelsregister|rsin|rpr
|número de registro|nº registro mercantil
|codice fiscale|c f|cod fisc|cf|cod fiscale|c fiscale|codice fisc
|capital social e matricula|crc|matrícula
|regon|krs|bdo|pesel`,
  registration: `company no|company reg no|co reg no|reg no|registration no|registration number|company registration no|company number|roc no|business reg no|co no|brn|registered no|company registration number|company reg|co reg|uen|crn|lei|gln|duns|company id|registered number|handelsregister|hrb|hra|amtsgericht|registergericht|firmenbuchnummer|fn|handelsregisternummer|registernummer|ico|ič|dič`,
  iban: `iban|iban no|iban number|iban nr|iban code|compte iban|n° iban|código iban|codice iban|nr rachunku|numer rachunku|rachunek|rachunek bankowy|nr konta bankowego|numer konta bankowego|konto|account number iban|account iban`,
  bic: `bic|swift|swift code|bic code|bic/swift|swift/bic|swift bic|bic swift|bic/swift code|swift-bic|swift no|código swift|codice bic|codice swift|kod swift|kod bic|code bic|code swift|bic-code|bic (swift)|swift (bic)|swift-code|verkäufer bic`,
  bank: `bank|bank name|banque|banco|banca|nazwa banku|kreditinstitut|bank account|bank account no|bank acc no|sort code|account name|routing number|branch`,
};
