import { useId, type ReactNode } from 'react';

interface TextLineProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly type?: 'text' | 'time';
  readonly isFirst?: boolean;
  readonly onValue: (value: string) => void;
}

/** A line of the form with one input. */
export function TextLine({ label, hint, value, type = 'text', isFirst = false, onValue }: TextLineProps) {
  const id = useId();
  return (
    <div className="sources-line">
      <label htmlFor={id}>{label}</label>
      <div>
        <input
          id={id}
          className="bp6-input"
          type={type}
          value={value}
          // A dialog takes the focus when it opens (ARIA: dialog pattern).
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus={isFirst}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          onChange={(event) => onValue(event.target.value)}
        />
        {hint === undefined ? null : (
          <span id={`${id}-hint`} className="sources-quiet">
            {hint}
          </span>
        )}
      </div>
    </div>
  );
}

interface ChoiceLineProps {
  readonly label: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

/** A line of the form with several boxes or radio buttons. */
export function ChoiceLine({ label, hint, children }: ChoiceLineProps) {
  return (
    <fieldset className="sources-line">
      <legend>{label}</legend>
      <div className="sources-choices">
        {children}
        {hint === undefined ? null : <span className="sources-quiet">{hint}</span>}
      </div>
    </fieldset>
  );
}
