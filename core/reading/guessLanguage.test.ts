import { expect, test } from 'vitest';
import { guessLanguage } from './guessLanguage.ts';

test('the language of a page is told from words without their accents, and not from too few', () => {
  expect(guessLanguage('Rechnung Nr. 12 Datum Menge Einzelpreis fur die Lieferung zahlbar'.split(' '))).toBe('deu');
  expect(guessLanguage('Facture du client pour les frais de livraison quantite TVA'.split(' '))).toBe('fra');
  expect(guessLanguage(['Rechnung', '12,50'])).toBeNull();
});
