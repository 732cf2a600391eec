/** Kinds of columns of an item table. Those no cell is read from keep their numbers out of the neighbours. */
export type ColumnKind =
  | 'description'
  | 'quantity'
  | 'unitPrice'
  | 'taxRate'
  | 'lineTotal'
  | 'grossTotal'
  | 'taxAmount'
  | 'position'
  | 'article'
  | 'unit'
  | 'discount'
  | 'date'
  | 'other';

/** Column headings, one line a language: English, German, French, Dutch, Spanish, Italian, Portuguese, Polish. */
export const columnPhrases: Readonly<Record<ColumnKind, string>> = {
  description: `description|item|items|item description|product|product description|service|services|details|particulars|description of goods|description of services|goods|item name|product name|article|name|work|task|activity|item/desc|item desc|title|goods description|desc|description of goods and services|service description|product/service
|beschreibung|bezeichnung|artikel|leistung|artikelbezeichnung|artikelbeschreibung|leistungsbeschreibung|produkt|ware|text|positionsbeschreibung|warenbezeichnung|produktbezeichnung|leistungsbezeichnung|benennung|bezeichnung der leistung
|désignation|description|libellé|article|prestation|produit|intitulé|désignation des articles|prestations|nature|détail|objet
|omschrijving|beschrijving|artikel|product|dienst|artikelomschrijving|specificatie|naam
|descripción|concepto|artículo|producto|detalle|servicio|denominación|descripción del producto
|descrizione|articolo|prodotto|descrizione prodotto|descrizione articolo|descrizione merce|beni/servizi|prestazione|descrizione dei beni|denominazione
|descrição|designação|artigo|produto|serviço|descritivo|descrição do artigo
|nazwa|opis|nazwa towaru|nazwa towaru lub usługi|nazwa usługi|towar|towar/usługa|nazwa towaru/usługi|nazwa produktu|usługa|przedmiot|wyszczególnienie`,
  quantity: `quantity|qty|qnty|quant|units|hours|hrs|no of units|qty/hrs|qty hrs|qty.|nos|billed qty|qty ordered|pcs|pieces|count|hours/qty|qty shipped
|menge|anzahl|anz|stück|stunden|stk|menge einheit|mge|std|menge/einheit
|quantité|qté|qte|quantités|nb|nombre|heures|qtés
|aantal|hoeveelheid|stuks|uren|aant
|cantidad|cant|uds|unidades|ud|ctd|horas|uds.
|quantità|qta|q tà|qtà|q.tà|quant|ore|q.ta|qt
|quantidade|qtd|qtde|quant|qt|qtd.
|ilość|ilosc|szt|liczba|il|j.m. ilość`,
  unitPrice: `unit price|price|rate|unit cost|price each|price per unit|price/unit|each|unit rate|u price|u/price|up|u.p|cost|price per item|unit amount|price (excl)|unit price excl vat|list price|net price|rate/hr|hourly rate|unit price (rm)|rate (rm)|price unit|u price rm|unit net price
|einzelpreis|preis|e preis|ep|stückpreis|preis/einheit|nettopreis|einzelpreis netto|preis pro einheit|vk preis|vk-preis|einheitspreis|einzel|stundensatz|e-preis|preis/stück|netto-einzelpreis|einzelpreis eur|einzel-preis|preis je einheit|ep netto|einzelbetrag|preis eur
|prix unitaire|p u|pu|prix|pu ht|p.u. ht|prix unitaire ht|p u ht|prix unit|prix unit ht|prix u|tarif|prix u ht|prix unit.|p.u.|px unitaire|taux horaire
|prijs|stukprijs|eenheidsprijs|prijs per eenheid|prijs per stuk|tarief|prijs/eenheid|prijs excl btw|stuksprijs
|precio|precio unitario|p unitario|precio unit|precio ud|p unit|p/u|precio/ud|valor unitario|vr unitario|p.v.p.|precio unidad|tarifa|p.u|importe unitario
|prezzo|prezzo unitario|p unitario|prezzo unit|p.unit|costo unitario|prezzo un|importo unitario|pr. unitario|prezzo netto|tariffa|pr unit|p. unitario
|preço|preço unitário|p unitário|pr unitário|preço unit|valor unitário|pr unit|p. unit|pr. unit.|preço un
|cena|cena jedn|cena jednostkowa|cena netto|cena jedn netto|cena jednostkowa netto|cena jedn. netto|cena j netto`,
  taxRate: `tax|vat|vat rate|tax rate|gst|vat percent|tax percent|vat%|vat (%)|gst rate|gst%|tax code|tax %|vat code|gst %|iva%|rate of vat|rate %
|mwst|ust|steuersatz|mwst satz|ust satz|mwst percent|ust percent|steuer|mwst%|st satz|steuersatz percent|mwst-satz|ust.-satz|steuer percent
|tva|taux tva|taux|taux de tva|tva percent|tva%|taxe|taxes|tva (%)
|btw|btw tarief|btw percent|btw%|btw-tarief|btw percentage
|iva|tipo iva|tipo|iva percent|% iva|impuesto|tipo impositivo|impuestos
|iva|aliquota|aliquota iva|% iva|iva percent|al iva|aliq|cod iva|aliq iva
|iva|taxa|taxa iva|iva percent|% iva|imposto|tx iva
|vat|stawka|stawka vat|stawka vat percent|vat percent|stawka podatku`,
  lineTotal: `amount|total|line total|total price|net amount|total amount|extended price|extension|subtotal|sub total|line amount|ext price|total excl vat|net|total net|value|total value|item total|amount (usd)|amount usd|amount (eur)|amount eur|amount gbp|amount rm|total rm|amt|amt rm|rm(total)|price total|total (excl)|ext|extended amount|extended|taxable value|taxable amount|line net|rm|net total|total cost|amount (rm)|total (rm)|amount(rm)|total(rm)|amount ($)|amount (£)|amount (€)|net price total|s/total|rm total|nett amt|net amt|amount excl|net value|line net amount
|betrag|gesamt|gesamtpreis|summe|netto|gesamtbetrag|positionsbetrag|nettobetrag|zeilenbetrag|zeilensumme|gesamt netto|netto gesamt|g preis|gp|gesamtpreis netto|wert|gesamt eur|betrag eur|total|nettosumme|positionssumme|netto betrag|g-preis|gesamt netto eur|gesamtwert|betrag netto|netto eur|summe netto|endpreis|warenwert|positions betrag|positions-betrag|gesamt-preis|betrag in eur|positionsbetrag ohne ust|entgelt|nettoentgelt|entgelt netto|gesamtentgelt
|montant|total|montant ht|total ht|prix total|prix ht|montant net|prix total ht|total net|total ligne|net ht|mt ht|montant total|montant h.t.|sous-total|total h.t.|valeur|montant ht net|total net ht
|bedrag|totaal|totaalprijs|regeltotaal|netto|nettobedrag|totaal excl btw|subtotaal|bedrag excl btw|totaal bedrag|netto bedrag|totaal excl
|importe|total|subtotal|importe total|total neto|importe neto|precio total|valor total|neto|valor|total línea|importe €|base|base imponible|vr total|monto
|importo|totale|prezzo totale|importo netto|totale netto|imponibile|valore|importo totale|totale riga|totale €|importo €|valore totale
|total|valor|montante|total líquido|valor total|importância|preço total|valor líquido|total s/iva|total ilíquido
|wartość|wartość netto|kwota|razem|kwota netto|suma|netto|wart netto`,
  grossTotal: `gross|gross amount|total incl vat|gross total|total gross|amount incl vat|total incl|amount incl gst|total inc gst|total incl gst|total inc vat|gross value
|brutto|bruttobetrag|gesamt brutto|gesamtpreis brutto|brutto gesamt|betrag brutto|brutto eur
|ttc|montant ttc|total ttc|prix ttc
|totaal incl btw|bruto|bedrag incl btw|totaal incl
|total con iva|importe con iva|bruto
|totale ivato|lordo|totale lordo|totale con iva|importo lordo
|total c/ iva|total com iva
|brutto|wartość brutto|kwota brutto|wart brutto`,
  taxAmount: `tax amount|vat amount|gst amount|tax amt|gst amt|sales tax|cgst|sgst|igst|tax (rm)|tax(rm)
|mwst betrag|steuerbetrag|ust betrag|mwst eur|mwst-betrag
|montant tva|montant taxe
|btw bedrag
|importe iva|cuota|cuota iva
|importo iva|imposta
|valor iva|valor imposto
|kwota vat|wartość vat|podatek`,
  position: `pos|position|line|no|item no|#|sl no|s no|sr no|line no|ln|nr|num|n|lp|l.p.|regel|ligne|línea|riga|linha|poz|pozycja|posición|pos nr|item #|zeile|posn`,
  article: `article no|item code|product code|code|sku|product id|part no|part number|item id|art no|ref|reference|referenz|referentie|riferimento|hsn|sac|hsn/sac|hsn code|hsn/sac code|upc|isbn|model|serial no|stock code|product no
|artikelnummer|artikel nr|art nr|artikelnr|bestell nr|referenzen|bestellnummer|artnr|art-nr|artikel-nr|art nr lief|art nr kunde|art nr lieferant|kundenartikelnummer|artikel nr kunde
|référence|réf|code article|code|ref article
|artikelnummer|artikelcode|art nr
|código|referencia|ref|cód|cod artículo|código artículo
|codice|cod|cod art|codice articolo|rif|articolo cod
|código|ref|referência|cód|cod artigo
|kod|symbol|pkwiu|indeks|gtu|kod towaru|cn`,
  unit: `unit|uom|unit of measure|units of measure|u/m|um|measure|einheit|eh|me|mengeneinheit|unité|u|eenheid|unidad|u m|unità|u.m.|u.d.m.|udm|unidade|un|jm|j m|j.m.|jedn|jednostka|jedn miary|miara|einh`,
  discount: `discount|disc|disc percent|disc.|discount percent|dis|disc amt|rabatt|rabatt percent|nachlass|rab|remise|rem|rem.|remise percent|korting|korting percent|descuento|dto|dto.|dcto|% dto|sconto|sc|sconto percent|% sc|desconto|desc|desc.|descontos|rabat|rabat percent|upust|charge|allowance`,
  date: `date|datum|fecha|data|service date|leistungsdatum|lieferdatum|start date|end date|period|zeitraum|période|periodo|período|start|end|from`,
  other: `type|art|weeks|week|spots|length|day|days|ch|time|air time|start/end time|rate type|remarks|notes|weight|gewicht|poids|peso|waga|delivery|status|irpf|isr|retained vat|iss|exc|sale|d sale|note|bemerkung|discount amount|currency|währung|mtwtfss|spots/week|location|order|balance`,
};
