import type { ElectronApplication, Page } from '@playwright/test';

export interface WalkedApp {
  readonly page: Page;
  readonly electron: ElectronApplication;
}

type Act = (app: WalkedApp) => Promise<unknown>;

/** A place where keys apply. */
export interface Context {
  readonly name: string;
  /** Headings of the overlay whose keys are pressed here. */
  readonly scopes: readonly string[];
  readonly enter: Act;
  /** What makes a key do something here, by the stroke or by what it is said to do; after `enter`. */
  readonly before?: Readonly<Record<string, Act>>;
  /** In place of "the window looks otherwise": where the effect of a key shows only in what comes after it. */
  readonly instead?: Readonly<Record<string, Act>>;
  /** What is said of keys that end the context for others: pressed last, in this order. */
  readonly last?: readonly string[];
  /** What is said of keys that another context presses. */
  readonly notHere?: readonly string[];
}
