import { expect, test } from 'vitest';
import { guessLanguage } from './guessLanguage.ts';

test('the language of a page is told from words without their accents, and not from too few', () => {
  expect(guessLanguage('Rechnung Nr. 12 Datum Menge Einzelpreis fur die Lieferung zahlbar'.split(' '))).toBe('deu');
  expect(guessLanguage('Facture du client pour les frais de livraison quantite TVA'.split(' '))).toBe('fra');
  expect(guessLanguage(['Rechnung', '12,50'])).toBeNull();
});

test('single letters, as they head the days of a schedule, speak for no language', () => {
  expect(guessLanguage('A A A A O O E E W I Z Spots aired to date'.split(' '))).toBeNull();
});
