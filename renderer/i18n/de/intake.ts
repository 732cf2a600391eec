import type { Texts } from '../Texts.ts';
import type { intake as english } from '../en/intake.ts';

export const intake: Texts<typeof english> = {
  origin: {
    label: 'Woher es kam',
    source: 'Ordner „{{name}}“',
    noSender: 'Kein Absender',
  },
  rule: {
    tag: 'Merkmal: {{tag}}',
    languages: 'Scans auf {{languages}}',
    currency: '{{currency}}, wo keine genannt ist',
    vendor: 'Erwartet: {{vendor}}',
    priority: {
      first: 'Zuerst gelesen',
      last: 'Zuletzt gelesen',
    },
    unsplit: 'Nie aufteilen',
    reject: 'Abgewiesen: {{patterns}}',
  },
  contents: {
    title: 'Was darin war',
    none: 'Nichts.',
  },
  skipped: {
    'picture-in-text': 'Nicht übernommen: ein Bild im Text, zu klein für eine Seite',
    calendar: 'Nicht übernommen: ein Kalendereintrag',
    'contact-card': 'Nicht übernommen: eine Visitenkarte',
    signature: 'Nicht übernommen: die Signatur der E-Mail',
    'system-file': 'Nicht übernommen: eine Datei des Betriebssystems',
  },
};
