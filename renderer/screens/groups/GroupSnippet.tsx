import { useEffect, useRef, useState } from 'react';
import type { GroupCell } from '../../../core/contract/groups.ts';
import type { Box } from '../../../core/vocabulary/box.ts';
import { turnedBox, turnedExtent } from '../../../core/vocabulary/quarterTurn.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { cropAround } from '../../viewer/crop.ts';
import { cutSnippet } from '../../viewer/snippets.ts';

interface GroupSnippetProps {
  readonly cell: GroupCell;
  readonly width: number;
  readonly height: number;
}

/** The spot of the page a value, or a character, was read from. */
export function GroupSnippet({ cell: { page, box: asRead, at }, width, height }: GroupSnippetProps) {
  const { t } = useTranslation();
  const host = useRef<HTMLDivElement>(null);
  const [hasFailed, setFailed] = useState(false);
  const url = page?.imageUrl ?? null;
  const turn = page?.turn ?? 0;
  // Cut as it is looked at: on a turned page too the print runs from left to right.
  const seen = page === null ? null : turnedExtent(page, turn);
  const box = page === null || asRead === null ? null : turnedBox(asRead, page, turn);
  const area = seen === null || box === null ? null : areaOf(box, seen, width / height, at !== null);
  const key = JSON.stringify([url, area, width, turn]);
  useEffect(() => {
    if (url === null || page === null || area === null) return undefined;
    let isCurrent = true;
    const scale = (width / (area.right - area.left)) * devicePixelRatio;
    const show = async () => {
      try {
        const canvas = await cutSnippet({ url, page: { width: page.width, height: page.height }, area, turn, scale });
        if (isCurrent) host.current?.replaceChildren(canvas);
      } catch {
        if (isCurrent) setFailed(true);
      }
    };
    void show();
    return () => {
      isCurrent = false;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `key` is all that the cut depends on
  }, [key]);
  if (url === null || area === null || box === null) return <div className="group-none">{t('groups.noPlace')}</div>;
  if (hasFailed) return <div className="group-none">{t('groups.noPicture')}</div>;
  return (
    // The picture is drawn into it.
    // eslint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn on a canvas, not fetched
    <div className="group-snippet" role="img" aria-label={t('groups.snippet')} style={{ height }}>
      <div ref={host} />
      {at === null ? null : <span className="group-glyph-frame" style={frameOf(box, area)} />}
    </div>
  );
}

/** Of a character some of its neighbours too: alone it could not be told what it is. */
function areaOf(box: Box, page: { width: number; height: number }, aspect: number, isGlyph: boolean): Box {
  if (!isGlyph) return cropAround(box, page, aspect);
  const width = Math.min(page.width, (box.bottom - box.top) * 1.7 * aspect);
  const middle = (box.left + box.right) / 2;
  const left = Math.min(Math.max(0, middle - width / 2), page.width - width);
  const height = width / aspect;
  const top = Math.min(Math.max(0, (box.top + box.bottom - height) / 2), Math.max(0, page.height - height));
  return { left, top, right: left + width, bottom: top + height };
}

function frameOf(box: Box, area: Box): Record<'left' | 'width' | 'top' | 'height', string> {
  const [width, height] = [area.right - area.left, area.bottom - area.top];
  return {
    left: share((box.left - area.left - 1) / width),
    width: share((box.right - box.left + 2) / width),
    top: share((box.top - area.top - 1) / height),
    height: share((box.bottom - box.top + 2) / height),
  };
}

function share(part: number): string {
  return `${(part * 100).toFixed(2)}%`;
}
