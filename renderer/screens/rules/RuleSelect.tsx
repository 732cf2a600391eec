import { type FullOptionList, toOptions } from 'react-querybuilder';

interface RuleSelectProps {
  readonly options: FullOptionList<{ name: string; label: string }>;
  readonly value?: string;
  readonly title?: string;
  readonly className?: string;
  handleOnChange(value: string): void;
}

/** A choice of the builder, named for who cannot see it: a title alone names nothing on a touch screen or to every reader. */
export function RuleSelect(props: RuleSelectProps) {
  const { options, value, title, className } = props;
  return (
    <select
      className={className}
      title={title}
      aria-label={title}
      value={value}
      onChange={(event) => props.handleOnChange(event.currentTarget.value)}
    >
      {toOptions(options)}
    </select>
  );
}
