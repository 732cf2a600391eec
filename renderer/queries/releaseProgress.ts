import type { EngineEvent } from '../../core/contract/events.ts';
import { Observable } from '../ui/Observable.ts';

export type ReleaseProgress = Omit<Extract<EngineEvent, { kind: 'release-progress' }>, 'kind'>;

/** How far the release last heard of is; null before the first. */
class ReleaseProgressBoard extends Observable<ReleaseProgress | null> {
  note(progress: ReleaseProgress): void {
    this.set(progress);
  }
}

export const releaseProgress = new ReleaseProgressBoard(null);
