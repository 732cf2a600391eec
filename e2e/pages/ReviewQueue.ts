import type { Locator, Page } from '@playwright/test';

/** The review queue. */
export class ReviewQueue {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async open(): Promise<void> {
    await this.#page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: /^Review/ })
      .click();
  }

  get rows(): Locator {
    return this.#page
      .getByRole('grid', { name: 'Review queue' })
      .getByRole('row')
      .filter({ has: this.#page.getByRole('gridcell') });
  }

  tab(name: string): Locator {
    return this.#page.getByRole('radio', { name: new RegExp(`^${name}`) });
  }

  /** What the rows say is at stake, in their order, in euro. */
  async losses(): Promise<number[]> {
    const texts = await this.rows.locator('[role=gridcell]:nth-child(5)').allTextContents();
    return texts.map((text) => Number(text.replace(/[^\d.]/g, '')));
  }
}
