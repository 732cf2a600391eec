import type { Locator, Page } from '@playwright/test';

/** The list of documents. */
export class Inbox {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get table() {
    return this.#page.getByRole('grid', { name: 'Inbox' });
  }

  /** The line of a document, by its file's name. */
  row(fileName: string): Locator {
    return this.table.getByRole('row').filter({ hasText: fileName });
  }

  /** All lines of documents, once they have arrived. */
  get rows(): Locator {
    return this.table
      .locator('tbody')
      .getByRole('row')
      .filter({ has: this.#page.getByRole('gridcell') });
  }

  /** The strip that tells of the queue while it works. */
  get queue() {
    return this.#page.getByRole('region', { name: 'Queue' });
  }

  async open(fileName: string): Promise<void> {
    await this.row(fileName).dblclick();
  }

  async filter(text: string): Promise<void> {
    await this.#page.getByPlaceholder('File, vendor or number').fill(text);
  }
}
