import { type RefObject, useMemo } from 'react';
import { useTranslation } from '../../../i18n/useTranslation.ts';
import type { KeyBinding } from '../../../keys/KeyRegistry.ts';
import { useKeys } from '../../../keys/useKeys.ts';
import type { PageAct } from '../../../viewer/PageAct.ts';
import type { ViewerControls } from '../../../viewer/PageViewer.tsx';

/**
 * Acts upon the page in view from anywhere on the desk, and the way to the small pages. Their own keys are named here for
 * the overlay of keys; the small pages take them while they have the focus.
 */
export function usePageKeys(
  acts: readonly PageAct[],
  pageCount: number,
  controls: RefObject<ViewerControls | null>,
): void {
  const { t } = useTranslation();
  const everywhere = useMemo(
    () =>
      acts.flatMap(({ everywhere: keys, text, run, canRun }): readonly KeyBinding[] =>
        keys === undefined
          ? []
          : [
              {
                keys,
                description: text,
                inFields: true,
                run: () => {
                  const page = controls.current?.currentPage() ?? null;
                  if (page !== null && canRun([page], page)) run([page], page);
                },
              },
            ],
      ),
    [acts, controls],
  );
  const strip = useMemo((): readonly KeyBinding[] => {
    if (pageCount < 2) return [];
    const named = (keys: string | readonly string[], description: string): KeyBinding => ({
      keys,
      description,
      isCommand: false,
      run: () => false,
    });
    return [
      { keys: 'Alt+S', description: t('viewer.keys.go'), inFields: true, run: () => controls.current?.goToPages() },
      named(['ArrowUp', 'ArrowDown', 'Home', 'End'], t('viewer.keys.move')),
      named(['Shift+ArrowUp', 'Shift+ArrowDown'], t('viewer.keys.extend')),
      named('Space', t('viewer.keys.toggle')),
      ...acts.map(({ stroke, text }) => named(stroke, text)),
    ];
  }, [acts, controls, pageCount, t]);
  useKeys(t('viewer.region'), everywhere);
  useKeys(t('viewer.thumbnails'), strip);
}
