import type { Settings, SettingsChange } from '../contract/settings.ts';
import { giveBackAll } from '../store/queries/reviewLeases.ts';
import { applyReviewPolicy } from '../store/queries/reviewRank.ts';
import { changeSettings } from '../store/queries/settings.ts';
import { type Session, analystOf } from './Session.ts';

/**
 * Changes settings and what follows from them: which documents wait for review, and, where another analyst sits down,
 * that the one before gives back the documents they had.
 */
export function changeWorkstationSettings(session: Session, change: SettingsChange): Settings {
  const { store } = session;
  return store.db.transaction(() => {
    const before = analystOf(session);
    const settings = changeSettings(store, change, before);
    if (change.reviewScope !== undefined || change.doubtThreshold !== undefined) applyReviewPolicy(store.db);
    if (analystOf(session) !== before) giveBackAll(store.db, before);
    return settings;
  });
}
