import type { Locator } from '@playwright/test';
import { Cases } from './pages/Cases.ts';
import { Home } from './pages/Home.ts';
import { Inbox } from './pages/Inbox.ts';
import { Workbench } from './pages/Workbench.ts';
import { sample } from './samples.ts';
import { expect, test } from './vouchTest.ts';

const earlier = ['01-harrow-pike-march.pdf', '02-harrow-pike-april.pdf', '09-harrow-pike-three-pages.pdf'];
const later = [
  '03-saubermann-rechnung.pdf',
  '07-harrow-pike-credit-note.pdf',
  '08-praezisa-rechnung.pdf',
  '10-saubermann-resent.pdf',
  '11-harrow-pike-june.pdf',
  '13-cut-off.pdf',
];

test('every number of Home opens exactly as many rows', async ({ vouch }) => {
  const { page } = vouch;
  const bench = new Workbench(page);
  const inbox = new Inbox(page);
  const home = new Home(page);
  const alerts = page.getByRole('table', { name: 'Alerts, most urgent first' }).locator('tbody tr');
  await bench.goTo('Inbox');
  await bench.drop(...earlier.map(sample));
  for (const file of earlier) await expect(inbox.row(file)).toContainText('Done');
  await bench.drop(...later.map(sample));
  for (const file of later) await expect(inbox.row(file)).toContainText(/Done|Rejected/);

  for (const [label, rows] of [
    ['Received', inbox.rows],
    ['Needs attention', inbox.rows],
    ['Open cases', new Cases(page).rows],
  ] as const) {
    await drill(label, async () => {
      await bench.goTo('Home');
      const { link, value } = home.figure(label);
      return { count: Number(await value.innerText()), link, rows };
    });
  }
  await drill('Straight through', async () => {
    await bench.goTo('Home');
    const { link, detail } = home.figure('Straight through');
    const [through] = (await detail.innerText()).match(/\d+/) ?? [];
    return { count: Number(through), link, rows: inbox.rows };
  });

  await bench.goTo('Home');
  const severities = await home.alertLines.count();
  expect(severities).toBeGreaterThan(2);
  let alerted = 0;
  for (let line = 0; line < severities; line += 1) {
    alerted += await drill(`alerts, line ${line}`, async () => {
      await bench.goTo('Home');
      const link = home.alertLines.nth(line);
      return { count: Number(await link.locator('.home-bar-count').innerText()), link, rows: alerts, least: 0 };
    });
  }

  expect(alerted).toBeGreaterThan(0);

  await bench.goTo('Home');
  const currencies = await home.moneyLines.count();
  expect(currencies).toBeGreaterThan(0);
  for (let line = 0; line < currencies; line += 1) {
    await drill(`money, line ${line}`, async () => {
      await bench.goTo('Home');
      const link = home.moneyLines.nth(line);
      const text = await link.locator('.home-money-documents').innerText();
      return { count: Number.parseInt(text, 10), link, rows: inbox.rows };
    });
  }
});

interface Figure {
  count: number;
  link: Locator;
  rows: Locator;
  /** The least the sample invoices must give. */
  least?: number;
}

/** Home shows its former answer until the new one is there, so a number is read again until it and its rows agree. */
async function drill(what: string, read: () => Promise<Figure>): Promise<number> {
  let shown = 0;
  await test.step(what, () =>
    expect(async () => {
      const { count, link, rows, least = 1 } = await read();
      expect(count).toBeGreaterThanOrEqual(least);
      await link.click();
      await expect(rows).toHaveCount(count, { timeout: 2000 });
      shown = count;
    }).toPass({ timeout: 20_000 }),
  );
  return shown;
}
