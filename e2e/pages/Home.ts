import type { Locator, Page } from '@playwright/test';

/** The dashboard. */
export class Home {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** One of the figures at the top, by its label: the way to its rows, its number, and the line below. */
  figure(label: string): { link: Locator; value: Locator; detail: Locator } {
    const link = this.#page.locator('.home-figure').filter({ hasText: label });
    return { link, value: link.locator('.home-figure-value'), detail: link.locator('.home-figure-detail') };
  }

  /** Open alerts, a line each severity. */
  get alertLines() {
    return this.#page.getByRole('region', { name: 'Open alerts' }).getByRole('link');
  }

  /** Money at risk, a line each currency. */
  get moneyLines() {
    return this.#page.getByRole('region', { name: 'Money at risk' }).getByRole('link');
  }
}
