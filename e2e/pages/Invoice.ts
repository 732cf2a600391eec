import type { Locator, Page } from '@playwright/test';

/** One document: its page and what was read from it. */
export class Invoice {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get panel() {
    return this.#page.getByRole('region', { name: 'What was read and found' });
  }

  /** The picture of one page, from 1. */
  pageImage(number: number): Locator {
    return this.#page.getByRole('img', { name: `Page ${number} of the document` });
  }

  /** The value of a field, by the name on its label. */
  field(label: string): Locator {
    return this.panel.getByLabel(label, { exact: true });
  }

  /** Types another value and saves it. */
  async correct(label: string, value: string): Promise<void> {
    await this.field(label).fill(value);
    await this.field(label).press('Enter');
  }

  get history() {
    return this.panel.locator('.invoice-history');
  }

  /** Gives the focus back to the page, so that keys are the screen's. */
  async leaveField(): Promise<void> {
    await this.#page.getByRole('group', { name: /page/ }).focus();
  }

  get caseLink() {
    return this.#page.getByRole('link', { name: /^Case \d+/ });
  }

  async back(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Back to the inbox' }).click();
  }
}
