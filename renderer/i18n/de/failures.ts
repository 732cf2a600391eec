import type { failures as english } from '../en/failures.ts';
import type { Texts } from '../Texts.ts';

export const failures: Texts<typeof english> = {
  FILE_EMPTY: { title: 'Leere Datei', remedy: 'Bitten Sie den Absender erneut um die Datei.' },
  FILE_UNREADABLE: {
    title: 'Datei lässt sich nicht öffnen',
    remedy: 'Prüfen Sie, ob die Datei noch da ist und gelesen werden darf; versuchen Sie es dann erneut.',
  },
  FILE_TOO_LARGE: { title: 'Datei zu groß', remedy: 'Teilen Sie sie oder bitten Sie um eine kleinere.' },
  FILE_TYPE_UNSUPPORTED: {
    title: 'Dateityp nicht unterstützt',
    remedy: 'Fügen Sie PDF, PNG, JPEG, TIFF, WebP oder Rechnungs-XML hinzu.',
  },
  FILE_TRUNCATED: { title: 'Unvollständige Datei', remedy: 'Bitten Sie den Absender um die vollständige Datei.' },
  FILE_DAMAGED: { title: 'Beschädigte Datei', remedy: 'Bitten Sie den Absender erneut um die Datei.' },
  FILE_ENCRYPTED: {
    title: 'Verschlüsselte Datei',
    remedy: 'Entfernen Sie das Kennwort und fügen Sie die Datei erneut hinzu.',
  },
  PAGE_TOO_LARGE: { title: 'Seite zu groß', remedy: 'Bitten Sie um eine Fassung in üblicher Seitengröße.' },
  NO_PAGES: { title: 'Keine Seiten', remedy: 'Bitten Sie den Absender erneut um die Datei.' },
  XML_REFUSED: { title: 'XML abgewiesen', remedy: 'Bitten Sie den Absender um eine schlichte Rechnungs-XML.' },
  ARCHIVE_REFUSED: {
    title: 'Archiv abgewiesen',
    remedy: 'Bitten Sie den Absender um die Rechnungen als einfache Dateien.',
  },
  NOTHING_INSIDE: { title: 'Nichts zu lesen darin', remedy: 'Bitten Sie den Absender um die Rechnung als Anhang.' },
  STAGE_TIMEOUT: { title: 'Hat zu lange gedauert', remedy: 'Versuchen Sie das Dokument erneut.' },
  WORKER_DIED: { title: 'Leser ausgefallen', remedy: 'Versuchen Sie das Dokument erneut.' },
  STAGE_FAILED: {
    title: 'Etwas ist schiefgegangen',
    remedy: 'Versuchen Sie es erneut; schlägt es wieder fehl, kopieren und melden Sie die Einzelheiten.',
  },
  CANCELLED: { title: 'Abgebrochen', remedy: 'Erneut versuchen, um es doch zu lesen.' },
  MODEL_REFUSED: {
    title: 'Modell abgewiesen',
    remedy: 'Installieren Sie Vouch neu: Das Bewertungsmodell passt nicht zu seinem Verzeichnis.',
  },
  STORE_LOCKED: { title: 'Ablage ist gesperrt', remedy: 'Geben Sie die Passphrase ein.' },
  STORE_KEY_WRONG: {
    title: 'Falsche Passphrase',
    remedy: 'Prüfen Sie Groß- und Kleinschreibung und versuchen Sie es erneut.',
  },
  STORE_NEWER: {
    title: 'Ablage einer neueren Vouch-Version',
    remedy: 'Aktualisieren Sie Vouch oder stellen Sie eine Sicherung wieder her.',
  },
  STORE_DAMAGED: { title: 'Ablage ist beschädigt', remedy: 'Stellen Sie eine Sicherung wieder her.' },
  STORE_IN_USE: { title: 'Ablage ist in Gebrauch', remedy: 'Schließen Sie das andere Vouch, das sie geöffnet hat.' },
  DISK_FULL: { title: 'Datenträger ist voll', remedy: 'Schaffen Sie Platz und versuchen Sie es erneut.' },
  NOT_FOUND: { title: 'Nicht gefunden', remedy: 'Vielleicht wurde es entfernt; gehen Sie zurück zur Liste.' },
  INVALID_VALUE: { title: 'Nicht angenommen', remedy: 'Ändern Sie die Eingabe.' },
  NOTHING_TO_UNDO: { title: 'Nichts mehr da', remedy: '' },
  ENGINE_STOPPED: {
    title: 'Die Engine ist stehen geblieben',
    remedy: 'Sie startet von selbst neu; versuchen Sie es noch einmal.',
  },
  REFUSED: { title: 'Abgelehnt', remedy: '' },
  REVIEW_INCOMPLETE: { title: 'Werte fehlen', remedy: 'Tragen Sie sie ein, oder bestätigen Sie trotzdem.' },
};
