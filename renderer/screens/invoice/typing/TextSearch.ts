import type { FieldName } from '../../../../core/vocabulary/fieldNames.ts';
import type { Match } from '../../../viewer/findMatches.ts';
import { Observable } from '../../../ui/Observable.ts';

export interface Sought {
  readonly field: FieldName;
  readonly typed: string;
  /** How often a match was taken. */
  readonly taken: number;
}

/** What typing looks for on the pages of one document. */
export class TextSearch {
  readonly sought = new Observable<Sought | null>(null);
  #matches: readonly Match[] = [];

  /** Looks for what was typed into a field; null ends it. */
  look(field: FieldName, typed: string | null): void {
    this.sought.set(typed === null || typed === '' ? null : { field, typed, taken: 0 });
  }

  /** Places that read as what is sought, as the page shows them. */
  found(matches: readonly Match[]): void {
    this.#matches = matches;
  }

  /** The match a key takes now; asked again, the one after it. Null where nothing was found. */
  take(field: FieldName): Match | null {
    const present = this.sought.get();
    if (present === null || present.field !== field || this.#matches.length === 0) return null;
    this.sought.set({ ...present, taken: present.taken + 1 });
    return this.#matches[present.taken % this.#matches.length] ?? null;
  }
}
