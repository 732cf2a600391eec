import { setFlagsFromString } from 'node:v8';

/**
 * Lets the heaps of this process and its threads outgrow what is in use by a fifth before garbage is collected, where V8 would
 * let them double. The engine's time goes into pages, outside of those heaps: it is smaller and no slower.
 */
export function keepHeapThrifty(): void {
  setFlagsFromString('--heap-growing-percent=20');
}
