import { holdFilesOver } from './dropFiles.ts';
import { Cases } from './pages/Cases.ts';
import { Inbox } from './pages/Inbox.ts';
import { Invoice } from './pages/Invoice.ts';
import { Workbench } from './pages/Workbench.ts';
import { sample } from './samples.ts';
import { expect, test } from './vouchTest.ts';

test('a text PDF, a scan and a broken file dropped together each end with their verdict', async ({ vouch }) => {
  const bench = new Workbench(vouch.page);
  const inbox = new Inbox(vouch.page);
  await bench.goTo('Inbox');
  await holdFilesOver(vouch.page, [sample('13-cut-off.pdf')]);
  await expect(vouch.page.getByText('Drop to add')).toBeVisible();
  await bench.drop(sample('02-harrow-pike-april.pdf'), sample('05-waterkant-scan.pdf'), sample('13-cut-off.pdf'));
  await expect(inbox.row('13-cut-off.pdf')).toContainText('Incomplete file');
  await expect(inbox.row('02-harrow-pike-april.pdf')).toContainText('Harrow & Pike Tools Ltd');
  await expect(inbox.row('02-harrow-pike-april.pdf')).toContainText('Done');
  await expect(inbox.row('05-waterkant-scan.pdf')).toContainText('Done', { timeout: 90_000 });
  await expect(inbox.row('05-waterkant-scan.pdf')).toContainText('932.91');
});

test('a correction survives a restart', async ({ start }) => {
  const first = await start();
  await new Workbench(first.page).goTo('Inbox');
  await new Workbench(first.page).drop(sample('02-harrow-pike-april.pdf'));
  await expect(new Inbox(first.page).row('02-harrow-pike-april.pdf')).toContainText('Done');
  await new Inbox(first.page).open('02-harrow-pike-april.pdf');
  const invoice = new Invoice(first.page);
  await invoice.correct('Purchase order', 'PO-4711');
  await expect(invoice.panel.getByText('corrected').first()).toBeVisible();
  await first.electron.close();

  const second = await start();
  await new Workbench(second.page).goTo('Inbox');
  await new Inbox(second.page).open('02-harrow-pike-april.pdf');
  await expect(new Invoice(second.page).field('Purchase order')).toHaveValue('PO-4711');
});

test('a case is open for the invoice that names another bank account than the vendor’s earlier ones', async ({
  vouch,
}) => {
  const bench = new Workbench(vouch.page);
  const inbox = new Inbox(vouch.page);
  await bench.goTo('Inbox');
  for (const earlier of ['01-harrow-pike-march.pdf', '02-harrow-pike-april.pdf', '09-harrow-pike-three-pages.pdf']) {
    await bench.drop(sample(earlier));
    await expect(inbox.row(earlier)).toContainText('Done');
  }
  await bench.drop(sample('11-harrow-pike-june.pdf'));
  await expect(inbox.row('11-harrow-pike-june.pdf')).toContainText('Done');
  await bench.goTo('Cases');
  const cases = new Cases(vouch.page);
  await expect(cases.row('Harrow & Pike')).toHaveCount(1);
  await cases.row('Harrow & Pike').dblclick();
  await expect(cases.alerts).toContainText(/account/i);
});
