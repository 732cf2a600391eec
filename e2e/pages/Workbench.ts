import { expect, type Page } from '@playwright/test';
import { dropFiles } from '../dropFiles.ts';

type Screen =
  | 'Home'
  | 'Inbox'
  | 'Review'
  | 'Cases'
  | 'Duplicates'
  | 'Vendors'
  | 'Verify together'
  | 'Folders'
  | 'Ledger'
  | 'Release'
  | 'Flow'
  | 'Alerts'
  | 'Models'
  | 'Thresholds'
  | 'Rules'
  | 'Control tests'
  | 'Settings';

/** What surrounds every screen: navigation, notices, and the window itself, on which files are dropped. */
export class Workbench {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get navigation() {
    return this.page.getByRole('navigation', { name: 'Main' });
  }

  async goTo(screen: Screen): Promise<void> {
    await this.navigation.getByRole('link', { name: new RegExp(`^${screen}`) }).click();
  }

  notice(text: string | RegExp) {
    return this.page.getByText(text);
  }

  /** Waits until nothing is said any more. */
  async noticesGone(): Promise<void> {
    await expect(this.page.locator('.bp6-toast')).toHaveCount(0);
  }

  async drop(...paths: string[]): Promise<void> {
    await this.navigation.waitFor();
    await dropFiles(this.page, paths);
  }
}
