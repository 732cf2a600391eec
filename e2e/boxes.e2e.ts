import { inkIn, settledBox, whenDrawn } from './inkIn.ts';
import { Inbox } from './pages/Inbox.ts';
import { Invoice } from './pages/Invoice.ts';
import { Workbench } from './pages/Workbench.ts';
import { sample } from './samples.ts';
import { expect, test } from './vouchTest.ts';

const looked = [
  { file: '01-harrow-pike-march.pdf', what: 'text PDF' },
  { file: '05-waterkant-scan.pdf', what: 'scan' },
];
const fields = [
  { name: 'grandTotal', label: 'Grand total' },
  { name: 'invoiceNumber', label: 'Invoice number' },
];

test('the box of a field lies on its pixels, in a text PDF and in a scan', async ({ vouch }) => {
  const { page } = vouch;
  const bench = new Workbench(page);
  const inbox = new Inbox(page);
  const invoice = new Invoice(page);
  await bench.goTo('Inbox');
  await bench.drop(...looked.map(({ file }) => sample(file)));
  for (const { file, what } of looked) {
    await expect(inbox.row(file)).toContainText('Done', { timeout: 90_000 });
    await inbox.open(file);
    await whenDrawn(page);
    for (const { name, label } of fields) {
      await test.step(`${label} of the ${what}`, async () => {
        await invoice.field(label).focus();
        const box = await settledBox(page, name);
        const ink = await inkIn(page, box);
        console.log(`${what}, ${name}: ${JSON.stringify(ink)} at ${box.width.toFixed(0)} × ${box.height.toFixed(0)}`);
        // The print reaches from one side of the box to the other; digits fill most of its height, not all of a font's.
        expect(ink.width).toBeGreaterThan(0.85);
        expect(ink.height).toBeGreaterThan(0.5);
        // And none of it runs over the edge.
        expect(ink.around).toBeLessThan(0.02);
        // The same box elsewhere would not pass: this proof can fail.
        const beside = await inkIn(page, { ...box, x: box.x + box.width / 2 });
        expect(beside.width > 0.85 && beside.around < 0.02).toBe(false);
      });
    }
    await invoice.back();
  }
});
