import type { Texts } from '../Texts.ts';
import type { viewer as source } from '../en/viewer.ts';

export const viewer: Texts<typeof source> = {
  region: 'Seiten des Belegs',
  pagesLabel_one: 'Eine Seite. Pfeiltasten scrollen, Strg und Mausrad zoomen, Ziehen verschiebt.',
  pagesLabel_other: '{{count}} Seiten. Pfeiltasten scrollen, Strg und Mausrad zoomen, Ziehen verschiebt.',
  toolbar: 'Zoom und Seiten',
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  zoomLabel: 'Zoom {{percent}}. Zeigt die Seite in Originalgröße.',
  realSize: 'Originalgröße',
  fitPage: 'Ganze Seite',
  fitWidth: 'Seitenbreite',
  followFields: 'Zum bearbeiteten Feld zoomen',
  previousPage: 'Vorige Seite',
  nextPage: 'Nächste Seite',
  pageOf: '{{number}} / {{count}}',
  pageWithin: '{{number}} ({{first}}–{{last}})',
  thumbnails: 'Seitenübersicht',
  goToPage_zero: 'Seite {{number}}',
  goToPage_one: 'Seite {{number}}, ein Wert zu prüfen',
  goToPage_other: 'Seite {{number}}, {{count}} Werte zu prüfen',
  pageAlt: 'Seite {{number}} des Belegs',
  notRendered: 'Von Seite {{number}} gibt es noch kein Bild. Es erscheint, sobald die Seite gelesen ist.',
  noPages: 'Es gibt keine Seiten, die sich zeigen lassen.',
  imageFailed:
    'Das Bild von Seite {{number}} ließ sich nicht laden: die Engine hat keines geliefert. Vielleicht startet sie gerade neu.',
  retryImage: 'Bild noch einmal laden',
  cropLabel: 'Die gelesene Stelle auf Seite {{number}}, vergrößert',
};
