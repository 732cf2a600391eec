import { expect, type Page } from '@playwright/test';
import { z } from 'zod';

/** One line of the overlay of keys. */
const listedKeySchema = z.object({
  scope: z.string().min(1),
  says: z.string().min(1),
  strokes: z.array(z.string().min(1)).min(1),
  /** False for what does nothing here at the moment. */
  isOn: z.boolean(),
});
export type ListedKey = Readonly<z.infer<typeof listedKeySchema>>;

const readSheet = `[...document.querySelectorAll('.key-overlay-scopes section')].flatMap((section) =>
  [...section.querySelectorAll('.key-line')].map((line) => ({
    scope: section.querySelector('h3').textContent,
    says: line.querySelector('dt').textContent,
    strokes: line.dataset.strokes.split(' '),
    isOn: !line.classList.contains('is-off'),
  })))`;

/** What the overlay of keys lists here; opened and closed by keys. */
export async function listedKeys(page: Page): Promise<ListedKey[]> {
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog', { name: 'Keys of this screen' })).toBeVisible();
  const keys = z.array(listedKeySchema).parse(await page.evaluate(readSheet));
  // On a busy machine the dialog may get the focus later than the key.
  await expect(async () => {
    if (await page.getByRole('dialog').isVisible()) await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden({ timeout: 1500 });
  }).toPass();
  return keys;
}

/** A stroke in Playwright's words. */
export function pressable(stroke: string): string {
  return stroke.replace('Ctrl', 'Control');
}
