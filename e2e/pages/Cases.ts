import type { Locator, Page } from '@playwright/test';

/** The list of cases, and one case. */
export class Cases {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get table() {
    return this.#page.getByRole('grid', { name: 'Cases' });
  }

  /** The line of a case, by any text in it. */
  row(text: string | RegExp): Locator {
    return this.table.getByRole('row').filter({ hasText: text });
  }

  get rows(): Locator {
    return this.table.getByRole('row').filter({ has: this.#page.getByRole('gridcell') });
  }

  /** Where the open case stands. */
  get state() {
    return this.#page.locator('.case-facts .case-state');
  }

  get alerts() {
    return this.#page.getByRole('region', { name: 'Alerts' });
  }

  get history() {
    return this.#page.getByRole('region', { name: 'History' });
  }
}
