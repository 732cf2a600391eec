import { expect, it } from 'vitest';
import { extractInvoice } from '../extractInvoice.ts';
import { pageOf } from '../testing/pageOf.ts';

const dueIn = (...lines: string[]) =>
  extractInvoice([pageOf(['Rechnung Nr. 33 vom 12.03.2018', '', ...lines])]).fields.dueDate?.value;

it.each([
  ['Bitte überweisen Sie den Betrag von 65,00 EUR bis zum 31.03.2018 auf unser Konto.', '2018-03-31'],
  ['Die Lastschrift wird am 20.03.2018 ausgeführt.', '2018-03-20'],
  ['Der Betrag in Höhe von EUR 65,00 wird am 20.03.2018 von Ihrem Konto eingezogen.', '2018-03-20'],
  ['Merci de régler le montant de 65,00 € par virement avant le 31/03/2018.', '2018-03-31'],
  ['Zahlbar mit 2 % Skonto bis 20.03.2018', undefined],
  ['Ihre Zahlung am 20.03.2018 haben wir erhalten.', undefined],
  ['Geliefert am 20.03.2018', undefined],
])('%s', (line, due) => expect(dueIn(line)).toBe(due));

it('a sentence may begin in the line above', () => {
  expect(dueIn('Bitte begleichen Sie den Rechnungsbetrag', 'bis zum 31.03.2018.')).toBe('2018-03-31');
});

it('a date with a label stands before one in a sentence', () => {
  expect(dueIn('Fällig am: 31.03.2018', 'Bitte überweisen Sie den Betrag bis zum 05.04.2018.')).toBe('2018-03-31');
});

it('a day and what comes after its comma are two things', () => {
  expect(dueIn('Zahlbar innerhalb 30 Tagen netto bis 04.04.2018,3% Skonto innerhalb 10 Tagen bis 15.03.2018')).toBe(
    '2018-04-04',
  );
});
