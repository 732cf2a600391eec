import type { ControlHit, ControlId, Entity, Facts, ParameterUnit, RecordReference } from '../../contract/controls.ts';
import type { Severity } from '../../vocabulary/fieldNames.ts';
import type { Currency } from '../../vocabulary/money.ts';
import type { LedgerKind } from '../../vocabulary/ledgerKinds.ts';
import type { ControlContext } from './ControlContext.ts';
import type { Grouping } from './Grouping.ts';
import type { Ledger } from './Ledger.ts';
import type { Population } from './Population.ts';

export interface Parameter {
  readonly value: number;
  readonly unit: ParameterUnit;
}
export type Parameters = Readonly<Record<string, Parameter>>;
type Values<P extends Parameters> = { readonly [Name in keyof P]: number };

/** Something worth a judgement: rows and the values compared. It is a hit where the condition holds and no guard excuses it. */
export interface Candidate<F extends Facts> {
  readonly entity: Entity;
  /** What tells this cause from others of the same test and entity. */
  readonly cause: string;
  readonly records: readonly RecordReference[];
  readonly facts: F;
  readonly amountMinor: number;
  readonly currency: string | null;
}

/** What a test measured over all payments of each currency. */
type Measured<M> = ReadonlyMap<Currency, M>;

/** One control test, declared. Name, definition and "how to verify" are texts of the screens (`renderer/i18n`). */
export interface ControlUnit<P extends Parameters, F extends Facts, M> {
  readonly id: ControlId;
  /** Where the test is published. */
  readonly source: string;
  readonly severity: Severity;
  readonly points: number;
  readonly parameters: P;
  /** Fields that must be stated by at least one record of the kind; else the test says "not tested". */
  readonly needs: { readonly [Kind in LedgerKind]?: readonly string[] };
  readonly grouping: Grouping;
  /** What is measured once over all payments of a currency, for tests that hold a group against the whole ledger. */
  readonly measure?: (population: Population, context: ControlContext, values: Values<P>) => M;
  readonly candidates: (
    group: Ledger,
    context: ControlContext,
    values: Values<P>,
    measured: Measured<M>,
  ) => Iterable<Candidate<F>>;
  /** The one comparison that makes a candidate a hit; a mutation of it must make a fixture fail. */
  readonly condition: (facts: F, values: Values<P>) => boolean;
  /** What excuses a candidate that meets the condition, by name. */
  readonly guards: Readonly<Record<string, (facts: F, values: Values<P>) => boolean>>;
}

/** How a unit is made to differ, to prove that its fixtures notice. */
export type Mutation = 'always' | 'never' | 'negated' | { readonly withoutGuard: string };

export interface Judged {
  readonly hit: ControlHit;
  /** The guard that excuses it; null for a hit. */
  readonly guard: string | null;
}

/** What a test says of one group of records: hits and what was excused. */
export type Judge = (group: Ledger) => Judged[];

/** Values of parameters other than the declared ones. */
export type ChangedValues = Readonly<Record<string, number>>;

export interface ControlTest {
  readonly id: ControlId;
  readonly source: string;
  readonly severity: Severity;
  readonly points: number;
  readonly parameters: Parameters;
  readonly needs: { readonly [Kind in LedgerKind]?: readonly string[] };
  readonly grouping: Grouping;
  readonly guardNames: readonly string[];
  /** One more payment anywhere may change its answer about any group. */
  readonly isOfWhole: boolean;
  /** Measures what has to be measured over all payments and answers the judge of groups. */
  begin(
    populations: readonly Population[],
    context: ControlContext,
    changed?: ChangedValues,
    mutation?: Mutation,
  ): Judge;
}

export function defineControl<const P extends Parameters, F extends Facts, M = never>(
  unit: ControlUnit<P, F, M>,
): ControlTest {
  const { id, source, severity, points, parameters, needs, grouping, measure } = unit;
  return {
    id,
    source,
    severity,
    points,
    parameters,
    needs,
    grouping,
    guardNames: Object.keys(unit.guards),
    isOfWhole: measure !== undefined,
    begin: (populations, context, changed = {}, mutation) => {
      const values = valuesOf(unit.parameters, changed);
      const measured = new Map(
        measure === undefined
          ? []
          : populations.map((population) => [population.currency, measure(population, context, values)] as const),
      );
      // What linked records did is the vendor's, so that it is one alert.
      const owner = grouping.block === 'vendor' ? context.vendorOf : null;
      return (group) =>
        judgeGroup(unit, values, unit.candidates(group, context, values, measured), { mutation, owner });
    },
  };
}

function judgeGroup<P extends Parameters, F extends Facts, M>(
  unit: ControlUnit<P, F, M>,
  values: Values<P>,
  candidates: Iterable<Candidate<F>>,
  { mutation, owner }: { readonly mutation: Mutation | undefined; readonly owner: ControlContext['vendorOf'] | null },
): Judged[] {
  const judged: Judged[] = [];
  const guards = Object.entries(unit.guards);
  for (const candidate of candidates) {
    if (!holds(unit.condition(candidate.facts, values), mutation)) continue;
    const excusing = guards.find(([name, excuses]) => !isWithout(mutation, name) && excuses(candidate.facts, values));
    judged.push(new JudgedCandidate(() => hitOf(unit, candidate, owner), excusing?.[0] ?? null));
  }
  return judged;
}

/** What was excused is counted in bulk and rarely looked at: its hit is made when it is asked for. */
class JudgedCandidate implements Judged {
  readonly guard: string | null;
  readonly #make: () => ControlHit;
  #hit: ControlHit | null = null;

  constructor(make: () => ControlHit, guard: string | null) {
    this.#make = make;
    this.guard = guard;
  }

  get hit(): ControlHit {
    return (this.#hit ??= this.#make());
  }
}

function valuesOf<P extends Parameters>(parameters: P, changed: Readonly<Record<string, number>>): Values<P> {
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

function holds(condition: boolean, mutation: Mutation | undefined): boolean {
  if (mutation === 'always') return true;
  if (mutation === 'never') return false;
  return mutation === 'negated' ? !condition : condition;
}

function isWithout(mutation: Mutation | undefined, guard: string): boolean {
  return typeof mutation === 'object' && mutation.withoutGuard === guard;
}

function hitOf<P extends Parameters, F extends Facts, M>(
  unit: ControlUnit<P, F, M>,
  candidate: Candidate<F>,
  owner: ControlContext['vendorOf'] | null,
): ControlHit {
  const { records, facts, amountMinor, currency } = candidate;
  const told = candidate.entity;
  const entity = owner !== null && told.kind === 'vendor' ? { ...told, id: owner(told.id) } : told;
  const cause = `${unit.id}|${entity.kind}|${entity.id}|${candidate.cause}`;
  const { id: control, severity, points } = unit;
  return { control, cause, entity, severity, points, records, facts, amountMinor, currency };
}
