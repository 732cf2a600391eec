import { Button, HTMLSelect } from '@blueprintjs/core';
import { ArrowDown, ArrowUp, Plus, Trash } from '@blueprintjs/icons';
import {
  type ColumnSource,
  columnSourceSchema,
  columnSources,
  type ExportColumn,
  exportColumnSchema,
} from '../../../core/contract/exportProfile.ts';
import { fieldNameSchema } from '../../../core/vocabulary/fieldNames.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';

interface ColumnListProps {
  readonly columns: readonly ExportColumn[];
  readonly onChange: (columns: readonly ExportColumn[]) => void;
}

/** The columns in their order: name, what they show, a fixed text in place of a value. */
export function ColumnList({ columns, onChange }: ColumnListProps) {
  const { t } = useTranslation();
  const put = (index: number, part: Partial<ExportColumn>) =>
    onChange(columns.map((column, at) => (at === index ? { ...column, ...part } : column)));
  const move = (index: number, by: number) => {
    const rest = columns.filter((_, at) => at !== index);
    const moved = columns[index];
    if (moved !== undefined) onChange(rest.toSpliced(index + by, 0, moved));
  };
  return (
    <fieldset className="release-columns">
      <legend>{t('release.profiles.columns')}</legend>
      <ol>
        {columns.map((column, index) => (
          // Columns have no identity but their place.
          // eslint-disable-next-line react/no-array-index-key
          <li key={index}>
            <input
              className="bp6-input"
              aria-label={t('release.profiles.columnName', { number: index + 1 })}
              value={column.name}
              maxLength={200}
              onChange={({ target }) => put(index, { name: target.value })}
            />
            <SourceSelect column={column} number={index + 1} onChange={(part) => put(index, part)} />
            <input
              className="bp6-input"
              aria-label={t('release.profiles.columnConstant', { number: index + 1 })}
              value={column.constant}
              disabled={column.source !== null}
              maxLength={500}
              onChange={({ target }) => put(index, { constant: target.value })}
            />
            <Button
              variant="minimal"
              icon={<ArrowUp />}
              disabled={index === 0}
              aria-label={t('release.profiles.up', { number: index + 1 })}
              onClick={() => move(index, -1)}
            />
            <Button
              variant="minimal"
              icon={<ArrowDown />}
              disabled={index === columns.length - 1}
              aria-label={t('release.profiles.down', { number: index + 1 })}
              onClick={() => move(index, 1)}
            />
            <Button
              variant="minimal"
              icon={<Trash />}
              aria-label={t('release.profiles.drop', { number: index + 1 })}
              onClick={() => onChange(columns.filter((_, at) => at !== index))}
            />
          </li>
        ))}
      </ol>
      <Button
        icon={<Plus />}
        text={t('release.profiles.add')}
        onClick={() => onChange([...columns, exportColumnSchema.parse({ name: '', source: null })])}
      />
    </fieldset>
  );
}

interface SourceSelectProps {
  readonly column: ExportColumn;
  readonly number: number;
  readonly onChange: (part: Partial<ExportColumn>) => void;
}

function SourceSelect({ column, number, onChange }: SourceSelectProps) {
  const { t } = useTranslation();
  const labelOf = (source: ColumnSource): string => {
    const field = fieldNameSchema.safeParse(source);
    return field.success ? t(`field.${field.data}`) : t(`release.source.${otherSource.parse(source)}`);
  };
  return (
    <HTMLSelect
      aria-label={t('release.profiles.columnSource', { number })}
      value={column.source ?? ''}
      options={[
        { value: '', label: t('release.profiles.fixed') },
        ...columnSources.map((source) => ({ value: source, label: labelOf(source) })),
      ]}
      // What stood in place of certain values belonged to the former source.
      onChange={({ target }) =>
        onChange({ source: columnSourceSchema.safeParse(target.value).data ?? null, replace: {}, dateFormat: null })
      }
    />
  );
}

const otherSource = columnSourceSchema.exclude(fieldNameSchema.options);
