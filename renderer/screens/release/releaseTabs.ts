import { z } from 'zod';
import { places } from '../../app/places.ts';

export const releaseTabs = ['documents', 'ledger', 'outbox', 'profiles'] as const;
export type ReleaseTab = (typeof releaseTabs)[number];

/** The part of the screen an address names, the documents where it names none: "?tab=ledger". */
export function tabOf(search: string): ReleaseTab {
  return z.enum(releaseTabs).safeParse(new URLSearchParams(search).get('tab')).data ?? 'documents';
}

export function placeOfTab(tab: ReleaseTab): string {
  return tab === 'documents' ? places.release : `${places.release}?tab=${tab}`;
}
