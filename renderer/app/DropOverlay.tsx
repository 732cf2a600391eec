import { Import } from '@blueprintjs/icons';
import { useEffect, useState } from 'react';
import { useTranslation } from '../i18n/useTranslation.ts';

/**
 * Shown over the whole window while files are dragged across it. The preload takes the drop itself, before any page
 * script; here it is only drawn.
 */
export function DropOverlay() {
  const { t } = useTranslation();
  if (!useFilesOver()) return null;
  return (
    <div className="drop-overlay" aria-hidden="true">
      <div className="drop-overlay-frame">
        <Import size={40} />
        <strong>{t('frame.dropTitle')}</strong>
        <span>{t('frame.dropHint')}</span>
      </div>
    </div>
  );
}

/** Drag events come for every element crossed: a leave without a window left behind is one into a child. */
function useFilesOver(): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const enter = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const end = () => setOver(false);
    addEventListener('dragenter', enter, true);
    addEventListener('dragleave', leave, true);
    addEventListener('drop', end, true);
    return () => {
      removeEventListener('dragenter', enter, true);
      removeEventListener('dragleave', leave, true);
      removeEventListener('drop', end, true);
    };
  }, []);
  return isOver;
}
