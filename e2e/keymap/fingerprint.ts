import type { Page } from '@playwright/test';
import { z } from 'zod';

/** All that shows of the window's state: place, focus, texts and marks, what is typed, and where it is scrolled to. */
const look = `(() => {
  const active = document.activeElement;
  const typed = [...document.querySelectorAll('input, select, textarea')].map((each) =>
    each.matches('input[type=checkbox], input[type=radio]') ? each.checked : [each.value, each === active ? each.selectionStart : null]);
  const scrolled = [...document.querySelectorAll('*')].flatMap((each) =>
    each.scrollTop || each.scrollLeft ? [[each.className, Math.round(each.scrollTop), Math.round(each.scrollLeft)]] : []);
  const all = [...document.querySelectorAll('*')];
  return JSON.stringify([location.hash, all.indexOf(active), typed, scrolled, document.body.outerHTML]);
})()`;

async function lookAt(page: Page): Promise<string> {
  return z.string().parse(await page.evaluate(look));
}

/** How the window looks once nothing moves in it; what moves for longer than three seconds is taken as it is. */
export async function settled(page: Page): Promise<string> {
  let before = await lookAt(page);
  for (let round = 0; round < 30; round += 1) {
    await page.waitForTimeout(80);
    const now = await lookAt(page);
    if (now === before) return now;
    before = now;
  }
  return before;
}

/** Whether the window comes to look otherwise within some time, in milliseconds. */
export async function changesFrom(page: Page, before: string, within: number): Promise<boolean> {
  for (const end = Date.now() + within; Date.now() < end;) {
    if ((await lookAt(page)) !== before) return true;
    await page.waitForTimeout(40);
  }
  return false;
}
