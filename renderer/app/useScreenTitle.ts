import { useEffect } from 'react';
import { Observable } from '../ui/Observable.ts';

/** What the screen shows, in words; the top bar draws it. */
export const screenTitle = new Observable('');

/** Names what the screen shows: in the top bar and, with " · Vouch", as the window's title. */
export function useScreenTitle(title: string): void {
  useEffect(() => {
    screenTitle.set(title);
    document.title = title === '' ? 'Vouch' : `${title} · Vouch`;
  }, [title]);
}
