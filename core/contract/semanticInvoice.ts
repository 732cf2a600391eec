/**
 * An e-invoice as EN 16931-1 speaks of it: business terms (BT) and groups (BG), whatever the syntax they were read from.
 * Texts are kept as stated, so that a check sees a comma or a third decimal before anything interprets it.
 */

/** One business term. An element that is there but empty is a term with an empty text. */
export interface Term {
  readonly text: string;
  /** Path of the element below the root, e.g. "cac:InvoiceLine[2]/cbc:ID". */
  readonly path: string;
  readonly attributes: Readonly<Record<string, string>>;
}
export type OptionalTerm = Term | undefined;

/** A group of terms; `path` says where it stands. */
interface TermGroup {
  readonly path: string;
}

/** Seller (BG-4), buyer (BG-7), payee (BG-10) or tax representative (BG-11). */
export interface TermParty extends TermGroup {
  readonly name: OptionalTerm;
  readonly identifiers: readonly Term[];
  readonly legalId: OptionalTerm;
  readonly vatId: OptionalTerm;
  /** BT-32: a tax number that is no VAT id. */
  readonly taxNumber: OptionalTerm;
  readonly electronicAddress: OptionalTerm;
  readonly hasAddress: boolean;
  readonly city: OptionalTerm;
  readonly postcode: OptionalTerm;
  readonly country: OptionalTerm;
  readonly contact: TermContact | undefined;
}

interface TermContact extends TermGroup {
  readonly name: OptionalTerm;
  readonly phone: OptionalTerm;
  readonly email: OptionalTerm;
}

/** BG-14 and BG-26. */
export interface TermPeriod extends TermGroup {
  readonly start: OptionalTerm;
  readonly end: OptionalTerm;
}

/** An allowance or charge of the document (BG-20, BG-21) or of a line (BG-27, BG-28). */
export interface TermAllowance extends TermGroup {
  readonly isCharge: boolean;
  /** The indicator that tells a charge from an allowance, as stated. */
  readonly indicator: OptionalTerm;
  readonly amount: OptionalTerm;
  readonly base: OptionalTerm;
  readonly percent: OptionalTerm;
  readonly reason: OptionalTerm;
  readonly reasonCode: OptionalTerm;
  readonly category: OptionalTerm;
  readonly rate: OptionalTerm;
}

/** BG-23, one row of the VAT breakdown. */
export interface TermTax extends TermGroup {
  readonly base: OptionalTerm;
  readonly amount: OptionalTerm;
  readonly category: OptionalTerm;
  readonly rate: OptionalTerm;
  readonly reason: OptionalTerm;
  readonly reasonCode: OptionalTerm;
}

/** BG-16 to BG-19. */
export interface TermPayment extends TermGroup {
  readonly means: OptionalTerm;
  /** Where payment is to go by credit transfer (BG-17), with an account or without. */
  readonly transfers: readonly (TermGroup & { readonly account: OptionalTerm })[];
  readonly cardNumber: OptionalTerm;
  readonly debitedAccount: OptionalTerm;
}

/** BG-25. */
export interface TermLine extends TermGroup {
  readonly id: OptionalTerm;
  readonly quantity: OptionalTerm;
  readonly unit: OptionalTerm;
  readonly total: OptionalTerm;
  readonly price: OptionalTerm;
  readonly priceBase: OptionalTerm;
  readonly grossPrice: OptionalTerm;
  readonly name: OptionalTerm;
  readonly category: OptionalTerm;
  readonly rate: OptionalTerm;
  readonly period: TermPeriod | undefined;
  readonly allowances: readonly TermAllowance[];
  readonly standardId: OptionalTerm;
  readonly classifications: readonly Term[];
  readonly attributes: readonly (TermGroup & { readonly name: OptionalTerm; readonly value: OptionalTerm })[];
}

/** BG-22. */
export interface TermTotals extends TermGroup {
  readonly lines: OptionalTerm;
  readonly allowances: OptionalTerm;
  readonly charges: OptionalTerm;
  readonly net: OptionalTerm;
  /** BT-110 and BT-111 and whatever else is stated as total of tax. */
  readonly taxes: readonly Term[];
  readonly gross: OptionalTerm;
  readonly paid: OptionalTerm;
  readonly rounding: OptionalTerm;
  readonly due: OptionalTerm;
}

export interface SemanticInvoice {
  readonly syntax: 'UBL' | 'CII';
  /** A root that says by itself that it credits (UBL CreditNote). */
  readonly isCreditNote: boolean;
  /** BT-23 and BT-24. */
  readonly process: OptionalTerm;
  readonly specification: OptionalTerm;
  /** BT-21: what each note is about (UNTDID 4451). */
  readonly noteSubjects: readonly Term[];
  readonly number: OptionalTerm;
  readonly issueDate: OptionalTerm;
  readonly typeCode: OptionalTerm;
  readonly currency: OptionalTerm;
  readonly taxCurrency: OptionalTerm;
  readonly taxPointDates: readonly Term[];
  readonly taxPointCodes: readonly Term[];
  readonly dueDate: OptionalTerm;
  readonly buyerReference: OptionalTerm;
  readonly paymentTerms: OptionalTerm;
  readonly precedingInvoices: readonly (TermGroup & { readonly number: OptionalTerm })[];
  readonly supportingDocuments: readonly (TermGroup & { readonly reference: OptionalTerm })[];
  readonly seller: TermParty | undefined;
  readonly buyer: TermParty | undefined;
  readonly payee: TermParty | undefined;
  readonly taxRepresentative: TermParty | undefined;
  readonly deliveryDate: OptionalTerm;
  /** BG-15; undefined where no address to deliver to is given. */
  readonly deliverTo: (TermGroup & { readonly country: OptionalTerm }) | undefined;
  readonly period: TermPeriod | undefined;
  readonly payments: readonly TermPayment[];
  readonly allowances: readonly TermAllowance[];
  readonly taxes: readonly TermTax[];
  readonly totals: TermTotals | undefined;
  readonly lines: readonly TermLine[];
  /** Parts the schema of the syntax asks for that are missing or out of order, each as a sentence with its path. */
  readonly structure: readonly { readonly path: string; readonly problem: string }[];
}
