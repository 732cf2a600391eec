import type { home as english } from '../en/home.ts';
import type { Texts } from '../Texts.ts';

export const home: Texts<typeof english> = {
  period: 'Zeitraum',
  days_one: '{{count}} Tag',
  days_other: '{{count}} Tage',
  figures: 'Kennzahlen',
  received: 'Eingegangen',
  doneOf: '{{done}} fertig',
  straightThrough: 'Ohne Eingriff',
  throughOf: '{{through}} von {{done}} brauchten niemanden',
  needsAttention: 'Braucht Aufmerksamkeit',
  attentionHint: 'zurückgestellt, abgewiesen, Befunde oder Alarme',
  openCases: 'Offene Fälle',
  casesHint: 'offen oder in Prüfung',
  volume: 'Dokumente je Tag',
  volumeLabel:
    'Balkendiagramm: {{received}} Dokumente in {{days}} Tagen eingegangen, darunter die ohne Eingriff durchgelaufenen.',
  asTable: 'Als Tabelle zeigen',
  asChart: 'Als Diagramm zeigen',
  day: 'Tag',
  share: 'Anteil',
  openAlerts: 'Offene Alarme',
  moneyAtRisk: 'Gefährdetes Geld',
  noMoney: 'Kein Dokument hat einen offenen Alarm.',
  documents_one: '{{shown}} Dokument',
  documents_other: '{{shown}} Dokumente',
};
