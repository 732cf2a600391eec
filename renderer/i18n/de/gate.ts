import type { gate as english } from '../en/gate.ts';
import type { Texts } from '../Texts.ts';

export const gate: Texts<typeof english> = {
  noAnswer: 'Die Engine antwortet nicht',
  opening: 'Ihre Ablage wird geöffnet',
  openingHint: 'Große Ablagen brauchen einen Moment.',
  make: 'Schützen Sie Ihre Ablage',
  makeHint:
    'Rechnungen, Seitenbilder und alles, was Vouch findet, werden auf diesem Rechner verschlüsselt. Wählen Sie die Passphrase, die sie öffnet: Vier oder fünf Wörter ohne Zusammenhang sind leicht zu merken und schwer zu erraten.',
  noRecovery:
    'Eine vergessene Passphrase kann niemand wiederherstellen, auch wir nicht. Bewahren Sie eine Abschrift dort auf, wo nur Sie sie erreichen.',
  makeAction: 'Ablage anlegen',
  passphrase: 'Passphrase',
  again: 'Passphrase noch einmal',
  different: 'Die beiden unterscheiden sich.',
  show: 'Passphrase zeigen',
  hide: 'Passphrase verbergen',
  strength: {
    short: 'Mindestens 8 Zeichen',
    weak: 'Schwach: noch ein Wort hinzufügen',
    fair: 'Mittel: länger ist sicherer',
    strong: 'Stark',
  },
  unlock: 'Ablage entsperren',
  unlockHint: 'Sie ist mit einer Passphrase verschlüsselt.',
  unlockAction: 'Entsperren',
  refused: 'Die Ablage lässt sich nicht öffnen',
  backups: 'Sicherungen',
  noBackups: 'Es gibt keine Sicherung dieser Ablage.',
  madeAt: 'Erstellt',
  size: 'Größe',
  schema: 'Schema',
  restore: 'Wiederherstellen',
  restoreQuestion: 'Die Sicherung vom {{at}} an die Stelle der jetzigen Datenbank setzen?',
  restored: 'Die Sicherung ist eingespielt.',
  restoreKept: 'Die jetzige Datenbank bleibt daneben erhalten; was nach der Sicherung hinzukam, wird nicht aufgeführt.',
};
