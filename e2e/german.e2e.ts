import type { Page } from '@playwright/test';
import { dropFiles } from './dropFiles.ts';
import { sample } from './samples.ts';
import { fraud } from './screenStops.ts';
import { expect, test } from './vouchTest.ts';

const march = '01-harrow-pike-march.pdf';
const april = '02-harrow-pike-april.pdf';

test('in German the checks, the reasons and the alert tell what they found in German, amounts too', async ({
  start,
}) => {
  const { page } = await start({ language: 'de' });
  await page.getByRole('navigation').first().waitFor();
  await dropFiles(page, [march, april, fraud].map(sample));
  await goTo(page, 'Eingang');
  for (const file of [march, april, fraud]) await expect(row(page, file)).toContainText('Fertig');

  await row(page, fraud).dblclick();
  const findings = page.locator('.invoice-findings');
  await expect(findings).toContainText(/Die Rechnung verlangt Zahlung auf .* nannten aber .* \(zuletzt „.*“\)\./);
  await expect(findings).not.toContainText(/The invoice|was found|vendor/);

  const gross = page.getByRole('textbox', { name: 'Brutto', exact: true });
  await gross.fill('9999,99');
  await gross.press('Enter');
  await expect(findings).toContainText(
    /Netto [A-Z]{3}\s[\d.]+,\d\d plus Steuer [A-Z]{3}\s[\d.]+,\d\d ergibt [A-Z]{3}\s[\d.]+,\d\d, als Summe ist aber [A-Z]{3}\s9\.999,99 gedruckt\./,
  );

  await page.getByRole('link', { name: /^Fall \d+/ }).click();
  await expect(page.locator('.alert-reasons')).toContainText('Die Rechnung verlangt Zahlung auf');
  await expect(page.locator('.alert-reasons')).toContainText(/erhöht den Wert um \d,\d\d/);
  await expect(page.getByRole('heading', { name: 'Konto weicht von früheren Rechnungen ab' })).toBeVisible();
  await goTo(page, 'Alarme');
  await expect(row(page, fraud)).toContainText('Konto weicht von früheren Rechnungen ab');
});

async function goTo(page: Page, screen: string): Promise<void> {
  await page
    .getByRole('link', { name: new RegExp(`^${screen}`) })
    .first()
    .click();
}

const row = (page: Page, fileName: string) => page.getByRole('row').filter({ hasText: fileName });
