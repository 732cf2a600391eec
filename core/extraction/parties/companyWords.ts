/** Legal forms of companies in the countries whose invoices we read. */
export const legalForm =
  /(?<![\p{L}\d])(?:GmbH(?:\s?&\s?Co\.?\s?KG)?|mbH|AG|KG|OHG|GbR|UG|e\.\s?K\.|e\.\s?V\.|SE|GMBH|Ltd\.?|LTD\.?|Limited|LIMITED|LLC|L\.L\.C\.|Inc\.?|INC\.?|Incorporated|Corp\.?|CORP\.?|Corporation|CORPORATION|PLC|LLP|LP|Pty|Pte|Pvt|SARL|S\.A\.R\.L\.|SAS|SASU|EURL|S\.A\.S\.?|SNC|SCI|SA|S\.A\.U?\.?|S\.L\.U?\.?|SL|SLU|Lda\.?|Unipessoal|B\.?V\.?|N\.?V\.?|VOF|BVBA|BV|SRL|S\.R\.L\.?|S\.r\.l\.?|S\.p\.A\.?|SpA|S\.n\.c\.|S\.a\.s\.|Sp\.\s?z\s?o\.\s?o\.?|S\.\s?K\.\s?A\.|Oy|AB|ApS|A\/S|ASA|SDN\.?\s?BHD\.?|BHD\.?|SDN|ENTERPRISE|ENTERPRISES|TRADING|d\.o\.o\.|s\.r\.o\.|a\.\s?s\.|Kft\.?|a\.\s?G\.|S\.A\.\s?de\s?C\.\s?V\.|S de RL|e\.\s?U\.|E\.\s?U\.|eG|e\.\s?G\.|KGaA|gGmbH|gAG|Ges\.?\s?m\.?\s?b\.?\s?H\.?|GesmbH|PartG(?:\s?mbB)?|VVaG|AöR|KdöR|S[àÀ]RL|S[àa]rl|S\.?\s?[àa]\s?r\.?\s?l\.?|SELARL|SCOP|ASBL|VZW|V\.O\.F\.|C\.V\.|SRLS|S\.r\.l\.s\.|S\.\s?Coop\.?|SAPI|S\.L\.P\.|Ltda\.?|LTDA\.?|EIRELI|LDA\.?|DAC|CLG|Sp\.\s?k\.|SP\.\s?K\.|[Ss]p\.\s?j\.|SP\.\s?J\.|SP\.\s?Z\s?O\.\s?O\.|Zrt\.?|Oyj|UAB|Group|Holdings?|Company|Co\.|Verein|Stiftung)(?![\p{L}\d])/u;

/** A line that holds only the legal form of the name above it: "SDN BHD", "(M) Sdn. Bhd.", "GmbH & Co. KG". */
export const legalFormAlone =
  /^\W*(?:\(\p{L}{1,3}\)\s*)?(?:SDN\.?\s?BHD|BHD|S\/B|PTE\.?\s?LTD|PTY\.?\s?LTD|LTD|LIMITED|LLC|INC|GMBH(?:\s?&\s?CO\.?\s?KG)?|AG|SARL|SAS|S\.?R\.?L|S\.?P\.?A|S\.?L|B\.?V|LDA|SP\.\s?Z\s?O\.\s?O|ENTERPRISES?|TRADING)\W*$/iu;

/** A company's registration number as printed after its name: "(801580-T)", "(Co. Reg: 704427-T)", "(139386 X)". */
export const registration = /[(<](?:co|reg|no|roc|brn|[\s.:#])*\d{4,}\s?-?\s?\p{L}?[)>]?/iu;

/** A postal code with a town beside it, in the usual orders. */
export const postalLine =
  /(?<!\d)(?:[A-Z]{1,2}-)?\d{4,5}\s+\p{Lu}[\p{L}.' -]{2,}|\d{2}-\d{3}\s+\p{Lu}|\d{4}-\d{3}\s*\p{L}*|\d{4}\s?[A-Z]{2}\s+\p{L}{3}|\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b|\b[A-Z]{2}\.?,?\s+\d{5}(?:-\d{4})?\b|,\s*\d{5}\b/u;

/** Words of a street or a place in an address. */
export const addressWord =
  /stra(?:ss|ß)e|str\.|weg\b|platz\b|allee\b|gasse\b|\brue\b|\bavenue\b|\bav\.|boulevard|chemin|place\b|\bcalle\b|\bplaza\b|paseo|\bvia\b|\bviale\b|piazza|corso|\brua\b|\bavenida\b|praça|straat|laan\b|plein\b|\bul\.|ulica|street|\bst\b|\broad\b|\brd\b|\blane\b|drive\b|\bblvd|suite|floor|jalan|\bjln\b|\blot\b|taman|lorong|p\.?\s?o\.?\s?box|postfach|building|\bunit\b|kampung|bandar|batu|persiaran|seksyen|\broute d|impasse\b|\bquai\b|\ballées?\b|faubourg|lieu-dit|gracht\b|\p{L}kade\b|singel\b|\bcarretera\b|\bctra\.|\bc\/\s|travessa\b|\bestrada\b|vicolo\b|\bal\.\s|aleja\b|chaussee\b|\d\w?,?\s(?:[\p{L}.'’]+\s){1,3}(?:ave|way|court|close|crescent|square|terrace|parade|row|hwy|highway|parkway|pkwy)\b/iu;

/** Lines that speak of reaching someone, not of who or where. */
export const contactLine =
  /(?<!\p{L})(?:(?:tel|tlf|tlm|phone|tél|fax|gst|vat|siret|siren|ust|mobile|hotline|iban|bic|website|roc|ssm|h\/p)(?!\p{L})|telefon|telefoon|e-?mail|www\.|http|reg(?:istration)?\s?no|co\.?\s?reg|company\s?(?:reg|no))|@/iu;

/** Forms of address before a person's name. */
export const salutation =
  /^(?:herrn?|frau|eheleute|familie|fam\.|mr\.?|mrs\.?|ms\.?|firma|monsieur|madame|m\.|mme|sr\.?|sra\.?|dhr\.?|mevr\.?|spett\.?le|an)$/iu;

/** A line that names a department, or through whom a letter goes: it receives the invoice for the party, it is not the party. */
export const department =
  /^\W*(?:(?:c\/o|attn)(?!\p{L}).*|(?:(?:attention|z\.?\s?hd\.?|à\s+l['’]attention\s+d[eu]|a\s+la\s+atención\s+de|à\s+atenção\s+d[ao]|all['’]attenzione\s+d\p{L}*|t\.?a\.?v\.?|do\s+rąk)\W+)?(?:sales|customer\s+service|vertrieb|verkauf|kundenservice|kundendienst|verkoop|klantenservice|boekhouding|ventas|atención\s+al\s+cliente|almacén|vendas|armazém|service\s+(?:clients?|commercial)|ufficio\s+vendite|vendite|magazzino|servizio\s+clienti|dział\s+sprzedaży|biuro\s+obsługi\s+klienta|accounts?\s+payable|finance(?:\s+department)?|purchasing(?:\s+department)?|(?:kreditoren)?buchhaltung|rechnungswesen|finanzbuchhaltung|einkauf|(?:service\s+)?comptabilité(?:\s+fournisseurs)?|administratie|crediteurenadministratie|contabilidad|administración|contabilità|amministrazione|contabilidade|księgowość|(?:departamento\s+de\s+)?compras|service\s+achats|ufficio\s+acquisti|dział\s+(?:zakupów|księgowości))\W*)$/iu;

/** A line that names a country and nothing else. */
export const country =
  /^\W*(?:malaysia|singapore|united kingdom|u\.?k\.?|england|ireland|u\.?s\.?a?\.?|united states(?: of america)?|canada|australia|new zealand|india|germany|deutschland|austria|österreich|switzerland|schweiz|suisse|svizzera|france|belgium|belgique|belgië|luxembourg|netherlands|nederland|the netherlands|spain|españa|portugal|italy|italia|poland|polska|greece|sweden|norway|denmark|finland|mexico|méxico|colombia|argentina|brasil|brazil|chile)\W*$/iu;

/** Where a company is entered, and what it must state of itself: "Sitz der Gesellschaft: Bern, HRB 315339". */
export const registerEntry =
  /sitz der gesellschaft|handelsregister|\bHRB\b|\bHRA\b|amtsgericht|registergericht|registered (?:in|office)|company no|capital social|au capital de|capitale sociale|\br\.?c\.?s\b|reg\. ?merc|registro mercantil|registro imprese|\bREA\b|\bCRC\b|\bKRS\b|sąd rejonowy|\bkvk\b|firmenbuch/iu;
