import { useEffect, useRef } from 'react';

interface CheckBoxProps {
  readonly label: string;
  readonly isChecked: boolean;
  readonly isMixed?: boolean;
  /** Left out where the table takes the click. */
  readonly onToggle?: () => void;
}

/** A bare check box for tables: light enough for hundreds of rows. */
export function CheckBox({ label, isChecked, isMixed = false, onToggle }: CheckBoxProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current) input.current.indeterminate = isMixed;
  }, [isMixed]);
  return (
    <input
      ref={input}
      type="checkbox"
      className="check-box"
      tabIndex={-1}
      aria-label={label}
      checked={isChecked}
      onChange={() => onToggle?.()}
    />
  );
}
