import type { Extraction } from '../contract/extraction.ts';
import type { Finding, Inspection } from '../contract/findings.ts';
import type { PageReading } from '../contract/reading.ts';
import type { Reason, Risk } from '../contract/risk.ts';
import type { Split } from '../contract/splits.ts';
import type { ContainerMediaType, OpenContainer, UnpackBudget } from '../intake/ContainedFile.ts';
import type { ServedRisk } from '../scoring/serving/serveScore.ts';
import type { DocumentReader } from '../reading/DocumentReader.ts';
import type { RuleFacts } from '../rules/RuleColumns.ts';
import type { RuleMatch, WorkingRule } from '../rules/matchRules.ts';
import type { Making } from '../validation/forensics/Making.ts';
import type { InvoiceHistory } from '../validation/InvoiceHistory.ts';
import type { IsoDate } from '../vocabulary/dates.ts';
import type { Failure } from '../vocabulary/failure.ts';
import type { CarriedFiles } from './StageContext.ts';
import type { ArrivalSource } from '../store/queries/documents.ts';
import type { DocumentId } from '../vocabulary/ids.ts';
import type { Severity } from '../vocabulary/fieldNames.ts';

/** One file a dropped path stands for, or why there is none. */
export type FoundFile =
  | {
      readonly path: string;
      readonly fileName: string;
      /** Where its bytes lie in the vault, for what is no file. */
      readonly contentSha256?: string;
      /** The watched folder it is from, with the rules that hold now. */
      readonly source?: ArrivalSource;
      /** Written in the transaction that notes it. */
      readonly alongside?: (documentId: DocumentId) => void;
    }
  | { readonly path: string; readonly failure: Failure };

/** What the first bytes say a file is. `failure` tells why it cannot be taken in, e.g. a type Vouch does not read. */
export interface Sniffed {
  readonly mediaType: string;
  readonly failure: Failure | null;
  /** The file breaks off, yet something of it can be read. */
  readonly incomplete: boolean;
}

/** Invoices as read, and what is known about earlier ones: the input of validation. */
interface ValidationInput {
  /** Documents a person said are other invoices than this one. */
  readonly setApart: ReadonlySet<string>;
  readonly extraction: Extraction;
  readonly pages: readonly PageReading[];
  /** What inspection found in the file as it was sent. */
  readonly inspection: Inspection;
  /** How it was made, and how its vendor's earlier documents were. */
  readonly making: Making;
  readonly history: InvoiceHistory;
  readonly today: IsoDate;
}

/** All that is known of a file that is or carries an e-invoice, or says it does. */
export interface InspectionInput extends CarriedFiles {
  /** What the e-invoice states; null where there is none or it could not be read. */
  readonly stated: Extraction | null;
  /** What the pages show; null where there are none. */
  readonly seen: Extraction | null;
  readonly pages: readonly PageReading[];
  /** The file as it came, where it is a PDF that is looked at as one. */
  readonly pdf: Uint8Array | null;
}

interface ScoringInput {
  /** Decides whose case it is where two models share them. */
  readonly documentId: DocumentId;
  readonly extraction: Extraction;
  readonly findings: readonly Finding[];
  readonly history: InvoiceHistory;
  readonly today: IsoDate;
}

interface AlertingInput {
  /** Null where the document could not be scored. */
  readonly risk: Risk | null;
  readonly findings: readonly Finding[];
  readonly alertThreshold: number;
  readonly rules: readonly RuleGround[];
}

/** A rule of one's own that holds for the document. */
export interface RuleGround {
  readonly ruleId: string;
  readonly name: string;
  readonly severity: Severity;
  readonly message: string;
}

/** Why an alert is to be opened. */
interface AlertDecision {
  readonly severity: Severity;
  readonly title: string;
  readonly reasons: readonly Reason[];
}

/** Content-addressed store of originals and page images. */
interface Originals {
  /** Keeps the bytes and answers their SHA-256; keeping the same bytes again changes nothing. */
  put(bytes: Uint8Array): Promise<string>;
  get(sha256: string): Promise<Uint8Array>;
}

/**
 * What the stages need from other rooms and engines, composed by the workstation. All of it is input to result: none
 * writes to the store.
 */
export interface StagePorts {
  expandPaths(paths: readonly string[]): AsyncIterable<FoundFile>;
  /** @throws VouchFailure FILE_UNREADABLE, FILE_EMPTY, FILE_TOO_LARGE */
  readFile(path: string): Promise<Uint8Array>;
  /** SHA-256 as 64 hex digits. */
  hash(bytes: Uint8Array): string;
  sniff(bytes: Uint8Array): Sniffed;
  /** Opens a mail or archive. @throws VouchFailure FILE_DAMAGED, FILE_ENCRYPTED, ARCHIVE_REFUSED */
  openContainer(bytes: Uint8Array, mediaType: ContainerMediaType, budget: UnpackBudget): Promise<OpenContainer>;
  readonly originals: Originals;
  readonly reader: DocumentReader;
  /** Values with raw confidence: the weight of their evidence. */
  extractPages(pages: readonly PageReading[]): Promise<Extraction>;
  /** The same values with the probability that they are right. */
  calibrate(extraction: Extraction): Promise<Extraction>;
  /** Which pages of a file are documents of their own; null where it is one document. */
  proposeSplit(pages: readonly PageReading[]): Split | null;
  isInvoiceXml(bytes: Uint8Array): boolean;
  /** @throws VouchFailure XML_REFUSED */
  extractXml(bytes: Uint8Array): Extraction;
  /** Findings on the file as it was sent: rules of its norm, its packaging, XML against page. No correction changes them. */
  inspect(input: InspectionInput): Inspection;
  validate(input: ValidationInput): readonly Finding[];
  /** The risk, with the model's own alert threshold, and what another model says. @throws VouchFailure MODEL_REFUSED */
  score(input: ScoringInput): Promise<ServedRisk>;
  /** The rules that hold for these facts. */
  matchRules(rules: readonly WorkingRule[], facts: RuleFacts): readonly RuleMatch[];
  decideAlert(input: AlertingInput): AlertDecision | null;
}
