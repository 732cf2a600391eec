import { ChevronDown, ChevronRight } from '@blueprintjs/icons';
import { useId, useState, type ReactNode } from 'react';

interface PanelSectionProps {
  readonly title: string;
  /** Said beside the title: a count or a sum. */
  readonly aside?: ReactNode;
  readonly startsClosed?: boolean;
  /** Name by which `openPanelSection` finds it. */
  readonly name?: string;
  readonly children: ReactNode;
}

/** Unfolds a section of this name, brings it into sight and gives it the focus. */
export function openPanelSection(name: string): void {
  const toggle = document.querySelector<HTMLElement>(`[data-section="${name}"] [aria-expanded]`);
  if (toggle?.getAttribute('aria-expanded') === 'false') toggle.click();
  toggle?.focus();
  toggle?.closest('section')?.scrollIntoView({ block: 'start' });
}

/** A part of the panel that can be folded away. */
export function PanelSection({ title, aside, startsClosed = false, name, children }: PanelSectionProps) {
  const [isOpen, setOpen] = useState(!startsClosed);
  const id = useId();
  return (
    <section className="invoice-panel-section" aria-labelledby={`${id}-title`} data-section={name}>
      <h2 className="invoice-panel-section-title" id={`${id}-title`}>
        <button type="button" aria-expanded={isOpen} aria-controls={`${id}-body`} onClick={() => setOpen(!isOpen)}>
          {isOpen ? <ChevronDown size={12} /> : <ChevronRight size={12} />}
          <span>{title}</span>
        </button>
        {aside === undefined ? null : <span className="invoice-panel-section-aside">{aside}</span>}
      </h2>
      <div id={`${id}-body`} hidden={!isOpen}>
        {isOpen ? children : null}
      </div>
    </section>
  );
}
