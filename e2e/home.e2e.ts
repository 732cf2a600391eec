import type { Page } from '@playwright/test';
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
  await bench.goTo('Inbox');
  await bench.drop(...earlier.map(sample));
  for (const file of earlier) await expect(inbox.row(file)).toContainText('Done');
  await bench.drop(...later.map(sample));
  for (const file of later) await expect(inbox.row(file)).toContainText(/Done|Rejected/);

  for (const [label, list] of [
    ['Received', () => inbox.rows],
    ['Needs attention', () => inbox.rows],
    ['Open cases', () => new Cases(page).rows],
  ] as const) {
    await drill(page, { what: label, count: await countOf(home, label), rows: list() });
  }
  await bench.goTo('Home');
  const [through] = (await home.figure('Straight through').detail.innerText()).match(/\d+/) ?? [];
  await drill(page, { what: 'Straight through', count: Number(through), rows: inbox.rows });

  await bench.goTo('Home');
  const severities = await home.alertLines.count();
  expect(severities).toBeGreaterThan(2);
  let alerted = 0;
  for (let line = 0; line < severities; line += 1) {
    await bench.goTo('Home');
    const count = Number(await home.alertLines.nth(line).locator('.home-bar-count').innerText());
    alerted += count;
    await home.alertLines.nth(line).click();
    await expect(inbox.rows).toHaveCount(count);
  }
  expect(alerted).toBeGreaterThan(0);

  await bench.goTo('Home');
  const currencies = await home.moneyLines.count();
  expect(currencies).toBeGreaterThan(0);
  for (let line = 0; line < currencies; line += 1) {
    await bench.goTo('Home');
    const text = await home.moneyLines.nth(line).locator('.home-money-documents').innerText();
    await home.moneyLines.nth(line).click();
    await expect(inbox.rows).toHaveCount(Number.parseInt(text, 10));
  }
});

async function countOf(home: Home, label: string): Promise<number> {
  await home.open();
  return Number(await home.figure(label).value.innerText());
}

async function drill(
  page: Page,
  { what, count, rows }: { what: string; count: number; rows: ReturnType<Page['locator']> },
) {
  await test.step(`${what}: ${count}`, async () => {
    expect(count).toBeGreaterThan(0);
    await new Home(page).figure(what).link.click();
    await expect(rows).toHaveCount(count);
  });
}
