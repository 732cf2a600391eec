import type { ParameterUnit } from '../../contract/controls.ts';
import type { Finding, FindingCode } from '../../contract/findings.ts';
import type { FieldName, Severity } from '../../vocabulary/fieldNames.ts';
import type { InvoiceUnderCheck } from '../InvoiceUnderCheck.ts';
import { type FindingDraft, makeFinding } from '../makeFinding.ts';
import {
  type DeclaredTest,
  type Mutation,
  type Parameters,
  type Values,
  conditionHolds,
  excusingGuard,
  isWithout,
  valuesOf,
} from './DeclaredTest.ts';
import { saying } from '../saying.ts';

/** An id of the AP-test catalogue, and after a dash the part of the test where it has several. */
export type DocumentTestId = `${'B' | 'D' | 'T' | 'X'}${number}` | `${'B' | 'D' | 'T' | 'X'}${number}-${string}`;

/** Lengths are in points of the page, amounts in units of the currency. */
type DocumentUnit = ParameterUnit | 'bits' | 'words' | 'documents' | 'characters' | 'page points' | 'currency units';

/** What must have been read or be known, so that there is something to judge; without it the test says nothing. */
export type DocumentInput =
  | FieldName
  | 'lines'
  | 'earlier invoices'
  | 'picture of the page'
  | 'codes of the pages'
  | 'pictures of the pages'
  | 'make of the file'
  | 'earlier makes'
  | 'file';

type Hits<F> = readonly [first: F, ...others: F[]];

/** What makes a hit less grave though it does not excuse it. */
interface Lowering<P extends Parameters, F> {
  readonly to: Severity;
  readonly when: (hits: Hits<F>, values: Values<P>) => boolean;
}

/** What is said of hits, and where on the page they are to be seen: the fields' places. */
type Told = Omit<FindingDraft, 'code'>;

/** One test of single documents, declared. `S`: what it looks at; `F`: the facts of one candidate. */
interface DeclaredDocumentTest<S, P extends Parameters<DocumentUnit>, F, L extends string> extends DeclaredTest<P, F> {
  readonly id: DocumentTestId;
  readonly code: FindingCode;
  /** Where the test is published. */
  readonly source: string;
  readonly needs: readonly DocumentInput[];
  readonly candidates: (subject: S, values: Values<P>) => Iterable<F>;
  /** By name; the first that holds for what is told counts. */
  readonly lowerings: Readonly<Record<L, Lowering<P, F>>>;
  /** Each hit is a finding, the first one alone is, or all are one finding together. */
  readonly tells: 'each' | 'first' | 'together';
  /** True where the condition costs more than the guards, which are then asked before it. */
  readonly isConditionDear?: boolean;
  readonly tell: (subject: S, hits: Hits<F>, lowering: L | null, values: Values<P>) => Told;
}

/** What a test says of one candidate that meets the condition: the guard that excuses it, null for a hit. */
export interface JudgedCandidate {
  readonly guard: string | null;
}

/** How a test differs from what is declared while it is tried. */
interface Trial {
  readonly mutation?: Mutation;
  readonly changed?: Readonly<Record<string, number>>;
}

export interface DocumentTest<S> {
  readonly id: DocumentTestId;
  readonly code: FindingCode;
  readonly source: string;
  readonly parameters: Parameters<DocumentUnit>;
  readonly needs: readonly DocumentInput[];
  readonly guardNames: readonly string[];
  readonly loweringNames: readonly string[];
  /** Findings against a document; none where nothing is wrong or nothing can be tested. */
  readonly check: (subject: S, trial?: Trial) => readonly Finding[];
  /** Candidates that meet the condition, excused ones among them. */
  readonly judge: (subject: S, trial?: Trial) => readonly JudgedCandidate[];
}

export function defineDocumentTest<const P extends Parameters<DocumentUnit>, F, const L extends string = never>(
  unit: DeclaredDocumentTest<InvoiceUnderCheck, P, F, L>,
): DocumentTest<InvoiceUnderCheck> {
  return testOf(unit, makeFinding);
}

/** A test of the bytes of a file, which has nothing to show on a page. */
export function defineFileTest<const P extends Parameters<DocumentUnit>, F, const L extends string = never>(
  unit: DeclaredDocumentTest<Uint8Array, P, F, L>,
): DocumentTest<Uint8Array> {
  return testOf(unit, (_file, { code, severity, sentences }) => {
    return { code, severity, ...saying(...sentences), fields: [], page: null, box: null, relatedDocumentId: null };
  });
}

function testOf<S, P extends Parameters<DocumentUnit>, F, L extends string>(
  unit: DeclaredDocumentTest<S, P, F, L>,
  toFinding: (subject: S, draft: FindingDraft) => Finding,
): DocumentTest<S> {
  const { id, code, source, needs } = unit;
  const parameters: P = unit.parameters;
  const declared = valuesOf<P>(unit.parameters, {});
  const atWork = ({ changed }: Trial): Values<P> => (changed === undefined ? declared : valuesOf(parameters, changed));
  const lowerings = loweringNames(unit);
  return {
    id,
    code,
    source,
    parameters,
    needs,
    guardNames: Object.keys(unit.guards),
    loweringNames: lowerings,
    judge: (subject, trial = {}) =>
      [...judged(unit, subject, atWork(trial), { ...trial, isWithExcused: true })].map(({ guard }) => ({ guard })),
    check: (subject, trial = {}) => {
      const values = atWork(trial);
      return hitsOf(unit, subject, values, trial).map((hits) => {
        const lowering = lowerings.find(
          (name) => !isWithout(trial.mutation, name) && unit.lowerings[name].when(hits, values),
        );
        const told = unit.tell(subject, hits, lowering ?? null, values);
        const severity = lowering === undefined ? told.severity : unit.lowerings[lowering].to;
        return toFinding(subject, { ...told, code, severity });
      });
    },
  };
}

function loweringNames<S, P extends Parameters<DocumentUnit>, F, L extends string>({
  lowerings,
}: DeclaredDocumentTest<S, P, F, L>): readonly L[] {
  const isName = (name: string): name is L => Object.hasOwn(lowerings, name);
  return Object.keys(lowerings).filter(isName);
}

/** Hits, those that are told together in one list. */
function hitsOf<S, P extends Parameters<DocumentUnit>, F, L extends string>(
  unit: DeclaredDocumentTest<S, P, F, L>,
  subject: S,
  values: Values<P>,
  { mutation }: Trial,
): readonly Hits<F>[] {
  const hits = judged(unit, subject, values, { mutation, isWithExcused: false });
  if (unit.tells === 'each') return [...hits].map(({ facts }) => [facts]);
  // Where the first is told alone, those after it are not even judged.
  const { value } = hits.next();
  if (value === undefined) return [];
  return [unit.tells === 'first' ? [value.facts] : [value.facts, ...[...hits].map(({ facts }) => facts)]];
}

interface JudgedFacts<F> extends JudgedCandidate {
  readonly facts: F;
}

function* judged<S, P extends Parameters<DocumentUnit>, F, L extends string>(
  unit: DeclaredDocumentTest<S, P, F, L>,
  subject: S,
  values: Values<P>,
  { mutation, isWithExcused }: { readonly mutation?: Mutation | undefined; readonly isWithExcused: boolean },
): Generator<JudgedFacts<F>, undefined> {
  const guards = Object.entries(unit.guards);
  for (const facts of unit.candidates(subject, values)) {
    const isHit = (): boolean => conditionHolds(unit, facts, values, mutation);
    if (unit.isConditionDear !== true && !isHit()) continue;
    const guard = excusingGuard(guards, facts, values, mutation);
    if (guard !== null && !isWithExcused) continue;
    if (unit.isConditionDear === true && !isHit()) continue;
    yield { facts, guard };
  }
}
