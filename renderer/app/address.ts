import { useSyncExternalStore } from 'react';

/**
 * The place in the app, kept behind the hash of the page's address so that back and forward work and a reload stays:
 * "#/inbox?status=parked". Path and search are read apart; `navigate` sets both.
 */
function path(): string {
  return hash().split('?', 1)[0] ?? '/';
}

function search(): string {
  const at = hash().indexOf('?');
  return at < 0 ? '' : hash().slice(at + 1);
}

function hash(): string {
  const text = location.hash.slice(1);
  return text === '' ? '/' : text;
}

/** Goes to a place such as "/inbox?status=parked"; `replace` leaves no step to come back to. */
export function navigate(to: string, { replace = false }: { replace?: boolean } = {}): void {
  if (to === hash()) return;
  history[replace ? 'replaceState' : 'pushState'](null, '', `#${to}`);
  dispatchEvent(new HashChangeEvent('hashchange'));
}

function watch(watcher: () => void): () => void {
  addEventListener('hashchange', watcher);
  return () => removeEventListener('hashchange', watcher);
}

/** What a plain link to a place says; lighter than wouter's where there are hundreds. */
export function hrefOf(place: string): string {
  return `#${place}`;
}

/** wouter's location hook over the hash. */
export function useHashPath(): [string, typeof navigate] {
  return [useSyncExternalStore(watch, path), navigate];
}
useHashPath.hrefs = hrefOf;

/** The search part without "?", e.g. "status=parked". */
export function useHashSearch(): string {
  return useSyncExternalStore(watch, search);
}
