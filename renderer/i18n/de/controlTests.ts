import type { controlTests as english } from '../en/controlTests.ts';
import type { Texts } from '../Texts.ts';

export const controlTests = {
  D1: {
    name: 'Genaues Duplikat',
    fires: 'Selber Lieferant, selbe Rechnungsnummer, selber Betrag und selbe Währung',
    excused: 'Nummern beginnen neu, Bezugsnummer, verrechnet',
    verify: 'Beide Rechnungen nebeneinanderlegen; den Lieferanten um einen Kontoauszug bitten.',
  },
  D3: {
    name: 'Ähnlich aussehende Nummern',
    fires:
      'Selber Lieferant und Betrag binnen eines Jahres, Nummern unterscheiden sich um ein verwechselbares Zeichen, einen Kopievermerk oder einen Tippfehler',
    excused: 'Anderer Artikel, üblicher Betrag',
    verify: 'Die Belege hinter beiden Nummern vergleichen: Ist einer eine Kopie oder Korrektur?',
  },
  D4: {
    name: 'Duplikat bei anderem Lieferanten',
    fires: 'Selbe Nummer und selber Betrag binnen 7 Tagen; die Lieferanten teilen ein Konto oder heißen ähnlich',
    excused: 'Kurze Nummer',
    verify: 'Sind beide Stammsätze ein Lieferant? Wer von beiden hat geliefert?',
  },
  D5: {
    name: 'Selber Betrag, andere Nummer',
    fires: 'Selber Lieferant und Betrag binnen 30 Tagen',
    excused: 'Rhythmus, üblicher Betrag, anderer Artikel',
    verify: 'Zwei Lieferungen brauchen zwei Wareneingänge.',
  },
  D6: {
    name: 'Teile eines Betrags',
    fires: 'Eine Zahlung ist die Summe zweier anderer binnen zweier Wochen',
    excused: 'Teillieferung, runde Beträge',
    verify: 'Ist die Summe eine Rechnung, die auch in Teilen bezahlt wurde?',
  },
  D7: {
    name: 'Gutschrift ausgezahlt',
    fires: 'Der Text sagt Gutschrift, oder Nummer und Betrag sind die einer Gutschrift, und es floss Geld ab',
    excused: 'Später verrechnet',
    verify: 'Die Gutschrift suchen: Wurde sie verrechnet?',
  },
  D8: {
    name: 'Zwei Zahlungswege',
    fires: 'Selber Lieferant und Betrag per Überweisung und Karte binnen 60 Tagen',
    excused: 'Andere Nummer',
    verify: 'Kartenabrechnung neben die Bücher legen.',
  },
  S1: {
    name: 'Gestückelte Bestellung',
    fires:
      'Bestellungen eines Lieferanten, Anforderers und Standorts an einem Tag, jede unter einer Grenze, zusammen darüber',
    excused: 'Rahmenbestellung, kleiner Teil',
    verify: 'Ein Bedarf oder mehrere? Wer hat angefordert?',
  },
  S2: {
    name: 'Knapp unter der Grenze',
    fires: 'Ein Genehmiger unterschreibt mehr binnen 5 % unter einer Grenze als darüber, Binomialtest p < 0,01',
    excused: 'Zu wenige, Festpreis',
    verify: 'Die Bestellungen der Reihe nach lesen: Wer hat die Beträge gewählt?',
  },
  S3: {
    name: 'Genehmigung fehlt oder reicht nicht',
    fires: 'Kein Genehmiger, Betrag über seiner Grenze, oder Grenze abgelaufen',
    excused: 'Noch offen, Grenze nicht genannt',
    verify: 'Freigabeprotokoll der Bestellung ansehen.',
  },
  N1: {
    name: 'Runde Beträge',
    fires: 'Anteil des Lieferanten an Beträgen in vollen Hundertern gegen den aller Zahlungen, z > 3',
    excused: 'Zu wenige, feste Gebühr',
    verify: 'Verträge und Stundenzettel hinter den Beträgen ansehen.',
  },
  N2: {
    name: 'Wiederholte Endziffern',
    fires: 'Beträge enden auf drei gleiche Ziffern, z > 4 gegen eins zu hundert',
    excused: 'Zu wenige, Preisliste, feste Gebühr',
    verify: 'Preislisten ansehen: Sind Beträge erfunden?',
  },
  N3: {
    name: 'Benford, erste zwei Ziffern',
    fires:
      'Mittlere Abweichung über 0,0022 bei Beträgen ab zehn Einheiten; ein Hinweis zu den Büchern, nie zu einer Zahlung',
    excused: 'Zu wenige, enge Spanne',
    verify: 'Den Ziffern mit dem größten z nachgehen.',
  },
  N4: {
    name: 'Häufige Beträge',
    fires: 'Ein Betrag macht ein halbes Prozent aller Zahlungen aus',
    excused: 'Zu wenige, bekannte Gebühr',
    verify: 'Wer bekommt ihn, und wofür?',
  },
  N5: {
    name: 'Ungewöhnlicher Betrag',
    fires: 'Robustes z des Logarithmus über 3,5 unter denen des Lieferanten',
    excused: 'Zu wenige, Saison, kleiner Schritt',
    verify: 'Bestellung und Wareneingang dieser Zahlung ansehen.',
  },
  N6: {
    name: 'Schleichender Anstieg',
    fires: 'Steigung nach Theil und Sen über 1,5 % im Monat, Mann-Kendall p < 0,05',
    excused: 'Zu wenige, Indexierung',
    verify: 'Preisklausel des Vertrags lesen.',
  },
  N7: {
    name: 'Plötzlicher Sprung',
    fires: 'Mehr als 25 % über sechs Zahlungen, die um weniger als 3 % schwankten',
    excused: 'Kurze Reihe, anderer Artikel',
    verify: 'Was hat sich am Vertrag oder an der Menge geändert?',
  },
  N8: {
    name: 'Hoher Betrag',
    fires: 'Über allen bis auf zwei von tausend Zahlungen',
    excused: 'Zu wenige, beim Lieferanten üblich',
    verify: 'Die ganze Akte der Zahlung ansehen.',
  },
  Q1: {
    name: 'Fortlaufende Nummern',
    fires: 'Drei und mehr aufeinanderfolgende Nummern über 30 Tage',
    excused: 'Eigene Reihe, kurze Reihe',
    verify: 'Hat der Lieferant andere Kunden? Register, Räume, Website prüfen.',
  },
  Q2: {
    name: 'Nummern außer der Reihe',
    fires: 'Die Nummer fällt, obwohl die Rechnung 30 Tage jünger ist',
    excused: 'Mehrere Reihen, wenige Nummern',
    verify: 'Nach den Nummern dazwischen fragen.',
  },
  Q3: {
    name: 'Andere Form der Nummer',
    fires: 'Form anders als die der letzten fünf',
    excused: 'Umstellung',
    verify: 'Den Lieferanten unter einer früher bekannten Nummer anrufen.',
  },
  T1: {
    name: 'Freie Tage und Nächte',
    fires: 'Anteil des Lieferanten außerhalb der Arbeitszeit gegen den aller Zahlungen, z > 3',
    excused: 'Zu wenige, rund um die Uhr',
    verify: 'Wer hat es erfasst, und von wo?',
  },
  T2: {
    name: 'Unmögliche Daten',
    fires: 'Rechnung aus der Zukunft, vor ihrem Datum bezahlt, oder über ein Jahr zu spät',
    excused: 'Vorauszahlung',
    verify: 'Das Datum auf dem Beleg ansehen.',
  },
  T3: {
    name: 'Junger Lieferant zum Periodenende',
    fires: 'Gebucht binnen 3 Tagen um ein Monatsende, Lieferant unter 30 Tage alt',
    excused: 'Abgrenzung',
    verify: 'Wer wollte den Stammsatz und die Buchung?',
  },
  T4: {
    name: 'Häufung',
    fires: 'Rechnungen von 7 Tagen gegen die eigene Rate des Lieferanten, Poisson p < 0,001',
    excused: 'Zu wenige, kurze Geschichte, Sammelbuchung',
    verify: 'Ein Projekt oder erfundene Lieferungen?',
  },
  T5: {
    name: 'Ruhender Lieferant erwacht',
    fires: 'Bezahlt nach mehr als einem Jahr Ruhe',
    excused: 'Jährliche Leistung',
    verify: 'Wer hat den Stammsatz reaktiviert? Ist das Konto das alte?',
  },
  T6: {
    name: 'Zu früh bezahlt',
    fires: '10 Tage und mehr vor dem Ziel des Stammsatzes',
    excused: 'Skonto',
    verify: 'Wer hat Konditionen geändert oder gedrängt?',
  },
  B1: {
    name: 'Kontowechsel, dann Zahlung',
    fires: 'Das Konto ist weder das des Stammsatzes noch ein früher benutztes, oder wurde binnen 30 Tagen geändert',
    excused: 'Factoring',
    verify: 'Unter einer vor dem Wechsel bekannten Nummer zurückrufen.',
  },
  B2: {
    name: 'Geteiltes Konto',
    fires: 'Ein Konto mehrerer Lieferanten',
    excused: 'Eine Person, Factoring, als ein Lieferant verbunden',
    verify: 'Bankbestätigungen beider und das Register ansehen.',
  },
  B3: {
    name: 'Treffer mit Mitarbeitern',
    fires:
      'Lieferant und Mitarbeiter teilen Konto, Steuernummer, Telefon, E-Mail oder Anschrift, nach Vergleichsschlüssel',
    excused: 'Auslagenkonto, gemeinsame Angabe',
    verify: 'Personalakte, mit dem Datenschutz.',
  },
  B4: {
    name: 'Bank in anderem Land',
    fires: 'Das Land der IBAN ist nicht das des Lieferanten',
    excused: 'Dort versteuert, gesperrt',
    verify: 'Nach gemeldeten Auslandskonten fragen; zurückrufen.',
  },
  B5: {
    name: 'Unmögliches Konto',
    fires: 'Länge oder Prüfziffern einer IBAN stimmen nicht',
    excused: 'Gesperrt',
    verify: 'Bankbestätigung verlangen: ein Tippfehler?',
  },
  V1: {
    name: 'Nicht im Stamm',
    fires: 'Bezahlt, obwohl unbekannt oder gesperrt',
    excused: 'Einmallieferant, vorher bezahlt',
    verify: 'Wer hat die Zahlung freigegeben?',
  },
  V2: {
    name: 'Geisterlieferant',
    fires:
      'Vier und mehr Zeichen: keine Steuernummer, Postfach, freies Mailkonto, kein Telefon, Initialen, keine Bestellung, jung, nur runde Beträge',
    excused: 'Einzelunternehmer',
    verify: 'Register, Räume, ein Anruf.',
  },
  V3: {
    name: 'Verwechselbarer Lieferant',
    fires: 'Namen gleichen sich (Skelett, Jaro-Winkler ab 0,92)',
    excused: 'Eine Person, nummerierte Filiale, als ein Lieferant verbunden',
    verify: 'Welcher war gemeint? Konten vergleichen.',
  },
  V4: {
    name: 'Lieferant doppelt',
    fires: 'Zwei aus Steuernummer, Konto, Anschrift, Telefon und E-Mail stimmen überein',
    excused: 'Filiale, ersetzt, als ein Lieferant verbunden',
    verify: 'Zusammenführen oder festhalten, warum es beide gibt.',
  },
  V5: {
    name: 'Nahestehende Person',
    fires:
      'Wer genehmigt, angefordert, erfasst oder den Stammsatz angelegt hat, ist Ansprechpartner des Lieferanten oder teilt Konto, Telefon, Anschrift oder anderes mit ihm, nach Vergleichsschlüssel',
    excused: 'Offengelegt',
    verify: 'Interessenerklärungen; Register der Geschäftsführer; beide fragen.',
  },
  V6: {
    name: 'Neuer Lieferant, viel oder schnell',
    fires: '10.000 binnen 30 Tagen nach Anlage, oder bezahlt von dem, der ihn angelegt hat',
    excused: 'Umgezogener Stamm, Projektbeginn',
    verify: 'Anlageunterlagen, und wer sie unterschrieben hat.',
  },
  P1: {
    name: 'Dreiwegeabgleich',
    fires: '0,5 % über der Bestellung, oder Menge 2 % über dem Wareneingang',
    excused: 'Rundung, Fracht',
    verify: 'Bestellung, Wareneingang, Rechnung.',
  },
  P2: {
    name: 'Missbrauch der Bestellung',
    fires: 'Keine Bestellung, unbekannte, nach der Rechnung bestellt, geschlossene',
    excused: 'Ausgenommen, Bagatelle',
    verify: 'Musste ohne Bestellung gekauft werden?',
  },
  P3: {
    name: 'Preisabweichung',
    fires: 'Mehr als 10 % über dem Median des Artikels anderswo',
    excused: 'Zu wenige, schwankender Artikel',
    verify: 'Vertrag oder Listenpreis ansehen.',
  },
  X1: {
    name: 'Rechenfehler',
    fires: 'Menge × Preis ist nicht der Betrag, oder der Betrag ist nicht über null',
    excused: 'Mit Steuer, Gutschrift',
    verify: 'Aus dem Beleg nachrechnen.',
  },
  X2: {
    name: 'Vager Text',
    fires: '„Leistungen“ oder gar nichts',
    excused: 'Hat Bestellung',
    verify: 'Nachweis, was geliefert wurde.',
  },
  A1: {
    name: 'Eigene Genehmigung',
    fires: 'Der Anforderer ist der Genehmiger',
    excused: 'Bagatelle',
    verify: 'Freigabeprotokoll ansehen.',
  },
  A2: {
    name: 'Ein Genehmiger je Lieferant',
    fires: 'Ab 90 % der Bestellungen eines Lieferanten, bei 8 und mehr',
    excused: 'Zu wenige, einziger Genehmiger',
    verify: 'Nach dem Grund fragen; abwechseln.',
  },
  A3: {
    name: 'Debitorischer Kreditor',
    fires: 'Es kam mehr zurück, als bezahlt wurde',
    excused: 'Kleiner Saldo',
    verify: 'Kontoauszug des Lieferanten.',
  },
  A4: {
    name: 'Bargeld',
    fires: 'Bargeld, Gutscheine, Krypto über Bagatellen',
    excused: 'Bagatelle',
    verify: 'Quittung und Empfänger.',
  },
  A5: {
    name: 'Seltene Verbindung',
    fires: 'Ein Standort mit höchstens 6 % der Zahlungen eines Lieferanten',
    excused: 'Zu wenige, überall',
    verify: 'Hat dieser Standort etwas bekommen?',
  },
} satisfies Texts<typeof english>;
