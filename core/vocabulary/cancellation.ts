/**
 * The part of the platform's AbortSignal that pure rooms use; every AbortSignal is one. Declared here because those
 * rooms compile without Node's or the DOM's types.
 */
export interface CancellationSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}
