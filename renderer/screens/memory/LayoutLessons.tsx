import { Button } from '@blueprintjs/core';
import { useEffect, useId, useRef } from 'react';
import type { LessonView } from '../../../core/contract/memory.ts';
import type { LessonId } from '../../../core/vocabulary/ids.ts';
import { hrefOf } from '../../app/address.ts';
import { places } from '../../app/places.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { formatValue } from '../invoice/formatValue.ts';

interface LayoutLessonsProps {
  /** Of one layout, at least one. */
  readonly lessons: readonly LessonView[];
  /** Id of the lesson one came here for. */
  readonly wanted: string | null;
  readonly onForget: (lessonIds: readonly LessonId[]) => void;
}

/** What was learned of one layout, a row a field. */
export function LayoutLessons({ lessons, wanted, onForget }: LayoutLessonsProps) {
  const { t } = useTranslation();
  const id = useId();
  const vendor = lessons.find((lesson) => lesson.vendor !== null)?.vendor ?? t('memory.unknownVendor');
  return (
    <section className="memory-layout" aria-labelledby={id}>
      <header>
        <h2 id={id}>{vendor}</h2>
        <span>{t('memory.count', { count: lessons.length })}</span>
        {lessons.length > 1 ? (
          <Button
            size="small"
            variant="minimal"
            text={t('memory.forgetAll')}
            aria-label={t('memory.forgetAllLabel', { vendor })}
            onClick={() => onForget(lessons.map((lesson) => lesson.id))}
          />
        ) : null}
      </header>
      <table aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{t('memory.field')}</th>
            <th scope="col">{t('memory.what')}</th>
            <th scope="col">{t('memory.from')}</th>
            <th scope="col" className="is-figure">
              {t('memory.used')}
            </th>
            <th scope="col" className="is-figure">
              {t('memory.overruled')}
            </th>
            <th scope="col" className="is-figure">
              {t('memory.trust')}
            </th>
            <th aria-hidden="true" />
          </tr>
        </thead>
        <tbody>
          {lessons.map((lesson) => (
            <LessonRow
              key={lesson.id}
              lesson={lesson}
              vendor={vendor}
              isWanted={lesson.id === wanted}
              onForget={() => onForget([lesson.id])}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface LessonRowProps {
  readonly lesson: LessonView;
  readonly vendor: string;
  readonly isWanted: boolean;
  readonly onForget: () => void;
}

function LessonRow({ lesson, vendor, isWanted, onForget }: LessonRowProps) {
  const { t } = useTranslation();
  const formats = useFormat();
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (isWanted) row.current?.scrollIntoView({ block: 'center' });
  }, [isWanted]);
  const field = t(`field.${lesson.field}`);
  return (
    <tr ref={row} className={isWanted ? 'is-wanted' : undefined}>
      <th scope="row">{field}</th>
      <td>
        <What lesson={lesson} />
      </td>
      <td>
        <a href={hrefOf(places.document(lesson.documentId))}>{lesson.fileName}</a>
        <span className="memory-quiet">{t('memory.by', { by: lesson.by, at: formats.instant(lesson.at) })}</span>
      </td>
      <td className="is-figure">{formats.number(lesson.used)}</td>
      <td className="is-figure">{formats.number(lesson.overruled)}</td>
      <td className="is-figure">
        {formats.percent(lesson.confidence)}
        {lesson.rests ? <span className="memory-quiet">{t('memory.rests')}</span> : null}
      </td>
      <td>
        <Button
          size="small"
          text={t('memory.forget')}
          aria-label={t('memory.forgetLabel', { field, vendor })}
          onClick={onForget}
        />
      </td>
    </tr>
  );
}

/** What was learned, and what it was on the document it was learned on. */
function What({ lesson: { kind, field, label, value, misread } }: { readonly lesson: LessonView }) {
  const { t } = useTranslation();
  const formats = useFormat();
  const shown = (text: string) => formatValue(field, text, formats, null);
  const rule =
    kind === 'absent'
      ? t('memory.absent')
      : kind === 'constant'
        ? t('memory.constant', { value: shown(value ?? '') })
        : label === null
          ? t('memory.here')
          : t('memory.beside', { label });
  const example = [
    kind === 'place' && value !== null ? t('memory.taughtAs', { value: shown(value) }) : null,
    misread === null ? null : t('memory.instead', { value: shown(misread) }),
  ].filter((part) => part !== null);
  return (
    <>
      {rule}
      {example.length === 0 ? null : <span className="memory-quiet">{example.join(', ')}</span>}
    </>
  );
}
