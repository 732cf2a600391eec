import type { Page } from '@playwright/test';

/** What stands in front of a store that cannot be opened. */
export class RefusedStore {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get heading() {
    return this.#page.getByRole('heading', { name: 'The store cannot be opened' });
  }

  get reason() {
    return this.#page.getByRole('alert');
  }

  get backups() {
    return this.#page
      .getByRole('table')
      .getByRole('row')
      .filter({ has: this.#page.getByRole('cell') });
  }

  /** Puts the newest backup in place, and says yes to the question that follows. */
  async restoreNewest(): Promise<void> {
    await this.backups.first().getByRole('button', { name: 'Restore' }).click();
    await this.#page.getByRole('alertdialog').getByRole('button', { name: 'Restore' }).click();
  }
}
