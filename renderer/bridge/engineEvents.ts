import { useEffect, useEffectEvent } from 'react';
import type { EngineEvent } from '../../core/contract/events.ts';
import { engine } from './bridge.ts';
import { follow } from './follow.ts';

type Listener = (event: EngineEvent) => void;

const listeners = new Set<Listener>();

/** Starts the one subscription of this window; every listener shares it. `onGap`: events may have been missed. */
export function followEngine(onGap: () => void): () => void {
  return follow(
    (signal) => engine.events.listen(undefined, { signal }),
    (event) => {
      for (const listener of listeners) listener(event);
    },
    onGap,
  );
}

/** Runs `listener` for every event of the engine while mounted. */
export function useEngineEvents(listener: Listener): void {
  const onEvent = useEffectEvent(listener);
  useEffect(() => {
    const heard: Listener = (event) => onEvent(event);
    listeners.add(heard);
    return () => void listeners.delete(heard);
  }, []);
}
