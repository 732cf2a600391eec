import type { settings as english } from '../en/settings.ts';
import type { Texts } from '../Texts.ts';

export const settings: Texts<typeof english> = {
  appearance: 'Darstellung',
  theme: 'Farben',
  themes: { system: 'System', light: 'Hell', dark: 'Dunkel' },
  density: 'Dichte',
  densityHint: 'Kompakt zeigt etwa ein Drittel mehr Zeilen.',
  densities: { compact: 'Kompakt', comfortable: 'Geräumig' },
  analystName: 'Ihr Name',
  analystHint: 'Steht neben Ihren Korrekturen, Notizen und Entscheidungen.',
  reading: 'Lesen',
  ocrLanguages: 'Sprachen der Scans',
  ocrHint:
    'Nur Seiten ohne Textebene werden mit Zeichenerkennung gelesen. Jede weitere Sprache macht sie langsamer; wählen Sie, was Ihre Lieferanten schreiben.',
  languages: {
    eng: 'Englisch',
    deu: 'Deutsch',
    fra: 'Französisch',
    nld: 'Niederländisch',
    spa: 'Spanisch',
    ita: 'Italienisch',
    por: 'Portugiesisch',
    pol: 'Polnisch',
  },
  ocrEngine: 'Zeichenerkennung',
  ocrEngineHint:
    'Automatisch wählt für jede Seite: PP-OCR für Kassenzettel und grobe Bilder (fehlende Buchstaben kommen von Tesseract), Tesseract für andere Seiten, wo es ebenso gut und schneller ist. Sparsam liest eine Seite nach der anderen mit einer Erkennung: langsamer und etwas unsicherer, für Rechner mit wenig Speicher.',
  ocrEngines: { auto: 'Automatisch', light: 'Sparsam', tesseract: 'Tesseract', ppocr: 'PP-OCR' },
  doubtThreshold: 'Zweifelhaft unter',
  doubtHint:
    'Jeder Wert trägt, wie wahrscheinlich er stimmt. Werte unter diesem Anteil gelten als zweifelhaft und kommen beim Prüfen zuerst: Höher heißt mehr anzusehen und weniger Fehler zu übersehen.',
  risk: 'Risiko',
  alertThreshold: 'Alarm ab',
  alertHint:
    'Erreicht die Betrugswahrscheinlichkeit eines Dokuments diesen Anteil, öffnen sich ein Alarm und ein Fall; ebenso bei jedem kritischen Befund. Änderungen gelten für Dokumente, die ab jetzt bewertet werden.',
  modelThreshold: 'Wie das Modell kalibriert wurde',
  store: 'Ablage',
  folder: 'Ordner',
  encryption: 'Schlüssel',
  keySources: { keychain: 'Schlüsselbund des Systems', passphrase: 'Passphrase', ephemeral: 'Nicht aufbewahrt' },
  keyHints: {
    keychain: 'Öffnet sich mit Ihrer Anmeldung an diesem Rechner.',
    passphrase: 'Wird bei jedem Start erfragt.',
    ephemeral: 'Diese Ablage lässt sich nicht mehr öffnen, sobald Vouch geschlossen ist.',
  },
  schema: 'Schema',
  changeLog: 'Änderungsprotokoll',
  changeLogHint: 'Jede Änderung ist ein Eintrag, der an den vorigen gekettet ist. Prüfen rechnet die ganze Kette nach.',
  verify: 'Jetzt prüfen',
  intact_one: 'Unversehrt: {{shown}} Eintrag geprüft',
  intact_other: 'Unversehrt: {{shown}} Einträge geprüft',
  broken: 'Gebrochen bei Eintrag {{entry}}: außerhalb von Vouch geändert',
  noBackups: 'Noch keine. An jedem Tag mit Änderungen und vor jeder Änderung des Schemas wird eine angelegt.',
  about: 'Über Vouch',
  platform: 'Plattform',
};
