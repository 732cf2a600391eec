import type { Page } from '@playwright/test';
import { z } from 'zod';

/**
 * What is cut off on the screen as it is: words of controls and headings wider than their room, controls that lie beside the
 * window with nothing to scroll to them, and a window that scrolls sideways as a whole.
 */
export async function findClipped(page: Page): Promise<readonly string[]> {
  const found = await page.evaluate(`(() => {
    const clipped = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth + 1) clipped.push('the window scrolls sideways');
    const isScrolled = (element, overflow, all, seen) => {
      for (let each = element.parentElement; each !== null; each = each.parentElement) {
        if (/auto|scroll/.test(getComputedStyle(each)[overflow]) && each[all] > each[seen]) return true;
      }
      return false;
    };
    const isAside = (element) => !isScrolled(element, 'overflowX', 'scrollWidth', 'clientWidth');
    const isBelow = (element) => !isScrolled(element, 'overflowY', 'scrollHeight', 'clientHeight');
    const controls = 'button, h1, h2, h3, label, [role=tab], nav a, dt, dialog p, [role=dialog] p';
    for (const element of document.querySelectorAll(controls)) {
      const { left, right, bottom, width, height } = element.getBoundingClientRect();
      if (width < 2 || height < 2 || element.closest('.visually-hidden') !== null) continue;
      const name = element.tagName.toLowerCase() + ' "' + (element.innerText ?? '').trim().slice(0, 40) + '"';
      const style = getComputedStyle(element);
      const isCut = element.scrollWidth > element.clientWidth + 1 && style.overflowX !== 'visible';
      if (isCut && !element.title) clipped.push(name + ' is cut');
      if ((left >= innerWidth || right > innerWidth + 1) && isAside(element)) clipped.push(name + ' lies beside the window');
      if (bottom > innerHeight + 1 && isBelow(element)) clipped.push(name + ' lies below the window');
    }
    return [...new Set(clipped)];
  })()`);
  return z.array(z.string()).parse(found);
}
