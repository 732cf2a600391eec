import { openStore } from '../engines/storeFolder/openStore.ts';
import { listInboxIds } from '../store/views/inboxList.ts';
import { systemClock } from '../vocabulary/clock.ts';
import { reviewStepSchema, takeReviewStep } from './reviewSteps.ts';

/**
 * A program that is there to be killed: opens the store in the folder given and has two analysts decide, correct, undo and
 * redo on its documents for ever, by steps that follow from a seed, and says each step once it is committed.
 */
const [folder = '', secretHex = '', seed = '1'] = process.argv.slice(2);
const store = await openStore({ folder, secret: { kind: 'keychain', secretHex }, clock: systemClock });
const documents = listInboxIds(store.db, {});
const { act, by, field, value } = reviewStepSchema.shape;

let state = Number(seed);
/** The linear congruence of Numerical Recipes; its high bits choose. */
function choose(count: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * count);
}
const oneOf = <Option>(options: readonly Option[]) => options[choose(options.length)];

for (let count = 0; ; count += 1) {
  const step = { act: oneOf(act.options), by: oneOf(by.options), document: choose(9) };
  const whole = reviewStepSchema.parse({ ...step, field: oneOf(field.options), value: oneOf(value.options) });
  takeReviewStep(store, documents, whole);
  process.stdout.write(`${count}\n`);
}
