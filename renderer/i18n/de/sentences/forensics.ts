import type { forensicTexts as source } from '../../../../core/vocabulary/sentences/english/forensics.ts';
import { translationOf } from './translationOf.ts';

export const forensicTexts = translationOf<typeof source>()({
  'image.copy':
    'Die erste Seite sieht aus wie die eines früheren Belegs; es kann derselbe sein, noch einmal gescannt oder exportiert: {{past}}. Legen Sie beide nebeneinander.',
  'image.altered':
    'Die erste Seite sieht aus wie die eines früheren Belegs mit derselben Nummer und anderer Summe; einer von beiden kann verändert oder eine Berichtigung sein: {{past}}. Legen Sie beide nebeneinander.',
  'qr.account': 'Der QR-Code ({{kind}}) verlangt Zahlung auf {{coded}}, gedruckt ist aber {{printed}}.',
  'qr.misread': 'Die Prüfziffern des gedruckten Kontos stimmen nicht; es kann falsch gelesen sein.',
  'qr.payNeither':
    'Zahlen Sie auf keines, bevor der Lieferant eines davon unter einer schon bekannten Nummer bestätigt hat.',
  'qr.amount':
    'Der QR-Code ({{kind}}) sagt {{coded}}, gedruckt ist aber {{printed}}. Vergleichen Sie beides mit der Bestellung, bevor etwas bezahlt wird.',
  'revised.saves_one': 'Dieses PDF wurde nach dem Erstellen noch einmal gespeichert.',
  'revised.saves_other': 'Dieses PDF wurde nach dem Erstellen noch {{count}}-mal gespeichert.',
  'revised.page': 'Ein späteres Speichern hat auf einer Seite anderen Inhalt eingesetzt.',
  'revised.when': 'Erstellt am {{created}}, geändert am {{changed}}.',
  'revised.by': 'Zuletzt geschrieben von {{program}}.',
  'revised.ask': 'Bitten Sie den Lieferanten um die Datei, wie sie gesendet wurde.',
  'overlay.typed': 'Über eine gescannte Seite gesetzt sind: {{fields}}.',
  'overlay.patch':
    'An diesen Stellen liegt ein eigenes Bild auf der Seite, wie wenn Gedrucktes abgedeckt und neu geschrieben wird: {{fields}}.',
  'overlay.backed': 'Die Datei zeigt noch andere Anzeichen einer Änderung.',
  'overlay.iban': 'IBAN',
  'overlay.bic': 'BIC',
  'overlay.grandTotal': 'Brutto',
  'overlay.duePayable': 'Zahlbetrag',
  'make.unlike': 'Dieses PDF ist anders gemacht als frühere des Lieferanten.',
  'make.account': 'Auch das Konto ist nicht das übliche.',
  'make.compare': 'Vergleichen Sie es mit „{{file}}“; der Lieferant kann sagen, ob sich sein Programm geändert hat.',
  'make.written': 'Geschrieben hat es {{program}}, {{usual}} von {{earlier}} früheren aber {{other}}.',
  'make.composed': 'Verfasst hat es {{program}}, {{usual}} von {{earlier}} früheren aber {{other}}.',
  'make.program': '„{{name}}“',
  'make.noProgram': 'ein Programm, das es nicht nennt',
  'make.fonts_one': 'Es verwendet die Schrift {{fonts}}, die keines der {{earlier}} früheren hat.',
  'make.fonts_other': 'Es verwendet die Schriften {{fonts}}, die keines der {{earlier}} früheren hat.',
  'make.size': 'Seine Seite hat {{width}} × {{height}} Punkte, die früheren haben {{usualWidth}} × {{usualHeight}}.',
  'make.places_one': 'Von {{words}} Wörtern, die auf den früheren an einer festen Stelle stehen, steht {{count}} dort.',
  'make.places_other':
    'Von {{words}} Wörtern, die auf den früheren an einer festen Stelle stehen, stehen {{count}} dort.',
});
