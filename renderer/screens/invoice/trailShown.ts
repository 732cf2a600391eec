import { Observable } from '../../ui/Observable.ts';

/** Whether the field at work shows all changes of its value; stays from document to document while the window is open. */
export const trailShown = new Observable(false);
