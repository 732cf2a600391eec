import type { categoryTexts as source } from '../../../../core/vocabulary/sentences/english/categories.ts';
import { translationOf } from './translationOf.ts';

export const categoryTexts = translationOf<typeof source>()({
  'category.lacksRow':
    'Die Steueraufschlüsselung passt nicht zu den Positionen, Nachlässen und Zuschlägen der Kategorie {{code}} ({{name}}): Für sie fehlt eine Zeile.',
  'category.oneRow':
    'Die Steueraufschlüsselung passt nicht zu den Positionen, Nachlässen und Zuschlägen der Kategorie {{code}} ({{name}}): Für sie muss es genau eine Zeile geben, ohne sie keine.',
  'category.unidentified': '{{what}} hat die Kategorie {{code}} ({{name}}), {{lack}}.',
  'category.rate': '{{what}} hat die Kategorie {{code}} ({{name}}), der Steuersatz ist aber {{rate}}.',
  'category.base':
    'Positionen, Zuschläge und Nachlässe der Kategorie „{{name}}“ ergeben {{sum}}, als Bemessungsgrundlage ist aber {{stated}} angegeben (BT-116).',
  'category.baseAtRate':
    'Positionen, Zuschläge und Nachlässe der Kategorie „{{name}}“ zu {{rate}} % ergeben {{sum}}, als Bemessungsgrundlage ist aber {{stated}} angegeben (BT-116).',
  'category.tax': '{{rate}} % von {{base}} sind nicht {{tax}} (BT-117).',
  'category.taxed': 'In der Kategorie „{{name}}“ ist Steuer von {{tax}} angegeben (BT-117).',
  'category.noReason':
    'Es wird keine Steuer berechnet ({{name}}, {{code}}), aber kein Grund dafür genannt (BT-120, BT-121).',
  'category.reason': 'In der Kategorie {{code}} ({{name}}) ist ein Befreiungsgrund angegeben.',
  'category.notAlone':
    'Die Rechnung unterliegt nicht der Steuer (O), daneben gibt es aber eine andere Kategorie: {{what}}.',

  'category.S': 'Regelsteuersatz',
  'category.Z': 'Nullsatz',
  'category.E': 'steuerbefreit',
  'category.AE': 'Steuerschuldnerschaft des Leistungsempfängers',
  'category.K': 'innergemeinschaftliche Lieferung',
  'category.G': 'Ausfuhr aus der EU',
  'category.O': 'nicht steuerbar',
  'category.L': 'IGIC (Kanarische Inseln)',
  'category.M': 'IPSI (Ceuta und Melilla)',

  'category.line': 'Eine Position',
  'category.allowance': 'Ein Nachlass',
  'category.charge': 'Ein Zuschlag',
  'category.otherRow': 'eine Zeile der Aufschlüsselung',
  'category.otherLine': 'eine Position',
  'category.otherAllowance': 'ein Nachlass',
  'category.otherCharge': 'ein Zuschlag',

  'identified.seller': 'aber weder der Verkäufer noch ein Steuervertreter hat eine USt-IdNr. oder Steuernummer',
  'identified.sellerVat': 'aber weder der Verkäufer noch ein Steuervertreter hat eine USt-IdNr.',
  'identified.sellerAndBuyer':
    'was eine Steuernummer des Verkäufers und eine USt-IdNr. oder Registernummer des Käufers verlangt',
  'identified.bothVat': 'was die USt-IdNr. von Verkäufer und Käufer verlangt',
  'identified.nobody': 'bei der keine USt-IdNr. von Verkäufer oder Käufer genannt sein darf',

  'BR-IC-11': 'Eine innergemeinschaftliche Lieferung nennt weder ihr Lieferdatum (BT-72) noch einen Zeitraum (BG-14).',
  'BR-IC-12': 'Eine innergemeinschaftliche Lieferung nennt nicht, in welches Land geliefert wurde (BT-80).',
  'BR-B-01': 'Split-Payment (B) ist angegeben, das es nur bei Rechnungen innerhalb Italiens gibt.',
  'BR-B-02': 'Split-Payment (B) steht neben Positionen, Nachlässen oder Zuschlägen zum Regelsteuersatz (S).',
});
