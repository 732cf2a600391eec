import type { Page } from '@playwright/test';

/** What stands in front of a store that is not open. */
export class LockScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get makeHeading() {
    return this.#page.getByRole('heading', { name: 'Protect your store' });
  }

  get unlockHeading() {
    return this.#page.getByRole('heading', { name: 'Unlock your store' });
  }

  /** Makes the first passphrase, and with it the store. */
  async makeStore(passphrase: string): Promise<void> {
    await this.#page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await this.#page.getByLabel('Passphrase once more').fill(passphrase);
    await this.#page.getByRole('button', { name: 'Make the store' }).click();
  }

  async unlock(passphrase: string): Promise<void> {
    await this.#page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await this.#page.getByRole('button', { name: 'Unlock', exact: true }).click();
  }
}
