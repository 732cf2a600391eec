import { useId, type ReactNode } from 'react';

interface SettingsSectionFrame {
  readonly title: string;
  readonly children: ReactNode;
}

/** A titled group of settings. */
export function SettingsSection({ title, children }: SettingsSectionFrame) {
  const id = useId();
  return (
    <section className="settings-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className="settings-lines">{children}</div>
    </section>
  );
}

interface SettingLine {
  readonly label: string;
  /** Id of the control, so that the label belongs to it. */
  readonly controlId?: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

/** One setting: its name and what it means on the left, its control on the right. */
export function SettingLine({ label, controlId, hint, children }: SettingLine) {
  return (
    <div className="setting-line">
      <div>
        {controlId === undefined ? (
          <span className="setting-label">{label}</span>
        ) : (
          <label className="setting-label" htmlFor={controlId}>
            {label}
          </label>
        )}
        {hint ? <p className="setting-hint">{hint}</p> : null}
      </div>
      <div className="setting-control">{children}</div>
    </div>
  );
}
