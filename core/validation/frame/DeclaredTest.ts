/** A threshold of a test, with its unit. */
export interface Parameter<Unit extends string = string> {
  readonly value: number;
  readonly unit: Unit;
}
export type Parameters<Unit extends string = string> = Readonly<Record<string, Parameter<Unit>>>;
export type Values<P extends Parameters> = { readonly [Name in keyof P]: number };

/** What judges the facts of one candidate, of documents as of ledgers. */
export interface DeclaredTest<P extends Parameters, F> {
  readonly parameters: P;
  /** The one comparison that makes a candidate a hit; a mutation of it must make a fixture fail. */
  readonly condition: (facts: F, values: Values<P>) => boolean;
  /** What excuses a candidate that meets the condition, by name. */
  readonly guards: Readonly<Record<string, Excuse<P, F>>>;
}
type Excuse<P extends Parameters, F> = (facts: F, values: Values<P>) => boolean;

/** How a test is made to differ, to prove that its fixtures notice. */
export type Mutation = 'always' | 'never' | 'negated' | { readonly withoutGuard: string };

/** The declared values, but for those that were changed. */
export function valuesOf<P extends Parameters>(parameters: P, changed: Readonly<Record<string, number>>): Values<P> {
  const values: { [Name in keyof P]?: number } = {};
  for (const name in parameters) values[name] = changed[name] ?? parameters[name]?.value ?? 0;
  return complete(parameters, values);
}

function complete<P extends Parameters>(parameters: P, values: { [Name in keyof P]?: number }): Values<P> {
  const isWhole = (given: { [Name in keyof P]?: number }): given is { [Name in keyof P]: number } =>
    Object.keys(parameters).every((name) => given[name] !== undefined);
  if (!isWhole(values)) throw new Error('a parameter has no value');
  return values;
}

export function conditionHolds<P extends Parameters, F>(
  test: DeclaredTest<P, F>,
  facts: F,
  values: Values<P>,
  mutation: Mutation | undefined,
): boolean {
  if (mutation === 'always') return true;
  if (mutation === 'never') return false;
  return test.condition(facts, values) !== (mutation === 'negated');
}

/** The first guard that excuses these facts; null where none does. `guards` are the entries of the test's. */
export function excusingGuard<P extends Parameters, F>(
  guards: readonly (readonly [name: string, excuses: Excuse<P, F>])[],
  facts: F,
  values: Values<P>,
  mutation: Mutation | undefined,
): string | null {
  return guards.find(([name, excuses]) => !isWithout(mutation, name) && excuses(facts, values))?.[0] ?? null;
}

export function isWithout(mutation: Mutation | undefined, guard: string): boolean {
  return typeof mutation === 'object' && mutation.withoutGuard === guard;
}
