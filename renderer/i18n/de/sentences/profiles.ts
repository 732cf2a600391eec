import type { profileTexts as source } from '../../../../core/vocabulary/sentences/english/profiles.ts';
import { translationOf } from './translationOf.ts';

export const profileTexts = translationOf<typeof source>()({
  'BR-FXEXT-CO-10': 'Die Positionen ergeben {{sum}}, angegeben ist aber {{stated}}; das ist mehr, als Rundung erklärt.',
  'BR-FXEXT-CO-11': 'Die Nachlässe ergeben {{sum}}, angegeben ist aber {{stated}}; das ist mehr, als Rundung erklärt.',
  'BR-FXEXT-CO-12':
    'Zuschläge und Logistikkosten ergeben {{sum}}, angegeben ist aber {{stated}}; das ist mehr, als Rundung erklärt.',
  'BR-FXEXT-CO-13':
    'Positionen minus Nachlässe plus Zuschläge ergibt {{sum}}, angegeben ist aber {{stated}}; das ist mehr, als Rundung erklärt.',
  'BR-FXEXT-CO-15':
    'Netto plus Steuer ergibt {{sum}}, angegeben ist aber {{stated}}; das ist mehr, als Rundung erklärt.',
  'BR-FXEXT-06': 'Position {{line}} gehört zu einer anderen, sagt aber nicht, was sie ist (BT-X-8).',
  'BR-FXEXT-11': 'Position {{line}} gehört zu Position {{parent}} (BT-X-304), die es nicht gibt.',
  'FX-PROFILE': '{{problem}}.',
  'FX-PROFILE-KNOWN':
    '„{{text}}“ ist keine Spezifikation nach EN 16931; welchen Regeln die Rechnung folgt, ist nicht bekannt (BT-24).',

  'BR-DE-1': 'XRechnung verlangt Zahlungsanweisungen (BG-16), sie fehlen.',
  'BR-DE-2': 'XRechnung verlangt einen Ansprechpartner beim Verkäufer (BG-6), er fehlt.',
  'BR-DE-3': 'XRechnung verlangt den Ort des Verkäufers (BT-37), er fehlt.',
  'BR-DE-4': 'XRechnung verlangt die Postleitzahl des Verkäufers (BT-38), sie fehlt.',
  'BR-DE-5': 'XRechnung verlangt den Namen eines Ansprechpartners beim Verkäufer (BT-41), er fehlt.',
  'BR-DE-6': 'XRechnung verlangt eine Telefonnummer des Verkäufers (BT-42), sie fehlt.',
  'BR-DE-7': 'XRechnung verlangt eine E-Mail-Adresse des Verkäufers (BT-43), sie fehlt.',
  'BR-DE-8': 'XRechnung verlangt den Ort des Käufers (BT-52), er fehlt.',
  'BR-DE-9': 'XRechnung verlangt die Postleitzahl des Käufers (BT-53), sie fehlt.',
  'BR-DE-15': 'XRechnung verlangt die Käuferreferenz, etwa eine Leitweg-ID (BT-10), sie fehlt.',
  'BR-DE-14': 'XRechnung verlangt den Steuersatz in jeder Zeile der Steueraufschlüsselung (BT-119).',
  'BR-DE-17': 'XRechnung rät von der Belegart {{text}} ab (BT-3).',
  'BR-DE-19': 'Eine SEPA-Überweisung soll an „{{text}}“ gehen; das ist keine gültige IBAN (BT-84).',
  'BR-DE-27': '„{{text}}“ ist keine Telefonnummer: Sie hat weniger als drei Ziffern (BT-42).',
  'BR-DE-28': '„{{text}}“ ist keine E-Mail-Adresse (BT-43).',

  'PEPPOL-EN16931-R001': 'Peppol verlangt den Geschäftsprozess (BT-23), er fehlt.',
  'PEPPOL-EN16931-R007': '„{{text}}“ ist kein Geschäftsprozess von Peppol (BT-23).',
  'PEPPOL-EN16931-R002': 'Peppol nimmt höchstens eine Bemerkung, außer zwischen deutschen Parteien (BG-1).',
  'PEPPOL-EN16931-R003': 'Peppol verlangt eine Käuferreferenz (BT-10) oder eine Bestellnummer (BT-13), beide fehlen.',
  'PEPPOL-EN16931-P0100': 'Peppol nimmt keine Belege der Art {{text}} (BT-3).',
  'PEPPOL-EN16931-R005': 'Die Steuer wird in {{currency}} gebucht (BT-6); das ist schon die Währung der Rechnung.',
  'PEPPOL-EN16931-R040': '{{percent}} % von {{base}} sind nicht {{amount}}, wie es ein Nachlass oder Zuschlag angibt.',
  'PEPPOL-EN16931-R041': 'Ein Nachlass oder Zuschlag nennt einen Prozentsatz, aber nicht, wovon.',
  'PEPPOL-EN16931-R042': 'Ein Nachlass oder Zuschlag nennt einen Grundbetrag, aber keinen Prozentsatz.',
  'PEPPOL-EN16931-R046': 'Der Nettopreis {{price}} der Position {{line}} ist höher als ihr Bruttopreis.',
  'PEPPOL-EN16931-R061': 'Die Zahlung soll eingezogen werden, es ist aber kein Mandat genannt (BT-89).',
  'PEPPOL-EN16931-R110': 'Der Zeitraum einer Position ({{date}}) geht über den der Rechnung hinaus (BG-14).',
  'PEPPOL-EN16931-R120':
    'Menge, Preis, Zuschläge und Nachlässe der Position {{line}} ergeben {{sum}}, angegeben ist aber {{stated}} (BT-131).',
  'PEPPOL-EN16931-R121': 'Der Preis der Position {{line}} gilt für eine Menge von {{quantity}} (BT-149).',
  'PEPPOL-EN16931-R101':
    'Eine Position verweist auf ein Dokument, das kein abgerechnetes Objekt ist (Art 130, BT-128).',
});
