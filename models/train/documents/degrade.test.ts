import { expect, test } from 'vitest';
import { degraded, rungs } from './degrade.ts';
import { generateDocument } from './generateDocument.ts';
import { pictureOf } from './Sheet.ts';

test('every rung changes the picture, the same way for the same seed', async () => {
  const { drawing } = await generateDocument(21, { layout: 'letter' });
  const at = async (rung: (typeof rungs)[number]): Promise<string> =>
    Buffer.from(await degraded(pictureOf(drawing, 1, 72), rung, 9)).toString('base64');
  const pictures: string[] = [];
  for (const rung of rungs) {
    const picture = await at(rung);
    expect(await at(rung), rung).toBe(picture);
    pictures.push(picture);
  }
  expect(new Set(pictures).size).toBe(rungs.length);
});
