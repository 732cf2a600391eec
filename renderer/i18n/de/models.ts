import type { models as english } from '../en/models.ts';
import type { Texts } from '../Texts.ts';

export const models: Texts<typeof english> = {
  title: 'Modelle',
  loading: 'Vergleich mit dem Training…',
  period: 'Eingegangen in den letzten',
  days: '{{count}} Tagen',
  identity: '{{id}} {{version}}',
  scored_one: '{{count}} Beleg, den es bewertet hat',
  scored_other: '{{count}} Belege, die es bewertet hat',
  capped: 'die letzten 5.000',
  precision: 'Richtige Alarme',
  precisionOf: '{{losses}} von {{alerted}} entschiedenen Alarmen des Modells',
  recall: 'Gesehene Verluste',
  recallOf: '{{seen}} von {{losses}}, als Betrug oder Duplikat entschieden',
  nothingDecided: 'noch nichts entschieden',
  blind:
    'Was niemand gemeldet hat, hat niemand entschieden: Verluste, die weder Modell noch Befunde sahen, fehlen hier.',
  drift: 'Drift seit dem Training',
  driftHint:
    'Populationsstabilitätsindex: unter 0,1 stabil, ab 0,25 eine andere Grundgesamtheit als im Training. Braucht 200 Belege.',
  noDrift: 'Dieses Modell sagt nicht, wie seine Trainingsdaten verteilt waren.',
  shifted:
    'Die Bewertung ist anders verteilt als im Training: Alarme mit Vorsicht beurteilen und die Schwelle nach dem eigenen Verlauf setzen.',
  feature: 'Merkmal',
  score: 'Bewertung',
  index: 'Index',
  verdict: { stable: 'stabil', moved: 'bewegt', shifted: 'verschoben', 'too-few': 'zu wenige' },
  meaning: 'Bedeutung',
  unknownThen: 'Damals unbekannt',
  unknownNow: 'Jetzt unbekannt',
  calibration: 'Kalibrierung nach Monaten',
  calibrationHint:
    'Nur entschiedene Alarme, die riskanter sind als der Rest: eingetretene Verluste neben den nach Wahrscheinlichkeit erwarteten.',
  month: 'Monat',
  decided: 'Entschieden',
  losses: 'Verluste',
  expected: 'Erwartet',
};
