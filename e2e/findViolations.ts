import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds wrong with what the window shows now: the rule, and the first elements that break it. */
export async function findViolations(page: Page): Promise<string[]> {
  // Electron cannot open the second page that axe's usual mode works in.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(({ id, help, nodes }) => {
    const where = nodes.slice(0, 4).map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary ?? ''}`);
    return `${id} (${help})\n${where.join('\n')}`;
  });
}
