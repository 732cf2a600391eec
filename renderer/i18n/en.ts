import { alerts } from './en/alerts.ts';
import { cases } from './en/cases.ts';
import { controls } from './en/controls.ts';
import { controlTests } from './en/controlTests.ts';
import { desk } from './en/desk.ts';
import { duplicates } from './en/duplicates.ts';
import { failures } from './en/failures.ts';
import { feature } from './en/feature.ts';
import { flow } from './en/flow.ts';
import { frame } from './en/frame.ts';
import { gate } from './en/gate.ts';
import { groups } from './en/groups.ts';
import { home } from './en/home.ts';
import { inbox } from './en/inbox.ts';
import { intake } from './en/intake.ts';
import { invoice } from './en/invoice.ts';
import { queue } from './en/queue.ts';
import { release } from './en/release.ts';
import { settings } from './en/settings.ts';
import { ledger } from './en/ledger.ts';
import { lines } from './en/lines.ts';
import { memory } from './en/memory.ts';
import { table } from './en/table.ts';
import { split } from './en/split.ts';
import { rules } from './en/rules.ts';
import { thresholds } from './en/thresholds.ts';
import { models } from './en/models.ts';
import { paymentFeature } from './en/paymentFeature.ts';
import { undo } from './en/undo.ts';
import { vendors } from './en/vendors.ts';
import { viewer } from './en/viewer.ts';
import { words } from './en/words.ts';

/** Every visible text, in English: one file a screen, in `en/`. */
export const en = {
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
