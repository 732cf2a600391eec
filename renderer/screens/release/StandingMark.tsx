import { Changes, CircleArrowRight, TickCircle } from '@blueprintjs/icons';
import type { ReleaseStanding } from '../../../core/contract/release.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';

const icons = { unreleased: CircleArrowRight, changed: Changes, released: TickCircle };

/** How a document stands to the releases, by icon and word. */
export function StandingMark({ standing }: { readonly standing: ReleaseStanding }) {
  const { t } = useTranslation();
  const Icon = icons[standing];
  return (
    <span className={`release-mark is-${standing}`}>
      <Icon size={14} />
      {t(`release.standing.${standing}`)}
    </span>
  );
}
