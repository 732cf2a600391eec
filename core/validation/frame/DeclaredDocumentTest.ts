import type { ParameterUnit } from '../../contract/controls.ts';
import type { FindingCode } from '../../contract/findings.ts';
import type { FieldName, Severity } from '../../vocabulary/fieldNames.ts';
import type { FindingDraft } from '../makeFinding.ts';
import type { DeclaredTest, Parameters, Values } from './DeclaredTest.ts';

/** An id of the AP-test catalogue, and after a dash the part of the test where it has several. */
export type DocumentTestId = `${'B' | 'D' | 'T' | 'X'}${number}` | `${'B' | 'D' | 'T' | 'X'}${number}-${string}`;

/** Lengths are in points of the page, amounts in units of the currency. */
export type DocumentUnit =
  | ParameterUnit
  | 'bits'
  | 'words'
  | 'documents'
  | 'characters'
  | 'page points'
  | 'currency units';

/** What must have been read or be known, so that there is something to judge; without it the test says nothing. */
export type DocumentInput =
  | FieldName
  | 'lines'
  | 'pages'
  | 'embedded data'
  | 'earlier invoices'
  | 'picture of the page'
  | 'codes of the pages'
  | 'pictures of the pages'
  | 'make of the file'
  | 'earlier makes'
  | 'file';

export type Hits<F> = readonly [first: F, ...others: F[]];

/** What makes a hit less grave though it does not excuse it. */
interface Lowering<P extends Parameters, F> {
  readonly to: Severity;
  readonly when: (hits: Hits<F>, values: Values<P>) => boolean;
}

/** What is said of hits, and where on the page they are to be seen: the fields' places. */
type Told = Omit<FindingDraft, 'code'>;

/** One test of single documents, declared. `S`: what it looks at; `F`: the facts of one candidate. */
export interface DeclaredDocumentTest<S, P extends Parameters<DocumentUnit>, F, L extends string> extends DeclaredTest<
  P,
  F
> {
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
