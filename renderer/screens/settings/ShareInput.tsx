import { Slider } from '@blueprintjs/core';
import { useId, useState } from 'react';
import { useFormat } from '../../ui/useFormat.ts';

interface ShareInputProps {
  readonly label: string;
  /** 0 to 1. */
  readonly share: number;
  readonly onShare: (share: number) => void;
  /** Sentences on what a share means, said under the slider and anew as the handle moves. */
  readonly explain?: (share: number) => readonly string[];
}

/** A share chosen with a slider in whole per cents; saved when let go. */
export function ShareInput({ label, share, onShare, explain }: ShareInputProps) {
  const { percent } = useFormat();
  const explanationId = useId();
  /** Where the handle is while it is held; null once let go. */
  const [held, setHeld] = useState<number | null>(null);
  const shown = held ?? Math.round(share * 100);
  return (
    <div className="share-input">
      <Slider
        min={0}
        max={100}
        stepSize={1}
        labelRenderer={false}
        value={shown}
        handleHtmlProps={{ 'aria-label': label, ...(explain && { 'aria-describedby': explanationId }) }}
        onChange={setHeld}
        onRelease={(value) => {
          setHeld(null);
          onShare(value / 100);
        }}
      />
      <output>{percent(shown / 100)}</output>
      {explain ? (
        <div id={explanationId} className="share-explanation" aria-live="polite">
          {explain(shown / 100).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      ) : null}
    </div>
  );
}
