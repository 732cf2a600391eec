import { Observable } from '../ui/Observable.ts';

/** Which overlay lies over the screen; one at a time. */
export const overlay = new Observable<'palette' | 'keys' | null>(null);

export function closeOverlay(): void {
  overlay.set(null);
}
