import type { lines as english } from '../en/lines.ts';
import type { Texts } from '../Texts.ts';

export const lines: Texts<typeof english> = {
  lines: {
    scope: 'Positionen',
    newLine: 'Neue Zeile',
    repairMark: '?',
    tooWide_one: 'Eine Spalte passt ab hier nicht mehr. Gehen Sie weiter nach links und fügen Sie erneut ein.',
    tooWide_other: '{{count}} Spalten passen ab hier nicht mehr. Gehen Sie weiter nach links und fügen Sie erneut ein.',
    keys: {
      move: 'Von Zelle zu Zelle gehen',
      extend: 'Mehrere Zellen wählen',
      edit: 'Zelle bearbeiten',
      fill: 'Nach unten ausfüllen',
      insert: 'Zeile einfügen (auch Strg und Plus)',
      delete: 'Gewählte Zeilen löschen',
      clear: 'Gewählte Zellen leeren',
      paste: 'In eine Tabelle kopieren und aus ihr einfügen',
      repair: 'Vorschlag für diesen Wert übernehmen',
      leave: 'Danach verlässt Tab die Positionen',
    },
  },
  expression: { result: '= {{value}}' },
  repair: {
    scope: 'Vorschläge',
    take: 'Übernehmen',
    and: ' und ',
    glyph: '{{read}} als {{printed}}',
    reading: 'Liest man {{glyphs}},',
    arithmetic: 'geht auf: {{closes}}. Zu {{share}} wahrscheinlich.',
    checksum: 'stimmen die Prüfziffern. Zu {{share}} wahrscheinlich.',
    vendor: 'Dieser Lieferant hat es auf {{agree}} von {{of}} früheren Belegen.',
    closes: {
      total: 'Netto + Steuer = Gesamtbetrag',
      'line-sum': 'die Summe der Positionen',
      line: 'Position {{line}}',
      'tax-rate': 'der Steuersatz',
      payable: 'der Zahlbetrag',
    },
  },
};
