import { describe, expect, it } from 'vitest';
import { controlIds } from '../contract/controls.ts';
import { type FixtureLedger, fixtureContext, readFixtures } from '../testing/controlFixtures.ts';
import { controlTests } from './catalogue.ts';
import type { Mutation } from '../validation/frame/DeclaredTest.ts';
import type { ControlTest, Judged } from './frame/ControlTest.ts';
import { frameOf, statedInputs } from './frame/ControlFrame.ts';
import { judgeFrame } from './frame/judgeFrame.ts';
import { missingInputs } from './frame/missingInputs.ts';

function judge(test: ControlTest, ledger: FixtureLedger, mutation?: Mutation): Judged[] {
  // Some ledgers do not state all that a test asks for, which is what they are about.
  const asked = { ...test, needs: {} };
  const { groups } = judgeFrame([asked], frameOf(ledger, ledger.links), {
    ...fixtureContext,
    ...(mutation === undefined ? {} : { mutation }),
  });
  return [...groups()].flatMap(({ judged }) => judged);
}

const hitsOf = (judged: readonly Judged[]): Judged[] => judged.filter(({ guard }) => guard === null);

it('has one test for each id', () => {
  expect(controlTests.map(({ id }) => id).toSorted()).toEqual([...controlIds].toSorted());
});

describe.each(controlTests.map((test) => [test.id, test] as const))('%s', (id, test) => {
  it('finds what it is for', async () => {
    const { positive } = await readFixtures(id);
    const hits = hitsOf(judge(test, positive));
    expect(missingInputs(test, statedInputs(frameOf(positive)))).toEqual([]);
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.every(({ hit }) => hit.records.length > 0 || hit.entity.kind === 'ledger')).toBe(true);
  });

  it('lets pass what is in order', async () => {
    const { negative } = await readFixtures(id);
    expect(judge(test, negative)).toEqual([]);
  });

  it('is excused by each of its guards, and by that guard alone', async () => {
    const { guarded } = await readFixtures(id);
    expect(Object.keys(guarded).toSorted()).toEqual([...test.guardNames].toSorted());
    for (const [guard, ledger] of Object.entries(guarded)) {
      const judged = judge(test, ledger);
      expect(hitsOf(judged), guard).toEqual([]);
      expect(
        judged.map((one) => one.guard),
        guard,
      ).toContain(guard);
      expect(hitsOf(judge(test, ledger, { withoutGuard: guard })).length, `without ${guard}`).toBeGreaterThan(0);
    }
  });

  it('has fixtures that notice a change of its central condition', async () => {
    const { positive, negative } = await readFixtures(id);
    expect(hitsOf(judge(test, positive, 'never'))).toEqual([]);
    // What a guard would excuse counts too: an ordinary record must not even be a candidate that was excused.
    expect(judge(test, negative, 'always'), 'always').not.toEqual([]);
    expect(judge(test, negative, 'negated'), 'negated').not.toEqual([]);
  });
});
