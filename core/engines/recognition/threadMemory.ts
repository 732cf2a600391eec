import type { ResourceLimits } from 'node:worker_threads';

/**
 * For threads whose work lies outside of JavaScript's heap (WebAssembly, pixels, networks): without a limit each lets up to
 * 48 MB of short-lived objects lie about before it looks for what is no longer used.
 */
export const threadMemory: ResourceLimits = { maxYoungGenerationSizeMb: 12 };
