/** Words that say what a page is or how it hangs together with its neighbours; languages as in the label tables. */
export type PageMark = 'terms' | 'time-sheet' | 'attachment' | 'continued' | 'carried-in' | 'carried-out' | 'carried';

export const pagePhrases: Readonly<Record<PageMark, string>> = {
  terms: `terms and conditions|general terms and conditions|general terms|general conditions|conditions of sale|standard terms|terms of sale|terms of business|terms of delivery and payment|terms & conditions|standard conditions
|allgemeine geschäftsbedingungen|agb|geschäftsbedingungen|allgemeine verkaufsbedingungen|allgemeine liefer- und zahlungsbedingungen|liefer- und zahlungsbedingungen|allgemeine lieferbedingungen|verkaufs- und lieferbedingungen|allgemeine bedingungen
|conditions générales|conditions générales de vente|cgv|conditions générales de vente et de livraison|conditions de vente
|algemene voorwaarden|verkoopvoorwaarden|leveringsvoorwaarden|algemene verkoopvoorwaarden|algemene leveringsvoorwaarden
|condiciones generales|condiciones generales de venta|términos y condiciones|condiciones de venta
|condizioni generali|condizioni generali di vendita|termini e condizioni|condizioni di vendita
|condições gerais|condições gerais de venda|termos e condições|condições de venda
|ogólne warunki sprzedaży|ogólne warunki|warunki ogólne|regulamin|ogólne warunki umowy`,
  'time-sheet': `time sheet|timesheet|time record|record of hours|hours worked|time log|activity report|work record|hours statement
|stundenzettel|stundennachweis|leistungsnachweis|tätigkeitsnachweis|arbeitszeitnachweis|zeitnachweis|zeiterfassung|stundenaufstellung|rapportzettel|arbeitsnachweis|stundenrapport
|feuille de temps|relevé d'heures|relevé des heures|compte rendu d'activité|feuille d'heures|relevé d'activité|feuille de présence
|urenstaat|urenregistratie|urenoverzicht|urenbriefje|urenverantwoording|werkbon
|hoja de horas|parte de horas|registro de horas|parte de trabajo|hoja de tiempo|control de horas
|foglio ore|rapporto ore|scheda ore|rapportino|rapportino ore|registro ore|foglio presenze
|folha de horas|registo de horas|folha de ponto|mapa de horas|relatório de horas
|karta czasu pracy|ewidencja czasu pracy|zestawienie godzin|raport godzin|ewidencja godzin|lista godzin`,
  attachment: `annex|appendix|attachment|enclosure|delivery note|packing slip|packing list|proof of delivery
|anlage|anhang|beilage|lieferschein|packliste
|annexe|pièce jointe|bon de livraison|bordereau de livraison
|bijlage|pakbon|leveringsbon|afleverbon
|anexo|albarán|nota de entrega|adjunto
|allegato|documento di trasporto|ddt|bolla di consegna
|guia de remessa|guia de transporte|apêndice
|załącznik|dokument wz|list przewozowy`,
  continued: `continued|continuation|cont'd|continuation sheet|continued from page|continued from previous page
|fortsetzung|folgeseite|fortsetzung von seite
|suite de la page|suite facture
|vervolg|vervolgblad|vervolg van pagina
|continuación
|segue da pagina|continua da pagina
|continuação
|ciąg dalszy|kontynuacja`,
  'carried-in': `brought forward|balance brought forward|amount brought forward|subtotal brought forward|carried over from page|carry over from page
|übertrag von seite|übertrag aus|übertrag vorseite|vortrag
|report de la page|report page précédente
|transport van pagina|overgebracht|van transport
|suma anterior|viene de la página
|riporto|riporto da pagina
|transporte anterior|de transporte
|z przeniesienia`,
  'carried-out': `carried forward|carry forward|balance carried forward|amount carried forward|continued on next page|continued on page|continued overleaf
|übertrag auf seite|fortsetzung auf seite|fortsetzung nächste seite|fortsetzung folgt
|à reporter|suite page suivante|suite au verso
|te transporteren|transporteren|vervolg op pagina|zie volgende pagina
|suma y sigue|continúa en la página|sigue en página
|da riportare|a riportare|segue a pagina|continua a pagina
|a transportar|continua na página
|do przeniesienia|ciąg dalszy na stronie`,
  carried: `übertrag|carry over|carryover|report`,
};

/** Words that are frequent in one of the languages and in none of the others. */
export const languageWords: Readonly<Record<string, string>> = {
  en: 'the of and for your this with please is',
  de: 'der und die für bitte mit ihre auf sie nicht',
  fr: 'les des vous votre pour nous avec sur dans est',
  nl: 'het een voor van uw wij met bij niet aan',
  es: 'los por las su con y una del sus nuestro',
  it: 'il di che gli della per sono alla questo nel',
  pt: 'os ao não uma seu pela dos pelo à sua',
  pl: 'się na oraz do nie od jest dla przez w',
};
