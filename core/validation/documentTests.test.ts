import { describe, expect, it } from 'vitest';
import { type FixtureCase, type FixtureDocument, readDocumentFixtures } from '../testing/documentFixtures.ts';
import { fixtureFile, fixtureInput, fixtureInvoice, withoutInput } from '../testing/fixtureInvoice.ts';
import { documentTests, fileTests } from './documentTests.ts';
import type { DocumentTest, JudgedCandidate } from './frame/DocumentTest.ts';
import { validateInvoice } from './validateInvoice.ts';

/** A test with its subject made of a fixture. */
type BoundTest = DocumentTest<FixtureDocument>;

function bound<S>(test: DocumentTest<S>, subjectOf: (document: FixtureDocument) => S): BoundTest {
  return {
    ...test,
    check: (document, trial) => test.check(subjectOf(document), trial),
    judge: (document, trial) => test.judge(subjectOf(document), trial),
  };
}

const tests: readonly BoundTest[] = [
  ...documentTests.map((test) => bound(test, fixtureInvoice)),
  ...fileTests.map((test) => bound(test, fixtureFile)),
];

const namesOf = (cases: readonly FixtureCase[]): string[] => cases.map(({ name }) => name).toSorted();
const hitsOf = (judged: readonly JudgedCandidate[]): number => judged.filter(({ guard }) => guard === null).length;
const severitiesOf = (found: ReturnType<BoundTest['check']>): string[] => found.map(({ severity }) => severity);

it('has one test for each id', () => {
  const ids = tests.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it.each(documentTests.map((test) => [test.id, test] as const))(
  '%s is among what is run on documents',
  async (id, { code }) => {
    const { positive } = await readDocumentFixtures(id);
    for (const { document, finds } of positive) {
      const found = validateInvoice(fixtureInput(document)).filter((one) => one.code === code);
      expect(severitiesOf(found)).toEqual(expect.arrayContaining(finds.map(({ severity }) => severity)));
    }
  },
);

describe.each(tests.map((test) => [test.id, test] as const))('%s', (id, test) => {
  it('finds what it is for, as grave as it is', async () => {
    const { positive } = await readDocumentFixtures(id);
    expect(positive.length).toBeGreaterThan(0);
    for (const { name, document, finds } of positive) {
      expect(finds.length, name).toBeGreaterThan(0);
      const found = test.check(document);
      expect(found, name).toMatchObject(finds.map((one) => ({ code: test.code, ...one })));
      expect(found, name).toHaveLength(finds.length);
    }
  });

  it('lets pass what is in order', async () => {
    const { negative } = await readDocumentFixtures(id);
    expect(negative.length).toBeGreaterThan(0);
    for (const { name, document } of negative) expect(test.judge(document), name).toEqual([]);
  });

  it('is excused by each of its guards, and by that guard alone', async () => {
    const { guarded } = await readDocumentFixtures(id);
    expect(namesOf(guarded)).toEqual([...test.guardNames].toSorted());
    for (const { name: guard, document } of guarded) {
      expect(test.check(document), guard).toEqual([]);
      expect(
        test.judge(document).map((one) => one.guard),
        guard,
      ).toContain(guard);
      const without = { mutation: { withoutGuard: guard } };
      expect(hitsOf(test.judge(document, without)), `without ${guard}`).toBeGreaterThan(0);
      expect(test.check(document, without).length, `without ${guard}`).toBeGreaterThan(0);
    }
  });

  it('is less grave for each reason it names, and for that reason alone', async () => {
    const { lowered } = await readDocumentFixtures(id);
    expect(namesOf(lowered)).toEqual([...test.loweringNames].toSorted());
    for (const { name, document, finds } of lowered) {
      const found = test.check(document);
      expect(found, name).toMatchObject(finds);
      expect(found.length, name).toBeGreaterThan(0);
      const without = test.check(document, { mutation: { withoutGuard: name } });
      expect(severitiesOf(without), `without ${name}`).not.toEqual(severitiesOf(found));
    }
  });

  it('has fixtures that notice a change of its central condition', async () => {
    const { positive, negative } = await readDocumentFixtures(id);
    for (const { name, document } of positive) expect(test.check(document, { mutation: 'never' }), name).toEqual([]);
    for (const { name, document } of negative)
      for (const mutation of ['always', 'negated'] as const)
        expect(hitsOf(test.judge(document, { mutation })), `${name}, ${mutation}`).toBeGreaterThan(0);
  });

  it('says nothing where one of its inputs is missing', async () => {
    const { positive } = await readDocumentFixtures(id);
    expect(test.needs.length).toBeGreaterThan(0);
    for (const { name, document } of positive)
      for (const input of test.needs)
        expect(test.check(withoutInput(document, input)), `${name} without ${input}`).toEqual([]);
  });

  it.each(Object.keys(test.parameters))('has fixtures that notice another value of %s', async (parameter) => {
    const { positive, negative, guarded, lowered } = await readDocumentFixtures(id);
    const all = [...positive, ...negative, ...guarded, ...lowered].map(({ document }) => document);
    const verdicts = (value?: number): string =>
      JSON.stringify(
        all.map((document) => {
          const trial = value === undefined ? {} : { changed: { [parameter]: value } };
          return [test.judge(document, trial), test.check(document, trial)];
        }),
      );
    expect([0, 1_000_000].some((value) => verdicts(value) !== verdicts())).toBe(true);
  });
});
