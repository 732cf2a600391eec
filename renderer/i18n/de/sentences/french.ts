import type { frenchTexts as source } from '../../../../core/vocabulary/sentences/english/french.ts';
import { translationOf } from './translationOf.ts';

export const frenchTexts = translationOf<typeof source>()({
  'BR-FR-01': 'Die Nummer der Rechnung oder einer früheren hat mehr als 35 Zeichen (BT-1, BT-25).',
  'BR-FR-02': 'Die Nummer „{{text}}“ enthält andere Zeichen als Buchstaben, Ziffern und - + _ / (BT-1, BT-25).',
  'BR-FR-03': 'Das Datum {{text}} ist kein Tag eines Jahres von 2000 bis 2099.',
  'BR-FR-04': 'Die Belegart {{text}} ist zwischen französischen Unternehmen nicht üblich (BT-3).',
  'BR-FR-05': 'Eine Bemerkung fehlt, die das französische Handelsgesetzbuch verlangt: {{notes}} (BG-1).',
  'BR-FR-06': 'Eine der Bemerkungen {{notes}} ist mehr als einmal vorhanden (BG-1).',
  'BR-FR-08': '„{{text}}“ ist kein Rechnungsrahmen der französischen E-Rechnung (BT-23).',
  'BR-FR-09': 'Die SIRET {{text}} gehört nicht zur SIREN ihres Unternehmens (BT-29, BT-46, BT-60, BT-71).',
  'BR-FR-10': 'Die SIREN des Verkäufers fehlt oder hat nicht neun Ziffern (BT-30, Schema 0002).',
  'BR-FR-11': 'Die SIREN des Käufers fehlt oder hat nicht neun Ziffern (BT-47, Schema 0002).',
  'BR-FR-15': 'Die Steuerkategorie {{text}} wird in Frankreich nicht verwendet (BT-118, BT-151).',
  'BR-FR-16': '{{rate}} % ist kein Satz der französischen Mehrwertsteuer (BT-119, BT-152).',
  'BR-FR-17': '„{{text}}“ ist kein Name, den eine begründende Unterlage in Frankreich haben darf (BT-123).',
  'BR-FR-18': 'Mehr als eine Unterlage ist die lesbare Form der Rechnung (LISIBLE, BT-123).',
  'BR-FR-20': '„{{text}}“ ist keine Behandlung, die eine Bemerkung mit dem Betreff BAR nennen darf (BT-22).',
  'BR-FR-31': 'Die Bemerkungen nennen mehr als eine Behandlung (BAR, BT-21).',
  'BR-FR-21': 'Die Adresse des Käufers ist nicht die seiner SIREN im französischen Verzeichnis (BT-49, Schema 0225).',
  'BR-FR-22':
    'Die Adresse des Verkäufers ist nicht die seiner SIREN im französischen Verzeichnis (BT-34, Schema 0225).',
  'BR-FR-23':
    '„{{text}}“ enthält Zeichen, die eine Adresse des französischen Verzeichnisses nicht haben darf (BT-34, BT-49).',
  'BR-FR-24': 'Die private Kennung „{{text}}“ enthält unzulässige Zeichen (BT-29, BT-46).',
  'BR-FR-25': 'Eine elektronische Adresse hat mehr als 125 Zeichen (BT-34, BT-49).',
  'BR-FR-26': 'Eine private Kennung hat mehr als 100 Zeichen (BT-29, BT-46).',
  'BR-FR-29': 'Ein Objekt ist nach den Schemata AFL oder AVV doppelt oder gar nicht genannt (BT-18, BT-128).',
  'BR-FR-32': '„{{text}}“ ist als SIREN angegeben, hat aber nicht neun Ziffern.',
  'BR-FR-CO-03': 'Ein Nachlass auf den gesamten Bezug (262) muss Vertrag (BT-12) und Zeitraum (BG-14) nennen.',
  'BR-FR-CO-04': 'Eine berichtigte Rechnung muss auf genau eine frühere Rechnung mit Datum verweisen (BT-25, BT-26).',
  'BR-FR-CO-05': 'Eine Gutschrift muss auf eine frühere Rechnung mit Datum verweisen (BT-25, BT-26).',
  'BR-FR-CO-07': 'Die Zahlung ist am {{due}} fällig (BT-9), vor dem Rechnungsdatum {{issued}} (BT-2).',
  'BR-FR-CO-08': 'Eine Schlussrechnung nach Anzahlung (BT-23) ist selbst als Anzahlungsrechnung angegeben (BT-3).',
  'BR-FR-CO-09':
    'Die Rechnung gibt an, bezahlt zu sein (BT-23), gezahlter Betrag, Zahlbetrag und Zahlungsdatum sagen das aber nicht.',
  'BR-FR-CO-10':
    'Eine Kennung einer Partei hat kein Schema oder dasselbe wie eine andere (BT-29, BT-46, BT-60, BT-71).',
  'BR-FR-CO-12': 'Die Rechnung lautet nicht auf Euro, nennt ihre Steuer aber nicht in Euro (BT-6, BT-111).',
  'BR-FR-CO-14':
    'Der Verkäufer gehört zu einer Organschaft; das muss eine Bemerkung mit dem Betreff TXD sagen (BT-21).',
  'BR-FR-CO-15': 'Der Verkäufer gehört zu einer Organschaft, deren USt-IdNr. fehlt (BG-11, BT-63).',
  'BR-FR-DEC-01': 'Der Betrag {{amount}} hat mehr als zwei Nachkommastellen oder mehr als 19 Ziffern.',
  'BR-FR-DEC-02':
    'Die Menge {{quantity}} hat mehr als vier Nachkommastellen oder mehr als 19 Ziffern (BT-129, BT-149).',
  'BR-FR-DEC-03':
    'Der Preis {{price}} ist negativ oder hat mehr als sechs Nachkommastellen oder mehr als 19 Ziffern (BT-146, BT-148).',
  'BR-FR-DEC-04':
    'Der Steuersatz {{rate}} ist negativ oder hat mehr als zwei Nachkommastellen oder mehr als vier Ziffern (BT-119, BT-152).',
});
