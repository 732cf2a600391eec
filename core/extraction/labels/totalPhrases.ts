import type { PhraseTable } from './LabelKind.ts';

/** Labels of sums, one line a language: English, German, French, Dutch, Spanish, Italian, Portuguese, Polish. */
export const totalPhrases: PhraseTable = {
  net: `net total|total net|net amount|total excl vat|total excl tax|total excl gst|total excluding vat|total excluding gst|total excluding tax|total ex vat|total ex gst|total before tax|total before vat|amount excl vat|amount excluding vat|amount excl gst|amt excl gst|amount before tax|taxable amount|total taxable amount|total taxable|total taxable value|taxable value|taxable total|net value|net sum|total without vat|total without tax|total net amount|total excl of gst|total excl|total exclusive of gst|total net of vat|sum net|net invoice total|net invoice amount|net invoice value|total amount excl vat|total amount excluding vat|total sales excluding gst|total sales excl gst|total sales (excluding gst)|subtotal excl gst|sub total excl gst|sub total (excl gst)|sub-total exclusive gst|total amount without vat|invoice total excl vat|invoice total without vat|total amt excl gst|goods total|net goods|total excluded gst|total exclude gst|total before gst|amount exclude gst
|nettobetrag|netto|nettosumme|summe netto|gesamt netto|netto gesamt|gesamtnetto|gesamtbetrag netto|rechnungsbetrag netto|netto gesamtbetrag|summe ohne mwst|rechnungssumme ohne ust|summe ohne ust|gesamtsumme netto|nettowert|warenwert netto|warenwert|nettorechnungsbetrag|rechnungssumme netto|gesamtbetrag ohne mwst|betrag netto|steuerbasis|bemessungsgrundlage|steuerbasisbetrag|nettogesamtbetrag|netto-summe|total netto|summe nettobeträge|zwischensumme netto|zwischensumme (netto)|gesamtbetrag (netto)|rechnungsbetrag ohne mwst|gesamtbetrag ohne ust|rechnungssumme ohne umsatzsteuer|basisbetrag|nettoentgelt|gesamtbeitrag|nettobeitrag|nettoprämie|beitrag ohne versicherungsteuer|beitrag ohne versicherungssteuer|steuerpflichtiger betrag|rechnungsbetrag ohne umsatzsteuer|netto eur
|total ht|montant ht|total hors taxes|total hors taxe|montant hors taxes|net ht|montant net ht|total net ht|sous-total ht|total h.t.|montant total ht|base ht|total général ht|total hors tva|net hors taxe|base imposable|montant total hors taxes|total net hors taxes|montant ht total|total ht net|net commercial
|totaal excl btw|totaal exclusief btw|bedrag excl btw|netto|netto bedrag|nettobedrag|totaal netto|netto totaal|subtotaal excl btw|totaalbedrag excl btw|maatstaf van heffing|totaal ex btw|bedrag exclusief btw|totaal zonder btw|belastbaar bedrag|grondslag|te belasten
|base imponible|total sin iva|total neto|importe neto|neto|base|total base imponible|importe sin iva|total bruto sin iva|suma neta|total antes de impuestos|importe base|total neto factura|base imp|valor antes de impuestos|subtotal sin iva
|imponibile|totale imponibile|totale netto|importo netto|netto|totale senza iva|totale imp|tot imponibile|imponibile iva|netto imponibile|totale merce|base imponibile|totale esclusa iva|totale al netto di iva
|total ilíquido|base tributável|valor líquido|total líquido|incidência|valor sem iva|total sem iva|total s iva|total s/ iva|base de incidência|total incidência|mercadoria/serviços|ilíquido|valor tributável|subtotal sem iva|base imponível
|wartość netto|razem netto|suma netto|kwota netto|netto|łącznie netto|ogółem netto|wartość netto razem|wartość sprzedaży netto|kwota netto razem`,
  tax: `vat|vat amount|total vat|vat total|tax|tax amount|total tax|tax total|sales tax|gst|gst amount|total gst|gst total|gst payable|gst amt|total gst amount|service tax|vat payable|value added tax|hst|pst|qst|cgst|sgst|igst|utgst|included vat|including vat|vat included|tax included|includes gst|gst included|incl vat|of which vat|plus vat|total vat amount|total tax amount|sst|total sst|taxes|total taxes|add gst|add vat|output tax|consumption tax|igic|total amount of vat|invoice total vat|invoice total vat amount|included tax|state tax|local tax|city tax|gst tax|inclusive gst|total inclusive gst amount|gst 6|gst @ 6|sst 6|vat @
|mwst|mehrwertsteuer|ust|umsatzsteuer|mwst betrag|steuerbetrag|summe mwst|gesamt mwst|mwst gesamt|zzgl mwst|zzgl ust|zuzüglich mwst|zuzüglich ust|zuzüglich umsatzsteuer|umsatzsteuerbetrag|mwst-betrag|gesamtbetrag steuer|steuer|ust betrag|enthaltene mwst|inkl mwst|inkl ust|darin enthaltene mwst|darin mwst|summe ust|steuern|gesamtsteuer|summe steuer|steuersumme|steuergesamtbetrag|zzgl umsatzsteuer|zuzügl mwst|gesamtsteuerbetrag|gesamt ust|davon mwst|davon ust|versicherungsteuer|versicherungssteuer|plus mwst|summe umsatzsteuer|zzgl mehrwertsteuer|zuzüglich mehrwertsteuer|mehrwertsteuerbetrag|mwst eur|enthaltene versicherungsteuer|in diesem beitrag enthaltene versicherungsteuer|enthaltene umsatzsteuer|enthaltene ust
|tva|montant tva|total tva|montant de la tva|total taxes|montant taxe|taxe|taxes|tva collectée|dont tva|total de la tva|montant total tva|total taxe|tps|tvq|montant des taxes|total des taxes|tva à payer|tva incluse|montant t.v.a.
|btw|btw bedrag|totaal btw|bedrag btw|btw totaal|omzetbelasting|te betalen btw|btw hoog|btw laag|waarvan btw|belasting
|iva|importe iva|total iva|cuota iva|cuota|i.v.a.|impuestos|total impuestos|impuesto|importe de iva|cuota de iva|impuesto sobre el valor añadido|total cuota iva|suma impuestos|iva incluido|cuota tributaria|iva trasladado|total impuestos trasladados|iva repercutido
|iva|importo iva|totale iva|imposta|totale imposta|imposte|totale imposte|tot iva|di cui iva|ammontare iva|totale i.v.a.
|iva|total iva|valor iva|valor do iva|total do iva|imposto|total imposto|impostos|total impostos|montante iva|total de iva|iva total|total de impostos|iva incluído
|vat|kwota vat|podatek|podatek vat|razem vat|suma vat|kwota podatku|wartość vat|ogółem vat|kwota podatku vat|w tym vat|ptu|suma ptu|razem podatek`,
  gross: `grand total|gross total|total gross|gross amount|total incl vat|total including vat|total incl tax|total including tax|total incl gst|total including gst|total inclusive of gst|total incl of gst|invoice total|total invoice|total invoice amount|invoice amount|total invoice value|amount incl vat|amount including vat|amount incl gst|total with tax|total with vat|total inc vat|total inc gst|total inc tax|total after tax|total payable amount|invoice value|invoice total incl vat|gross invoice amount|total amount including vat|total amount incl vat|total amount incl gst|total amount including gst|total amount with vat|total sales inclusive gst|total sales (inclusive gst)|total sales inclusive of gst|total sales (inclusive of gst)|total sales incl gst|total incl|total inclusive gst|total price|contract total|order total|total order value|total (incl gst)|total (inclusive of gst)|grand ttl|total gross amount|gross billing|gross invoice total|invoice total with vat|total after rounding|total rounded|total amt rounded|rounded total|total after rounding adj|total amt incl gst|total inclusive|total inclusive of tax|total including all taxes|total due incl vat|nett total|total nett|total include gst|total included gst|total credit|credit total|total credit amount|total (incl vat)|actual gross billing
|gesamtbetrag|bruttobetrag|brutto|summe brutto|gesamtsumme|rechnungsbetrag|rechnungssumme|endbetrag|gesamt brutto|brutto gesamt|gesamtbetrag brutto|rechnungsbetrag brutto|bruttosumme|gesamtbrutto|rechnungsendbetrag|rechnungsgesamtbetrag|gesamtpreis|summe inkl mwst|gesamtbetrag inkl mwst|summe gesamt|gesamtrechnungsbetrag|rechnungssumme brutto|rechnungssumme mit ust|rechnungssumme inkl ust|gesamt inkl mwst|gutschriftsbetrag|gutschriftbetrag|gesamtbetrag (brutto)|bruttogesamtbetrag|betrag inkl mwst|betrag brutto|gesamtbetrag mit mwst|bruttorechnungsbetrag|gesamtsumme brutto|rechnungssumme inkl umsatzsteuer|bruttoentgelt|rechnung gesamt|gesamtentgelt|brutto eur|gesamt eur|endsumme|gesamtbetrag eur|rechnungsbeitrag|beitrag gesamt|gesamtbeitrag inkl versicherungsteuer|bruttobeitrag|bruttoprämie|beitrag inklusive|beitrag inkl|beitrag einschließlich|prämie inklusive|jahresbeitrag
|total ttc|montant ttc|total toutes taxes comprises|montant total ttc|total t.t.c.|total général|total général ttc|total facture|montant de la facture|montant facture|total de la facture|montant toutes taxes comprises|total avec taxes|net ttc|total ttc euros|total ttc en euros|montant total de la facture|total avoir|montant de l'avoir|total incluant tva|prix ttc|montant total
|totaal incl btw|totaal inclusief btw|totaalbedrag|totaal bedrag|factuurbedrag|factuurtotaal|totaal factuur|eindtotaal|eindbedrag|bruto|totaal bruto|bedrag incl btw|totaalbedrag incl btw|totaal factuurbedrag|te factureren bedrag|totaal inclusief|totaal incl
|total factura|importe total|total con iva|total iva incluido|total general|total importe|importe factura|total de la factura|importe total factura|total bruto|monto total|total a facturar|valor total|total con impuestos|importe total de la factura|total factura eur|total operación
|totale fattura|totale documento|importo totale|totale generale|totale lordo|totale con iva|totale ivato|totale complessivo|totale iva inclusa|tot fattura|tot documento|importo totale documento|totale da fatturare|totale documento eur|importo fattura|totale comprensivo di iva
|total da fatura|total documento|total do documento|total geral|valor total|total com iva|total c iva|total c/ iva|montante total|importância total|total fatura|total factura|valor total da fatura|valor da fatura|valor do documento|total do documento com iva|preço total
|wartość brutto|razem brutto|suma brutto|kwota brutto|brutto|wartość brutto razem|ogółem brutto|łącznie brutto|kwota należności ogółem|wartość sprzedaży brutto|kwota faktury|suma pln|wartość faktury|kwota należności`,
  total: `total|totals|total amount|total amt|amount total|total sum|sum total|ttl|total sales|total bill|total rm|total usd|total eur|total gbp|total price|total charges|total charge|bill total|total cost|sum|total value|final total|tot|total value of supply|total (rm)|total(rm)
|gesamt|summe|total|betrag|insgesamt|summe eur|gesamt summe|total chf|total eur|gesamtwert|summe total
|total|montant|total à payer ttc|total en euros|total eur|somme|total net
|totaal|bedrag|totaal eur|som|totale bedrag
|total|importe|suma|total eur|total euros|total €|monto|total mxn|total cop
|totale|importo|totale euro|totale €|tot|somma|totale eur|importo totale eur
|total|montante|valor|soma|total eur|total €|total geral eur|importância
|razem|suma|ogółem|łącznie|wartość|do zapłaty razem|kwota|razem pln`,
  due: `amount due|total due|balance due|total amount due|amount payable|total payable|payable|payable amount|net amount due|balance|outstanding amount|amount to pay|total to pay|to pay|please pay|pay this amount|net payable|total amount payable|amount owing|total owing|due amount|net due|balance payable|invoice balance|balance to pay|amount outstanding|total outstanding|total now due|amount due for payment|net amount payable|pay|you owe|total balance due|outstanding balance|payment amount|amount due this invoice|amt due|to be paid|final amount due|due payable amount
|zu zahlen|zahlbetrag|zu zahlender betrag|fälliger betrag|offener betrag|restbetrag|zu zahlen eur|noch zu zahlen|zahlungsbetrag|zu überweisen|zu überweisender betrag|offener rechnungsbetrag|auszahlungsbetrag|zu bezahlen|total zu zahlen|fälliger gesamtbetrag|betrag fällig|restforderung|forderungsbetrag|offene forderung|überweisungsbetrag|zu zahlender beitrag|abbuchungsbetrag|fälliger zahlbetrag|verbleibender betrag|einzugsbetrag|noch offen|zu begleichen|zu begleichender betrag|auszuzahlender betrag
|net à payer|total à payer|montant à payer|reste à payer|montant dû|solde dû|solde à payer|à payer|net à payer ttc|montant net à payer|total dû|net à payer eur|somme à payer|reste dû|solde|net à payer en euros|à régler|montant à régler|net a payer euros|total à régler|net à régler|à rembourser|montant restant dû
|te betalen|te betalen bedrag|totaal te betalen|te voldoen|openstaand bedrag|nog te betalen|openstaand|te ontvangen|verschuldigd bedrag|door u te betalen|te betalen eur|saldo|totaal te voldoen|resterend bedrag
|total a pagar|importe a pagar|a pagar|importe pendiente|total pendiente|pendiente de pago|saldo pendiente|líquido a pagar|total a abonar|importe líquido|neto a pagar|líquido a percibir|monto a pagar|saldo|valor a pagar|total neto a pagar|cantidad a pagar|importe total a pagar
|totale da pagare|da pagare|importo da pagare|netto a pagare|saldo|totale dovuto|importo dovuto|netto da pagare|totale a pagare|residuo da pagare|saldo da pagare|importo a pagare|a pagare|totale netto a pagare
|total a pagar|valor a pagar|a pagar|montante a pagar|saldo|em dívida|total em dívida|importância a pagar|líquido a pagar|total a liquidar|valor em dívida|montante devido|total devido|a liquidar|valor a liquidar
|do zapłaty|razem do zapłaty|pozostało do zapłaty|kwota do zapłaty|należność|suma do zapłaty|łącznie do zapłaty|pozostaje do zapłaty|do zapłaty pln|ogółem do zapłaty|należność ogółem|razem należność|saldo do zapłaty`,
  subtotal: `subtotal|sub total|sub-total|sub ttl|subttl|total line items|items total|line total|total of items|merchandise total|amount before discount|goods value|total before discount|subtotal before discount|s total|sub-total (rm)|sum of line net amounts|sum of invoice line net amount|item total
|zwischensumme|positionssumme|summe positionen|gesamt positionen|warenwert gesamt|summe der positionen|übertrag|zwischentotal|summe nettobetrag der positionen|summe positionsbeträge|summe aller positionen|summe warenwert
|sous-total|sous total|total brut|total brut ht|total lignes|report|à reporter
|subtotaal|tussentotaal|totaal regels|goederenbedrag
|subtotal|sub total|suma importes|suma y sigue|total bruto|importe bruto
|subtotale|totale parziale|totale righe|totale merci|totale prodotti
|subtotal|total bruto|total parcial|soma parcial
|suma częściowa|razem pozycje|podsuma|z przeniesienia`,
  prepaid: `prepaid|prepaid amount|paid|amount paid|total paid|payments|payment received|deposit|deposit paid|advance|advance payment|advances|less deposit|less paid|already paid|paid to date|payments received|payment made|total payments|less payments|less prepayment|prepayment|received|total advances|total prepaid
|anzahlung|anzahlungen|erhaltene anzahlungen|bereits gezahlt|bereits bezahlt|abschlagszahlung|abschlagszahlungen|vorauszahlung|vorauszahlungen|geleistete zahlungen|gezahlt|geleistete anzahlung|bereits gezahlter betrag|abzgl anzahlung|abzüglich anzahlung|erhaltene zahlungen|vorausbezahlt|angezahlt
|acompte|acomptes|acompte versé|acomptes versés|déjà payé|déjà réglé|montant payé|avances|avance|montant réglé|acompte payé|acompte reçu|paiement reçu|règlement reçu|payé
|aanbetaling|voorschot|reeds betaald|reeds voldaan|betaald|vooruitbetaald|ontvangen|voorschotten|vooruitbetaling
|anticipo|anticipos|pagado|importe pagado|a cuenta|entregas a cuenta|total anticipos|ya pagado|pagos a cuenta
|acconto|acconti|già pagato|pagato|importo pagato|anticipi|acconto versato|importo già pagato
|adiantamento|adiantamentos|pago|valor pago|já pago|pagamento por conta|sinal|montante pago
|zaliczka|zaliczki|zapłacono|wpłacono|przedpłata|wpłacono zaliczkę|kwota zapłacona|opłacono|kwota wpłacona|już zapłacono`,
  withheld: `tax withheld|withholding tax|withheld|withholding|retention|retained tax|less withholding|wht|tds|retained vat|irpf|isr
|einbehalt|einbehaltene steuer|quellensteuer|sicherheitseinbehalt
|retenue|retenue de garantie|retenue à la source|précompte
|inhouding|bronbelasting
|retención|retenciones|retención irpf|total retenciones|irpf|ret irpf|retenido|impuestos retenidos|retefuente|reteiva|reteica
|ritenuta|ritenuta d'acconto|ritenuta acconto|ritenute|totale ritenute
|retenção|retenção na fonte|irs|irs retido|retenção irs|total retenções
|potrącenie|kaucja`,
  rounding: `rounding|rounding adj|rounding adjustment|rounding amount|round off|rounded off|round adj|round|rounded|rnd adj|rounding adjust|rounded adjustment|bill rounding|rounding adj.|rm rounding|round amt
|rundung|rundungsbetrag|rundungsdifferenz|rappenrundung|rundungsausgleich
|arrondi|arrondis
|afronding
|redondeo
|arrotondamento
|arredondamento
|zaokrąglenie`,
  discount: `discount|less discount|total discount|discounts|trade discount|discount amount|disc|disc amt|item discount|bill discount|early payment discount|agency commission|commission|total disc|rebate|total savings|you saved|savings|promo|voucher discount|allowance|allowances|total allowances|total discounts|member discount
|rabatt|nachlass|abzüge|gesamtbetrag der abschläge|abschläge|summe abschläge|gesamtbetrag der abzüge|abzug|skontobetrag|summe nachlässe|abschlag|summe der abschläge|rabattbetrag|gesamtabschläge|skontoabzug
|remise|rabais|remises|total remise|escompte|remise globale|ristourne|total remises|réduction
|korting|totale korting|kortingen|betalingskorting|kortingbedrag
|descuento|descuentos|dto|total descuento|total descuentos|bonificación|dcto
|sconto|sconti|totale sconto|totale sconti|abbuono
|desconto|descontos|total descontos|total de descontos|desconto comercial|desconto financeiro
|rabat|upust|zniżka|rabaty|suma rabatów`,
  charge: `shipping|freight|delivery charge|postage|handling|service charge|surcharge|charge|charges|carriage|delivery fee|shipping and handling|svc charge|s charge|serv charge|tip|gratuity|shipping cost|shipping costs|insurance|total charges and fees|packing
|versandkosten|versand|fracht|porto|zuschläge|gesamtbetrag der zuschläge|summe zuschläge|frachtkosten|lieferkosten|zuschlag|porto und verpackung|mahngebühr|verpackung|summe der zuschläge|bearbeitungsgebühr
|frais de port|port|frais|frais de livraison|transport|emballage|frais d'expédition|livraison
|verzendkosten|vrachtkosten|transportkosten|verzending|toeslag|administratiekosten
|gastos de envío|portes|recargo|transporte|recargos|envío|recargo de equivalencia
|spese di spedizione|spese|trasporto|spese trasporto|bollo|spese bancarie|spese incasso|contributo|imposta di bollo
|portes|despesas|transporte|despesas de envio|custos de envio|encargos
|koszt dostawy|koszty wysyłki|dostawa|przesyłka|transport|opłata`,
  tendered: `cash|cash tendered|tendered|amount tendered|cash received|cash payment|payment|visa|mastercard|master card|debit card|credit card|tender|paid cash|amount received|paid amount|card|eftpos|e wallet|tender amount|total tender|total tendered|cash paid|cash rm|payment mode|payment type|visa card|amex|cash amount|customer cash|pay cash|master|cash sales
|bar|gegeben|bargeld|ec karte|kartenzahlung|bar gegeben|barzahlung|gegeben bar
|espèces|carte bancaire|rendu sur|cb|reçu|carte bleue|règlement|paiement
|contant|pin|pinnen|bankpas|ontvangen contant
|efectivo|tarjeta|entregado|recibido
|contanti|contante|carta di credito|bancomat|pagamento contante|pagamento elettronico|importo pagato contanti
|numerário|dinheiro|multibanco|entregue|cartão
|gotówka|karta|karta płatnicza|wpłata`,
  change: `change|change due|cash change|change amt|balance change|total change|change (rm)|your change|change given|change amount
|rückgeld|wechselgeld|zurück|rückgabe
|rendu|monnaie rendue|monnaie|à rendre
|wisselgeld|terug|retour
|cambio|su cambio|devolución
|resto
|troco
|reszta`,
  otherAmount: `total items|total item|total qty|total quantity|item count|total items sold|no of items|number of items|total weight|qty total|total pages|total points|points|unit price|price|total spots|total item(s)|total units|total hours|total number of items|total no of items|line count|credit limit|exchange rate|amount in words|total in words|total pieces|gst summary|tax summary|tax rate|vat rate|gst rate|taxable|rate|total pax|previous balance|opening balance|capital|share capital|last payment|late fee|interest|total for|total supplies|total 0 supplies|total 6 supplies|penalty|early payment|retail price|total due in
|stammkapital|grundkapital|anzahl|menge|steuersatz|mwst satz|einzelpreis|skonto|gesamtgewicht|gewicht|kapital|mahngebühren|verzugszinsen|vorheriger saldo|saldovortrag|selbstbeteiligung|bruttopreis|nettopreis|ausstehende forderung|offene forderung vormonat|vortrag|ausstehender betrag
|capital|au capital de|capital social|taux|taux tva|taux de tva|prix unitaire|quantité totale|poids total|indemnité forfaitaire|pénalités|éco participation|dont éco participation|capital de
|aantal|btw tarief|totaal aantal|prijs|gewicht
|cantidad total|tipo iva|tipo|capital social|precio|unidades|peso|total unidades
|capitale sociale|cap soc|aliquota|quantità totale|peso|colli|prezzo
|capital social|taxa|taxa iva|quantidade total|peso|preço
|stawka|stawka vat|kapitał zakładowy|ilość|cena|kurs|słownie`,
};
