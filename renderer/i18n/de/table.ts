import type { Texts } from '../Texts.ts';
import type { table as source } from '../en/table.ts';

export const table: Texts<typeof source> = {
  scope: 'Spalten einzeichnen',
  start: 'Spalten einzeichnen',
  onPage: 'Tabelle auf Seite {{number}}',
  lines: 'Positionen, wie eingezeichnet',
  residual: 'Prüfung',
  column: 'Spalte {{number}}',
  between: 'Grenze zwischen {{left}} und {{right}}',
  side: { left: 'Linke Seite', right: 'Rechte Seite', top: 'Oben', bottom: 'Unten' },
  holds: 'Spalte {{number}} enthält',
  passedOver: 'Übergangen',
  reads_zero: 'Keine Position',
  reads_one: 'Eine Position',
  reads_other: '{{count}} Positionen',
  none: 'In den Spalten, wie sie eingezeichnet sind, steht keine Position.',
  take: 'Übernehmen',
  append: 'Anfügen',
  taken_one: 'Eine Position, wie eingezeichnet',
  taken_other: '{{count}} Positionen, wie eingezeichnet',
  hint: 'Über die Zeilen der Tabelle ziehen; Grenzen ziehen oder mit Pfeiltasten bewegen; ein Klick teilt eine Spalte. Was übernommen wird, merkt sich Vouch für diese Gestaltung.',
  keys: {
    move: 'Grenze bewegen',
    far: 'Um zehn Punkt bewegen',
    add: 'Die Spalte danach teilen',
    remove: 'Grenze wegnehmen',
    take: 'Positionen anstelle der vorhandenen übernehmen',
    append: 'Anfügen, wo die Tabelle weitergeht',
    cancel: 'Positionen lassen, wie sie sind',
  },
};
