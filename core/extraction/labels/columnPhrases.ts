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
  description: `description|item|items|item description|product|product description|service|services|details|particulars|description of goods|description of services|goods|item name|product name|article|name|work|task|activity|item/desc|item desc|title|goods description|desc|description of goods and services|service description|product/service|goods or services|goods and services|goods/services|nature of service|supply|description of work|work carried out|description of supply
|beschreibung|bezeichnung|artikel|leistung|artikelbezeichnung|artikelbeschreibung|leistungsbeschreibung|produkt|ware|text|positionsbeschreibung|warenbezeichnung|produktbezeichnung|leistungsbezeichnung|benennung|bezeichnung der leistung|leistungstext|tätigkeit|lieferung/leistung|lieferung / leistung|art der leistung|bezeichnung / leistung|artikel / leistung|artikel/leistung|warenbeschreibung|positionstext|gegenstand|beschreibung der leistung|produktname|dienstleistung
|désignation|description|libellé|article|prestation|produit|intitulé|désignation des articles|prestations|nature|détail|objet|désignation des produits|désignation des prestations|description des produits|produits et services|désignation du produit|nature des prestations|libellé de la prestation|désignation produit|description du service
|omschrijving|beschrijving|artikel|product|dienst|artikelomschrijving|specificatie|naam|omschrijving artikel|omschrijving dienst|omschrijving werkzaamheden|werkzaamheden|product/dienst|productomschrijving|dienstomschrijving
|descripción|concepto|artículo|producto|detalle|servicio|denominación|descripción del producto|descripción del servicio|descripción del artículo|descripción de los servicios|detalle del servicio|producto/servicio|descripción del concepto|conceptos|trabajos realizados
|descrizione|articolo|prodotto|descrizione prodotto|descrizione articolo|descrizione merce|beni/servizi|prestazione|descrizione dei beni|denominazione|prodotto/servizio|descrizione servizio|descrizione del servizio|descrizione della prestazione|descrizione prestazione|prodotti|servizio|natura e qualità dei beni
|descrição|designação|artigo|produto|serviço|descritivo|descrição do artigo|descrição dos serviços|descrição do produto|descrição dos produtos|descrição do serviço|produto/serviço|produtos|serviços|designação do artigo
|nazwa|opis|nazwa towaru|nazwa towaru lub usługi|nazwa usługi|towar|towar/usługa|nazwa towaru/usługi|nazwa produktu|usługa|przedmiot|wyszczególnienie|nazwa towaru lub usług|opis usługi|nazwa towaru / usługi|nazwa usługi / towaru|towar lub usługa|rodzaj usługi|opis towaru`,
  quantity: `quantity|qty|qnty|quant|units|hours|hrs|no of units|qty/hrs|qty hrs|qty.|nos|billed qty|qty ordered|pcs|pieces|count|hours/qty|qty shipped|shipped|qty invoiced|invoiced qty|quantity invoiced|billed quantity|invoiced quantity|qty (hrs)|no of hours|no of days|no. of units|hours worked
|menge|anzahl|anz|stück|stunden|stk|menge einheit|mge|std|menge/einheit|mg|geliefert|lieferm|liefermenge|mengen|std.|anz.|leistungsmenge|stunden/menge|menge (st)|fakt. menge|berechnete menge
|quantité|qté|qte|quantités|nb|nombre|heures|qtés|quant.|nbre|nb heures|nb jours|quantité facturée|qté facturée|qté livrée
|aantal|hoeveelheid|stuks|uren|aant|aant.|hoev|hoev.|aantal uren|geleverd
|cantidad|cant|uds|unidades|ud|ctd|horas|uds.|cant.|unidades facturadas|núm unidades|nº uds|nº horas
|quantità|qta|q tà|qtà|q.tà|quant|ore|q.ta|qt|q.tá|q ta|quant.|num ore|n ore|numero ore|n pezzi
|quantidade|qtd|qtde|quant|qt|qtd.|qtd|qte|unids|n horas|nº horas|quant.
|ilość|ilosc|szt|liczba|il|j.m. ilość|ilość sztuk|liczba godzin|godziny|ilość godzin`,
  unitPrice: `unit price|price|rate|unit cost|price each|price per unit|price/unit|each|unit rate|u price|u/price|up|u.p|cost|price per item|unit amount|price (excl)|unit price excl vat|list price|net price|rate/hr|hourly rate|unit price (rm)|rate (rm)|price unit|u price rm|unit net price|price (net)|net unit price|unit price (net)|price excl vat|price ex vat|unit price ex vat|unit price (eur)|unit price (usd)|unit price (gbp)|price eur|selling price|day rate|rate per hour
|einzelpreis|preis|e preis|ep|stückpreis|preis/einheit|nettopreis|einzelpreis netto|preis pro einheit|vk preis|vk-preis|einheitspreis|einzel|stundensatz|e-preis|preis/stück|netto-einzelpreis|einzelpreis eur|einzel-preis|preis je einheit|ep netto|einzelbetrag|preis eur|preis netto|e.-preis|einzelpr|einzelpr.|preis/me|preis / einheit|preis pro stück|preis je stück|preis in eur|nettoeinzelpreis|netto einzelpreis|stück-preis|satz|tagessatz|preis/std|preis (eur)|einzelpreis (eur)|einzelpreis in eur|einzelpreis €|preis €|grundpreis|netto/stück|listenpreis|verkaufspreis
|prix unitaire|p u|pu|prix|pu ht|p.u. ht|prix unitaire ht|p u ht|prix unit|prix unit ht|prix u|tarif|prix u ht|prix unit.|p.u.|px unitaire|taux horaire|prix net|pu net|p.u. net|prix de vente|pv ht|p.v. ht|tarif horaire|prix unitaire net|prix unitaire (ht)|prix/unité|pu eur|taux jour|p.u. (ht)|prix unitaire hors taxe|prix unitaire hors taxes
|prijs|stukprijs|eenheidsprijs|prijs per eenheid|prijs per stuk|tarief|prijs/eenheid|prijs excl btw|stuksprijs|prijs excl|netto prijs|prijs netto|stuksprijs excl|eenh prijs|eenh. prijs|eenheidsprijs excl|uurtarief|prijs p st|prijs per uur|prijs (excl)|tarief excl btw|verkoopprijs
|precio|precio unitario|p unitario|precio unit|precio ud|p unit|p/u|precio/ud|valor unitario|vr unitario|p.v.p.|precio unidad|tarifa|p.u|importe unitario|precio neto|precio/unidad|precio hora|precio/hora|precio €|precio unidad|pvp|precio sin iva|p. unitario|p.unit|precio unitario (€)
|prezzo|prezzo unitario|p unitario|prezzo unit|p.unit|costo unitario|prezzo un|importo unitario|pr. unitario|prezzo netto|tariffa|pr unit|p. unitario|prezzo un.|prezzo €|prezzo unitario netto|p.zzo unitario|prezzo/unità|costo|prezzo unit €|tariffa oraria|prezzo in euro
|preço|preço unitário|p unitário|pr unitário|preço unit|valor unitário|pr unit|p. unit|pr. unit.|preço un|preço un.|pr. un.|preço líquido|preço/unidade|p. unitário|preço unit €|p.v.p. unit
|cena|cena jedn|cena jednostkowa|cena netto|cena jedn netto|cena jednostkowa netto|cena jedn. netto|cena j netto|c jedn|c. jedn.|cena j|cena za szt|cena za jednostkę|cena szt|cena jednostk|cena netto (zł)|cena jednostkowa (zł)|cena jednostkowa brutto|cena brutto|stawka godzinowa`,
  taxRate: `tax|vat|vat rate|tax rate|gst|vat percent|tax percent|vat%|vat (%)|gst rate|gst%|tax code|tax %|vat code|gst %|iva%|rate of vat|rate %|% vat|vat %|tax %|% tax|% gst
|mwst|ust|steuersatz|mwst satz|ust satz|mwst percent|ust percent|steuer|mwst%|st satz|steuersatz percent|mwst-satz|ust.-satz|steuer percent|ust-satz|ust.-satz|% mwst|% ust|umsatzsteuersatz|mehrwertsteuer|umsatzsteuer|steuersatz in percent|steuerschlüssel|st|mwst. satz|mwst code
|tva|taux tva|taux|taux de tva|tva percent|tva%|taxe|taxes|tva (%)|% tva|tx tva|code tva|t.v.a.|taux de t.v.a.|tva taux
|btw|btw tarief|btw percent|btw%|btw-tarief|btw percentage|% btw|btw perc|btw-perc|btw code|btw-code|tarief btw
|iva|tipo iva|tipo|iva percent|% iva|impuesto|tipo impositivo|impuestos|tipo de iva|% impuesto|i.v.a.|tipo iva %|iva (%)
|iva|aliquota|aliquota iva|% iva|iva percent|al iva|aliq|cod iva|aliq iva|i.v.a.|% i.v.a.|iva (%)|cod. iva|c. iva|codice iva|ali. iva|aliquota %
|iva|taxa|taxa iva|iva percent|% iva|imposto|tx iva|i.v.a.|taxa de iva|iva (%)|tx. iva|taxa (%)
|vat|stawka|stawka vat|stawka vat percent|vat percent|stawka podatku|st vat|st. vat|% vat|stawka %|vat (%)|stawka podatku vat`,
  lineTotal: `amount|total|line total|total price|net amount|total amount|extended price|extension|subtotal|sub total|line amount|ext price|total excl vat|net|total net|value|total value|item total|amount (usd)|amount usd|amount (eur)|amount eur|amount gbp|amount rm|total rm|amt|amt rm|rm(total)|price total|total (excl)|ext|extended amount|extended|taxable value|taxable amount|line net|rm|net total|total cost|amount (rm)|total (rm)|amount(rm)|total(rm)|amount ($)|amount (£)|amount (€)|net price total|s/total|rm total|nett amt|net amt|amount excl|net value|line net amount|amount (net)|amount net|net amount eur|net amount (eur)|line total net|total (net)|net price total|line value|total ex vat|total exc vat|amount ex vat|amount due|total line|net line total|total eur|total (eur)|total gbp|total usd|total (usd)|total (gbp)
|betrag|gesamt|gesamtpreis|summe|netto|gesamtbetrag|positionsbetrag|nettobetrag|zeilenbetrag|zeilensumme|gesamt netto|netto gesamt|g preis|gp|gesamtpreis netto|wert|gesamt eur|betrag eur|total|nettosumme|positionssumme|netto betrag|g-preis|gesamt netto eur|gesamtwert|betrag netto|netto eur|summe netto|endpreis|warenwert|positions betrag|positions-betrag|gesamt-preis|betrag in eur|positionsbetrag ohne ust|entgelt|nettoentgelt|entgelt netto|gesamtentgelt|gesamtpr|gesamtpr.|ges.-preis|ges preis|gesamtpreis (eur)|gesamtpreis in eur|gesamtpreis €|betrag €|betrag (eur)|gesamt €|gesamt (eur)|netto gesamtpreis|nettogesamtpreis|zeilenpreis|positionswert|summe eur|summe €|netto-betrag|nettobetrag eur|netto-gesamt|positionspreis|gesamtbetrag netto|netto in eur|betrag in €
|montant|total|montant ht|total ht|prix total|prix ht|montant net|prix total ht|total net|total ligne|net ht|mt ht|montant total|montant h.t.|sous-total|total h.t.|valeur|montant ht net|total net ht|total ligne ht|montant ligne|montant hors taxe|montant hors taxes|total hors taxe|prix total hors taxe|montant net ht|montant (eur)|montant ht (€)|montant en euros|montant €|total ht (€)|total eur|net à payer ligne
|bedrag|totaal|totaalprijs|regeltotaal|netto|nettobedrag|totaal excl btw|subtotaal|bedrag excl btw|totaal bedrag|netto bedrag|totaal excl|regelbedrag|regel totaal|bedrag excl|bedrag netto|totaal netto|totaal (excl)|totaal eur|bedrag eur|bedrag (eur)|bedrag €|totaal €
|importe|total|subtotal|importe total|total neto|importe neto|precio total|valor total|neto|valor|total línea|importe €|base|base imponible|vr total|monto|importe línea|total neto línea|total sin iva|total €|importe eur|importe (€)|importe (eur)|total (€)|total eur
|importo|totale|prezzo totale|importo netto|totale netto|imponibile|valore|importo totale|totale riga|totale €|importo €|valore totale|importo eur|importo (eur)|importo (€)|totale eur|totale (€)|valore netto|totale imponibile|prezzo tot|prezzo tot.|totale parziale|imp. netto|importo riga
|total|valor|montante|total líquido|valor total|importância|preço total|valor líquido|total s/iva|total ilíquido|total (€)|valor (€)|total eur|valor eur|total sem iva|valor s/ iva|total s/ iva|subtotal|valor mercadoria
|wartość|wartość netto|kwota|razem|kwota netto|suma|netto|wart netto|razem netto|wartość netto (zł)|kwota netto (zł)|wartość (zł)|razem (zł)|wartość netto zł|suma netto|wart. netto|wartość sprzedaży netto`,
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
  position: `pos|position|line|no|item no|#|sl no|s no|sr no|line no|ln|nr|num|n|lp|l.p.|regel|ligne|línea|riga|linha|poz|pozycja|posición|pos nr|item #|zeile|posn|s/n|lfd nr|lfd. nr.|lfdnr|l.-nr.|poz.|n.º|nº|n°|rang|volgnr|item nr|línea nº|serial|laufende nummer|lfd nummer|n riga|rif riga`,
  article: `article no|item code|product code|code|sku|product id|part no|part number|item id|art no|ref|reference|referenz|referentie|riferimento|hsn|sac|hsn/sac|hsn code|hsn/sac code|upc|isbn|model|serial no|stock code|product no|item nr.|item number|article number|product number|material|material no|material number|prod code|artikel-nummer|art.|art.-nummer|material-nr|materialnummer|produktnummer|produkt nr|sachnummer|teilenummer|ean|gtin|ean code|best nr|best.-nr.
|artikelnummer|artikel nr|art nr|artikelnr|bestell nr|referenzen|bestellnummer|artnr|art-nr|artikel-nr|art nr lief|art nr kunde|art nr lieferant|kundenartikelnummer|artikel nr kunde
|référence|réf|code article|code|ref article|code produit|réf.|réf produit|référence produit|réf article|code art|n° article
|artikelnummer|artikelcode|art nr|artnr.|art. nr.|artikel code|productcode|productnummer|bestelnr|art.nr
|código|referencia|ref|cód|cod artículo|código artículo|cód.|cód. artículo|clave|ref.|nº artículo|código de producto|código producto
|codice|cod|cod art|codice articolo|rif|articolo cod|cod.|codice art|cod. articolo|codice prodotto|art.
|código|ref|referência|cód|cod artigo|cód.|ref.ª|código do artigo|cod.|cód. artigo|código artigo
|kod|symbol|pkwiu|indeks|gtu|kod towaru|cn|kod produktu|nr katalogowy|indeks towaru|kod tow|symbol towaru|nr art`,
  unit: `unit|uom|unit of measure|units of measure|u/m|um|measure|einheit|eh|me|mengeneinheit|unité|u|eenheid|unidad|u m|unità|u.m.|u.d.m.|udm|unidade|un|jm|j m|j.m.|jedn|jednostka|jedn miary|miara|einh|per|unit code|basic unit|ea|mengeneinh|einheiten|eenh|eenh.|unités|medida|unid|unid.|un.|ud. medida|u.m|j. m.|vpe|pe|preiseinheit|unit of quantity|misura`,
  discount: `discount|disc|disc percent|disc.|discount percent|dis|disc amt|rabatt|rabatt percent|nachlass|rab|remise|rem|rem.|remise percent|korting|korting percent|descuento|dto|dto.|dcto|% dto|sconto|sc|sconto percent|% sc|desconto|desc|desc.|descontos|rabat|rabat percent|upust|charge|allowance|less|less %|disc %|rab percent|rab. in %|rabatt in %|rem percent|kort percent|kort|dto percent|sc percent|desc percent|percent desc|percent dto|percent sc|percent remise|percent rabatt|percent disc|nachl|nachlass percent|zniżka|upust percent|percent rabatu|rabat (%)|abzug|discount (%)|rabatt (%)|remise (%)|korting (%)|dto. (%)|sconto (%)|desconto (%)`,
  date: `date|datum|fecha|data|service date|leistungsdatum|lieferdatum|start date|end date|period|zeitraum|période|periodo|período|start|end|from`,
  other: `type|art|weeks|week|spots|length|day|days|ch|time|air time|start/end time|rate type|remarks|notes|weight|gewicht|poids|peso|waga|delivery|status|irpf|isr|retained vat|iss|exc|sale|d sale|note|bemerkung|discount amount|currency|währung|mtwtfss|spots/week|location|order|balance`,
};
