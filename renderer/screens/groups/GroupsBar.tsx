import { Button, ButtonGroup, HTMLSelect } from '@blueprintjs/core';
import { type GroupPage, groupKindSchema, groupShowSchema } from '../../../core/contract/groups.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { Keycaps } from '../../ui/Keycaps.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { isNarrowed } from '../queue/queueAddress.ts';
import { SavedViews } from '../queue/SavedViews.tsx';
import { type GroupsView, usualShow } from './groupsAddress.ts';

interface GroupsBarProps {
  readonly view: GroupsView;
  readonly page: GroupPage | undefined;
  /** Places Ctrl+Enter would accept. */
  readonly acceptable: number;
  readonly marked: number;
  readonly isBusy: boolean;
  readonly onView: (view: GroupsView) => void;
  readonly onAccept: () => void;
}

/** Which values are verified, of which documents, and what is to be done with those in sight. */
export function GroupsBar({ view, page, acceptable, marked, isBusy, onView, onAccept }: GroupsBarProps) {
  const { t } = useTranslation();
  const { number } = useFormat();
  return (
    <div className="groups-bar">
      <div className="groups-line">
        <ButtonGroup aria-label={t('groups.kinds')}>
          {groupKindSchema.options.map((kind) => (
            <Button
              key={kind}
              size="small"
              active={kind === view.kind}
              aria-pressed={kind === view.kind}
              text={t(`groups.kind.${kind}`)}
              onClick={() => onView({ ...view, kind, show: usualShow(kind), glyph: null })}
            />
          ))}
        </ButtonGroup>
        <output className="groups-count">
          {page === undefined
            ? ''
            : t('groups.count', { count: page.total, documents: t('groups.inDocuments', { count: page.documents }) })}
          {marked === 0 ? '' : ` · ${t('groups.markedCount', { count: marked })}`}
        </output>
        <Button
          intent="primary"
          text={t('groups.acceptAll', { count: acceptable })}
          endIcon={<Keycaps stroke="Ctrl+Enter" />}
          disabled={acceptable === 0 || isBusy}
          onClick={onAccept}
        />
      </div>
      <div className="groups-line">
        <HTMLSelect
          aria-label={t('groups.shows')}
          value={view.show}
          onChange={(event) =>
            onView({ ...view, show: groupShowSchema.parse(event.currentTarget.value), glyph: view.glyph })
          }
        >
          {groupShowSchema.options.map((show) => (
            <option key={show} value={show}>
              {t(`groups.show.${show}`)}
            </option>
          ))}
        </HTMLSelect>
        {page === undefined || page.glyphs.length === 0 ? null : (
          <ButtonGroup className="groups-glyphs" aria-label={t('groups.glyphs')}>
            {page.glyphs.map(({ glyph, mayBe, places }) => (
              <Button
                key={glyph}
                size="small"
                active={glyph === page.glyph}
                aria-pressed={glyph === page.glyph}
                title={t('groups.glyphHint', { glyph, mayBe: mayBe.join(', '), count: places })}
                onClick={() => onView({ ...view, glyph })}
              >
                <span className="groups-glyph">{glyph}</span> {number(places)}
              </Button>
            ))}
          </ButtonGroup>
        )}
        <div className="groups-scope">
          {isNarrowed(view.queue.filter) ? (
            <Button
              variant="minimal"
              text={t('queue.filter.clear')}
              onClick={() =>
                onView({ ...view, queue: { ...view.queue, filter: { states: ['waiting'] }, viewId: null } })
              }
            />
          ) : null}
          <SavedViews view={view.queue} onView={(queue) => onView({ ...view, queue })} />
        </div>
      </div>
    </div>
  );
}
