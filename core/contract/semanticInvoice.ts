import type { Sentence } from '../vocabulary/sentences/Sentence.ts';

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
  /** Those of the identifiers that a scheme (ISO 6523) gives out; UBL does not tell them apart. */
  readonly globalIds: readonly Term[];
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

/** A note of the invoice (BG-1) with what it is about (UNTDID 4451). */
export interface TermNote extends TermGroup {
  readonly subject: OptionalTerm;
  readonly text: OptionalTerm;
}

/** A document that belongs to the invoice (BG-24), or an object it speaks of (BT-18, BT-128: type 130). */
export interface TermDocument extends TermGroup {
  readonly reference: OptionalTerm;
  /** UNTDID 1001 in CII; absent in most UBL. */
  readonly typeCode: OptionalTerm;
  /** BT-123. */
  readonly description: OptionalTerm;
  /** UNTDID 1153: what kind of identifier the reference is. */
  readonly scheme: OptionalTerm;
  /** The attached file (BT-125). */
  readonly file: OptionalTerm;
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
  /** Where payment is to go by credit transfer (BG-17), and how many accounts are named for it. */
  readonly transfers: readonly (TermGroup & { readonly account: OptionalTerm; readonly accounts: number })[];
  readonly cardNumber: OptionalTerm;
  readonly debitedAccount: OptionalTerm;
  /** BT-89. */
  readonly mandate: OptionalTerm;
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
  /** BT-X-8: GROUP and INFORMATION lines are no items of their own; absent or DETAIL for those that are. */
  readonly subtype: OptionalTerm;
  /** BT-X-304: the line this one belongs to. */
  readonly parentId: OptionalTerm;
  readonly originCountry: OptionalTerm;
  readonly documents: readonly TermDocument[];
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

/** Something in the XML that a schema has no place for, or lacks. */
export interface StructureProblem {
  readonly path: string;
  /** What is wrong, as a clause that begins a sentence. */
  readonly problem: Sentence;
  /**
   * Whose demand it is: the message's schema ('message' for elements and attributes, 'value' for how a value is written),
   * the schema of the stated profile ('profile'), or only that the profile has no use for what is there ('content').
   */
  readonly of: 'message' | 'value' | 'profile' | 'content';
}

export interface SemanticInvoice {
  readonly syntax: 'UBL' | 'CII';
  /** A root that says by itself that it credits (UBL CreditNote). */
  readonly isCreditNote: boolean;
  /** BT-23 and BT-24. */
  readonly process: OptionalTerm;
  readonly specification: OptionalTerm;
  readonly notes: readonly TermNote[];
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
  readonly orderReference: OptionalTerm;
  readonly contractReference: OptionalTerm;
  readonly precedingInvoices: readonly (TermGroup & {
    readonly number: OptionalTerm;
    readonly issueDate: OptionalTerm;
    readonly typeCode: OptionalTerm;
  })[];
  readonly supportingDocuments: readonly TermDocument[];
  readonly seller: TermParty | undefined;
  readonly buyer: TermParty | undefined;
  readonly payee: TermParty | undefined;
  readonly taxRepresentative: TermParty | undefined;
  readonly deliveryDate: OptionalTerm;
  /** BG-15; undefined where no address to deliver to is given. */
  readonly deliverTo: (TermGroup & { readonly country: OptionalTerm }) | undefined;
  /** BG-13: who is delivered to; undefined in UBL where only a place is named. */
  readonly shipTo: TermParty | undefined;
  readonly period: TermPeriod | undefined;
  readonly payments: readonly TermPayment[];
  readonly allowances: readonly TermAllowance[];
  /** Fees for logistics, which EXTENDED keeps apart from charges (BT-X-272). */
  readonly logisticsFees: readonly Term[];
  readonly taxes: readonly TermTax[];
  readonly totals: TermTotals | undefined;
  readonly lines: readonly TermLine[];
  /** Every kind of tax a row, a line or an allowance is of (BT-118-0); UBL states it as a scheme. */
  readonly taxTypes: readonly Term[];
  /** Every tax registration of a party, whatever its scheme; CII alone. */
  readonly taxRegistrations: readonly Term[];
  /** Where the message does not follow its schema or its profile. */
  readonly structure: readonly StructureProblem[];
}
