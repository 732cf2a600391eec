import { Menu, MenuItem, showContextMenu } from '@blueprintjs/core';
import type { MouseEvent } from 'react';
import { Keycaps } from '../ui/Keycaps.tsx';
import type { PageAct } from './PageAct.ts';

/** The menu of pages, where the mouse is; for the menu key, where the page is. */
export function showPageMenu(
  event: MouseEvent,
  { pages, at, acts }: { readonly pages: readonly number[]; readonly at: number; readonly acts: readonly PageAct[] },
): void {
  const content = (
    <Menu>
      {acts.map((act) => (
        <MenuItem
          key={act.id}
          icon={act.icon}
          text={act.text}
          labelElement={<Keycaps stroke={act.stroke} />}
          disabled={!act.canRun(pages, at)}
          onClick={() => act.run(pages, at)}
        />
      ))}
    </Menu>
  );
  showContextMenu({
    content,
    targetOffset: { left: event.clientX, top: event.clientY },
    isDarkTheme: document.body.classList.contains('bp6-dark'),
  });
}
