import type { desk as english } from '../en/desk.ts';
import type { Texts } from '../Texts.ts';

export const desk: Texts<typeof english> = {
  bar: 'Prüfung',
  confirm: 'Bestätigen und weiter',
  confirmKey: 'Beleg bestätigen und den nächsten öffnen',
  overrideKey: 'Bestätigen, obwohl Pflichtangaben fehlen',
  overrideHint: 'Ergänzen Sie sie, oder bestätigen Sie trotzdem mit Strg+Umschalt+Eingabe.',
  confirmed: 'Bestätigt',
  confirmedFirst: 'Bestätigt; das Konto wartet auf eine zweite Person',
  nothingLeft: 'Es ist nichts mehr zu prüfen.',
  state: {
    waiting: 'Zu prüfen',
    waitsForSecond: 'Bestätigt von {{by}}; das Konto wartet auf eine zweite Person',
    confirmed: 'Bestätigt von {{by}}, {{at}}',
    postponed: 'Zurückgestellt von {{by}}',
    escalated: 'Weitergegeben von {{by}}',
    rejected: 'Abgelehnt von {{by}}',
  },
  progress: '{{done}} heute bestätigt, {{waiting}} offen',
  jump: {
    title: 'Gehe zu',
    hint: 'Buchstabe eines Feldes, Nummer einer Position, {{letter}} für die Positionen',
    line: 'Position {{line}}',
    key: 'Gehe zu einem Wert: dann sein Buchstabe, oder Nummer einer Position und Buchstabe',
  },
  trail: 'Zeigen oder verbergen, wer den Wert gelesen und geändert hat',
  notKept: 'Nur in diesem Fenster, noch nicht gesichert: Die Engine startet neu.',
  notSaved: 'Noch nicht gespeichert: Eingabe speichert, Escape verwirft.',
  takeMatch: 'Markierte Wörter der Seite übernehmen, erneut die nächsten',
  restore: 'Den Wert davor wiederherstellen',
  restored: 'Vor diesem Wert gab es keinen anderen.',
};
