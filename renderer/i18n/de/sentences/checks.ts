import type { checkTexts as source } from '../../../../core/vocabulary/sentences/english/checks.ts';
import { translationOf } from './translationOf.ts';

export const checkTexts = translationOf<typeof source>()({
  'sum.mismatch': 'Netto {{net}} plus Steuer {{tax}} ergibt {{sum}}, als Summe ist aber {{total}} gedruckt.',
  'lineSum.net_one':
    'Die einzige Position beträgt {{sum}}, als Nettosumme ist aber {{expected}} gedruckt; ein Nachlass oder Zuschlag kann die Differenz von {{difference}} erklären.',
  'lineSum.net_other':
    'Die {{count}} Positionen ergeben {{sum}}, als Nettosumme ist aber {{expected}} gedruckt; ein Nachlass oder Zuschlag kann die Differenz von {{difference}} erklären.',
  'lineSum.total_one':
    'Die einzige Position beträgt {{sum}}, als Summe ist aber {{expected}} gedruckt; ein Nachlass oder Zuschlag kann die Differenz von {{difference}} erklären.',
  'lineSum.total_other':
    'Die {{count}} Positionen ergeben {{sum}}, als Summe ist aber {{expected}} gedruckt; ein Nachlass oder Zuschlag kann die Differenz von {{difference}} erklären.',
  'line.arithmetic': 'Position {{line}}: {{quantity}} mal {{price}} ergibt {{product}}, gedruckt ist aber {{total}}.',
  'taxRate.sign':
    'Die Steuer {{tax}} ist {{rate}} % des Nettobetrags {{net}} und hat damit das entgegengesetzte Vorzeichen.',
  'taxRate.above':
    'Die Steuer {{tax}} ist {{rate}} % des Nettobetrags {{net}}, mehr als die {{highest}} %, die {{country}} höchstens erhebt.',
  'taxRate.aboveAny':
    'Die Steuer {{tax}} ist {{rate}} % des Nettobetrags {{net}}, mehr als die {{highest}} %, die irgendein bekanntes Land höchstens erhebt.',
  'taxRate.printed':
    'Die Steuer {{tax}} ist {{rate}} % des Nettobetrags {{net}}, jede Position ist aber mit {{printed}} % gedruckt.',
  'due.more': 'Zur Zahlung werden {{due}} verlangt, {{difference}} mehr als die Summe von {{total}}.',
  'due.less':
    'Zur Zahlung werden {{due}} verlangt, {{difference}} weniger als die Summe von {{total}}; vielleicht ist ein Teil bezahlt.',
  'required.invoice': 'Auf der Rechnung wurde eine Pflichtangabe nicht gefunden: {{what}}.',
  'required.creditNote': 'Auf der Gutschrift wurde eine Pflichtangabe nicht gefunden: {{what}}.',
  'required.receipt': 'Auf der Quittung wurde eine Pflichtangabe nicht gefunden: {{what}}.',
  'required.vatId': 'Es wird Steuer von {{tax}} berechnet, eine USt-IdNr. des Lieferanten wurde aber nicht gefunden.',
  'iban.country': 'Die IBAN {{iban}} nennt kein Land, das IBANs vergibt ({{country}}).',
  'iban.length': 'Die IBAN {{iban}} hat {{length}} Zeichen; das ist nicht die Länge ihres Landes.',
  'iban.structure': 'Die IBAN {{iban}} ist nicht so aufgebaut wie die IBANs ihres Landes.',
  'iban.digits':
    'Die Prüfziffern ({{digits}}) der IBAN {{iban}} stimmen nicht: Sie ist vertippt, falsch gelesen oder erfunden.',
  'bankCountry.other':
    'Das Bankkonto liegt im Land {{bank}}, die USt-IdNr. {{vatId}} des Lieferanten stammt aber aus {{country}}.',
  'vatId.vendor.digits':
    'Die Prüfziffern der USt-IdNr. {{vatId}} des Lieferanten stimmen nach der Regel des Landes {{country}} nicht.',
  'vatId.vendor.shape':
    'Die USt-IdNr. {{vatId}} des Lieferanten ist nicht so aufgebaut, wie es das Land {{country}} vorsieht.',
  'vatId.buyer.digits':
    'Die Prüfziffern der USt-IdNr. {{vatId}} des Empfängers stimmen nach der Regel des Landes {{country}} nicht.',
  'vatId.buyer.shape':
    'Die USt-IdNr. {{vatId}} des Empfängers ist nicht so aufgebaut, wie es das Land {{country}} vorsieht.',
  'bic.shape':
    'Der BIC {{bic}} ist falsch gebildet: Er besteht aus vier Buchstaben, einem Länderkürzel und zwei oder fünf weiteren Zeichen.',
  'bic.country': 'Der BIC {{bic}} gehört zum Land {{bank}}, die IBAN {{iban}} aber zu {{country}}.',
  'dates.dueBefore_one': 'Die Zahlung ist am {{due}} fällig, einen Tag vor dem Rechnungsdatum {{issued}}.',
  'dates.dueBefore_other': 'Die Zahlung ist am {{due}} fällig, {{count}} Tage vor dem Rechnungsdatum {{issued}}.',
  'dates.stale': 'Die Rechnung vom {{issued}} ist am {{today}} schon {{days}} Tage alt.',
  'dates.future': 'Das Rechnungsdatum {{issued}} liegt {{days}} Tage nach heute ({{today}}).',
  'dates.ambiguous': 'Das Datum „{{raw}}“ wurde als {{date}} gelesen; Tag und Monat können aber vertauscht sein.',
  'currency.unusual':
    'Die Rechnung lautet auf {{currency}}, alle {{documents}} früheren Belege dieses Lieferanten aber auf {{usual}}.',
  'currency.missing': 'Zur Summe von {{total}} wurde keine Währung gefunden.',
  'duplicate.invoice': 'Rechnung {{number}} kam mit derselben Summe schon einmal: {{past}}.',
  'duplicate.creditNote': 'Gutschrift {{number}} kam mit derselben Summe schon einmal: {{past}}.',
  'duplicate.receipt': 'Quittung {{number}} kam mit derselben Summe schon einmal: {{past}}.',
  'duplicate.confusable':
    'Die Nummer {{number}} unterscheidet sich von {{other}} nur in Zeichen, die gleich aussehen, und die Summe ist dieselbe: Es kann noch einmal {{past}} sein.',
  'duplicate.affix':
    'Die Nummer {{number}} unterscheidet sich von {{other}} nur durch einen Zusatz, und die Summe ist dieselbe: Es kann noch einmal {{past}} sein.',
  'duplicate.oneEdit':
    'Die Nummer {{number}} unterscheidet sich von {{other}} in einem Zeichen, und die Summe ist dieselbe: Es kann noch einmal {{past}} sein.',
  'duplicate.numberless':
    'Weder dieser Beleg noch {{past}} hat eine Nummer, aber Lieferant, Datum und Summe sind dieselben.',
  'account.changed_one':
    'Die Rechnung verlangt Zahlung auf {{iban}}, die letzte Rechnung dieses Lieferanten mit einem Konto nannte aber {{known}} (zuletzt „{{file}}“).',
  'account.changed_other':
    'Die Rechnung verlangt Zahlung auf {{iban}}, {{count}} der letzten {{compared}} Rechnungen dieses Lieferanten mit einem Konto nannten aber {{known}} (zuletzt „{{file}}“).',
  'account.shared': 'Das Konto {{iban}} nennt auch {{vendor}} (z. B. „{{file}}“).',
  'account.sharedByMore': 'Das Konto {{iban}} nennen auch {{vendor}} und {{more}} weitere (z. B. „{{file}}“).',
  'kind.other': 'Das ist weder Rechnung noch Gutschrift noch Quittung; geprüft wurden nur die Formate.',
  'kind.otherWithTotal':
    'Das ist weder Rechnung noch Gutschrift noch Quittung, obwohl eine Summe von {{total}} gefunden wurde; geprüft wurden nur die Formate.',
  'page.noWords': 'Auf Seite {{page}} konnten keine Wörter gelesen werden.',
  'page.guesswork':
    'Seite {{page}} wurde im Mittel nur mit {{percent}} % Sicherheit gelesen; ihre Werte sind Vermutungen.',
  'file.several':
    'Diese Datei scheint {{documents}} Belege zu enthalten: Seiten {{pages}}. Nehmen Sie die vorgeschlagene Aufteilung an oder verwerfen Sie sie, bevor etwas bezahlt wird.',
  'source.otherVendor':
    'Der Ordner, aus dem der Beleg kommt, ist für „{{expected}}“ bestimmt, die Rechnung ist aber von „{{vendor}}“.',

  'remark.doubtful': 'Ein verglichener Wert war schwer zu lesen; es kann ein Lesefehler sein.',
  'remark.factoring': 'Die Seite spricht von Factoring, was es erklären kann.',
  'remark.factoringConfirm':
    'Die Seite spricht von Factoring, was es erklären kann; lassen Sie sich das Konto vom Lieferanten bestätigen.',
  'remark.accountKnown': 'Frühere Rechnungen dieses Lieferanten nennen dasselbe Konto.',
  'remark.creditNote': 'Eine Gutschrift verlangt keine Zahlung.',
  'remark.ibanMisread': 'Die Prüfziffern der neuen IBAN stimmen nicht; sie kann die bekannte sein, falsch gelesen.',
  'remark.group': 'Ihre Namen lassen auf einen Konzern schließen.',
  'remark.mostlyOwn':
    'Die meisten Belege mit diesem Konto sind von diesem Lieferanten; der andere kann falsch gelesen sein.',
  'remark.otherName': 'Es kann derselbe Lieferant unter anderem Namen sein.',
  'remark.oneExchanged': 'Eines der beiden lässt sich auch mit vertauschtem Tag und Monat lesen.',
  'remark.exchanged': 'Es lässt sich auch mit vertauschtem Tag und Monat lesen.',
  'remark.noVendor': 'Der Lieferant ließ sich nicht vergleichen.',
  'remark.reference': 'Dieser Lieferant druckt auf alle Rechnungen dieselbe Nummer.',
  'remark.yearly': 'Die Nummern dieses Lieferanten können jedes Jahr neu beginnen.',

  'past.document': '„{{file}}“ ({{facts}})',
  'past.of': 'vom {{date}}',
  'past.over': 'über {{total}}',
  'word.invoice': 'Rechnung',
  'word.creditNote': 'Gutschrift',
  'word.receipt': 'Quittung',
  'word.other': 'Sonstiges',
  'word.total': 'Summe',
  'word.vendorName': 'Name des Lieferanten',
  'word.number': 'Nummer',
  'word.date': 'Datum',
  'word.anotherVendor': 'ein anderer Lieferant',
  'word.nothing': 'nichts',
  'word.or': 'oder',
});
