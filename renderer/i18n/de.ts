import type { en } from './en.ts';
import type { Texts } from './Texts.ts';
import { alerts } from './de/alerts.ts';
import { cases } from './de/cases.ts';
import { controls } from './de/controls.ts';
import { controlTests } from './de/controlTests.ts';
import { desk } from './de/desk.ts';
import { duplicates } from './de/duplicates.ts';
import { failures } from './de/failures.ts';
import { feature } from './de/feature.ts';
import { flow } from './de/flow.ts';
import { frame } from './de/frame.ts';
import { gate } from './de/gate.ts';
import { groups } from './de/groups.ts';
import { home } from './de/home.ts';
import { inbox } from './de/inbox.ts';
import { intake } from './de/intake.ts';
import { invoice } from './de/invoice.ts';
import { queue } from './de/queue.ts';
import { release } from './de/release.ts';
import { settings } from './de/settings.ts';
import { ledger } from './de/ledger.ts';
import { lines } from './de/lines.ts';
import { memory } from './de/memory.ts';
import { table } from './de/table.ts';
import { split } from './de/split.ts';
import { rules } from './de/rules.ts';
import { thresholds } from './de/thresholds.ts';
import { models } from './de/models.ts';
import { paymentFeature } from './de/paymentFeature.ts';
import { undo } from './de/undo.ts';
import { vendors } from './de/vendors.ts';
import { viewer } from './de/viewer.ts';
import { words } from './de/words.ts';

/** Every visible text, in German: one file a screen, in `de/`. */
export const de: Texts<typeof en> = {
  ...words,
  controls,
  controlTest: controlTests,
  desk,
  duplicates,
  vendors,
  failures,
  feature,
  flow,
  frame,
  gate,
  groups,
  home,
  inbox,
  ...lines,
  intake,
  ledger,
  memory,
  release,
  settings,
  split,
  table,
  queue,
  alerts,
  models,
  paymentFeature,
  thresholds,
  rules,
  undo,
  viewer,
  invoice,
  cases,
};
