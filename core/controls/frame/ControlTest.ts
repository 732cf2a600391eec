import type { ControlHit, ControlId, Entity, Facts, ParameterUnit, RecordReference } from '../../contract/controls.ts';
import type { Severity } from '../../vocabulary/fieldNames.ts';
import type { Currency } from '../../vocabulary/money.ts';
import type { LedgerKind } from '../../vocabulary/ledgerKinds.ts';
import {
  type DeclaredTest,
  type Mutation,
  type Parameters as DeclaredParameters,
  type Values,
  conditionHolds,
  excusingGuard,
  valuesOf,
} from '../../validation/frame/DeclaredTest.ts';
import type { ControlContext } from './ControlContext.ts';
import type { Grouping } from './Grouping.ts';
import type { Ledger } from './Ledger.ts';
import type { Population } from './Population.ts';

export type Parameters = DeclaredParameters<ParameterUnit>;

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
export interface ControlUnit<P extends Parameters, F extends Facts, M> extends DeclaredTest<P, F> {
  readonly id: ControlId;
  /** Where the test is published. */
  readonly source: string;
  readonly severity: Severity;
  readonly points: number;
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
}

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
    if (!conditionHolds(unit, candidate.facts, values, mutation)) continue;
    const excusing = excusingGuard(guards, candidate.facts, values, mutation);
    judged.push(new JudgedCandidate(() => hitOf(unit, candidate, owner), excusing));
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
