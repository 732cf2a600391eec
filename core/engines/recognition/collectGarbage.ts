import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Gives back what this thread no longer uses. Pictures of pages lie outside of JavaScript's heap, where the collector lets up to
 * 64 MB a thread gather before it looks; called between pages, one page's worth is the most that waits. Takes about 5 ms in a
 * small heap; where the runtime does not offer a collector it does nothing.
 */
export function collectGarbage(): void {
  collector ??= findCollector();
  collector();
}

let collector: (() => void) | null = null;

function findCollector(): () => void {
  setFlagsFromString('--expose-gc');
  const found: unknown = runInNewContext('globalThis.gc');
  return typeof found === 'function' ? () => Reflect.apply(found, undefined, []) : () => undefined;
}
