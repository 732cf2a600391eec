import type { undo as english } from '../en/undo.ts';
import type { Texts } from '../Texts.ts';

export const undo: Texts<typeof english> = {
  field: '{{field}}',
  glyphs: 'Prüfung: {{field}}',
  table: 'Spalten einer Gestaltung',
  lines: 'Änderung der Positionen',
  split: 'Teilung einer Datei',
  page: 'Drehung einer Seite',
  review: 'Entscheidung über einen Beleg',
  duplicate: 'Entscheidung über Duplikate',
  vendor: 'Entscheidung über Lieferanten',
  case: 'Verschieben eines Falls',
  view: 'gespeicherte Ansicht',
  source: 'Änderung eines Ordners',
  profile: 'Änderung eines Profils',
  threshold: 'Alarmschwelle',
  rule: 'eigene Regel',
  'rule-snooze': 'Ruhen einer Regel',
  model: 'eingesetztes Modell',
  alert: 'Arbeit an einem Alarm',
  control: 'Parameter einer Prüfung',
  'lesson-forgotten': 'Vergessen von {{field}}',
  'lesson-learned': 'Gelerntes zu {{field}}',
  several: '{{what}}, {{count}} Änderungen',
};
