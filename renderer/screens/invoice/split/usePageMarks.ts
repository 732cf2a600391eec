import { useMemo } from 'react';
import type { DocumentView } from '../../../../core/contract/documents.ts';
import { useTranslation } from '../../../i18n/useTranslation.ts';
import type { PageMark } from '../../../viewer/Thumbnails.tsx';
import { divides } from './drawnParts.ts';
import type { SplitDesk } from './useSplitDesk.ts';

/** Where documents begin and which pages are left out, for the small pages. Nothing to mark in a file that is one document. */
export function usePageMarks(document: DocumentView, desk: SplitDesk): ReadonlyMap<number, PageMark> {
  const { t } = useTranslation();
  const isShown = desk.isOpen || (document.split?.state === 'accepted' && divides(document.split.parts));
  const { parts } = desk;
  return useMemo(() => {
    if (!isShown) return new Map();
    return new Map(
      parts.flatMap((part, index) =>
        part.pages.map(({ number, role }, place): [number, PageMark] => [
          number,
          { begins: index > 0 && place === 0, leftOut: role === 'content' ? null : t(`split.role.${role}`) },
        ]),
      ),
    );
  }, [isShown, parts, t]);
}
