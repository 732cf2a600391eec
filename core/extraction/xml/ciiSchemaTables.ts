/**
 * What the message schemas of Factur-X 1.0.9 / ZUGFeRD 2.5 say of the cross-industry invoice, one table a profile: each line
 * is a type and its elements in their order. "?" may be missing, "*" any number, "+" at least one, none of them exactly one;
 * "=Type" has elements of its own, ":Kind" holds a value. Facts of the published schemas, not their text.
 */

export const minimum = `
CrossIndustryInvoice | ExchangedDocumentContext=ExchangedDocumentContext ExchangedDocument=ExchangedDocument
  SupplyChainTradeTransaction=SupplyChainTradeTransaction
DocumentContextParameter | ID:Id
ExchangedDocumentContext | BusinessProcessSpecifiedDocumentContextParameter?=DocumentContextParameter
  GuidelineSpecifiedDocumentContextParameter=DocumentContextParameter
ExchangedDocument | ID:Id TypeCode:Code IssueDateTime:DateTime
HeaderTradeAgreement | BuyerReference?:Text SellerTradeParty=TradeParty BuyerTradeParty=TradeParty
  BuyerOrderReferencedDocument?=ReferencedDocument
HeaderTradeDelivery |
HeaderTradeSettlement | InvoiceCurrencyCode:Code
  SpecifiedTradeSettlementHeaderMonetarySummation=TradeSettlementHeaderMonetarySummation
LegalOrganization | ID?:Id
ReferencedDocument | IssuerAssignedID:Id
SupplyChainTradeTransaction | ApplicableHeaderTradeAgreement=HeaderTradeAgreement
  ApplicableHeaderTradeDelivery=HeaderTradeDelivery ApplicableHeaderTradeSettlement=HeaderTradeSettlement
TaxRegistration | ID:Id
TradeAddress | CountryID:Code
TradeParty | Name:Text SpecifiedLegalOrganization?=LegalOrganization PostalTradeAddress?=TradeAddress
  SpecifiedTaxRegistration{0,2}=TaxRegistration
TradeSettlementHeaderMonetarySummation | TaxBasisTotalAmount:Amount TaxTotalAmount{0,2}:Amount GrandTotalAmount:Amount
  DuePayableAmount:Amount
`;

export const basicWithoutLines = `
CrossIndustryInvoice | ExchangedDocumentContext=ExchangedDocumentContext ExchangedDocument=ExchangedDocument
  SupplyChainTradeTransaction=SupplyChainTradeTransaction
CreditorFinancialAccount | IBANID?:Id ProprietaryID?:Id
DebtorFinancialAccount | IBANID:Id
DocumentContextParameter | ID:Id
ExchangedDocumentContext | BusinessProcessSpecifiedDocumentContextParameter?=DocumentContextParameter
  GuidelineSpecifiedDocumentContextParameter=DocumentContextParameter
ExchangedDocument | ID:Id TypeCode:Code IssueDateTime:DateTime IncludedNote*=Note
HeaderTradeAgreement | BuyerReference?:Text SellerTradeParty=TradeParty BuyerTradeParty=TradeParty
  SellerTaxRepresentativeTradeParty?=TradeParty BuyerOrderReferencedDocument?=ReferencedDocument
  ContractReferencedDocument?=ReferencedDocument
HeaderTradeDelivery | ShipToTradeParty?=TradeParty ActualDeliverySupplyChainEvent?=SupplyChainEvent
  DespatchAdviceReferencedDocument?=ReferencedDocument
HeaderTradeSettlement | CreditorReferenceID?:Id PaymentReference?:Text TaxCurrencyCode?:Code InvoiceCurrencyCode:Code
  PayeeTradeParty?=TradeParty SpecifiedTradeSettlementPaymentMeans*=TradeSettlementPaymentMeans
  ApplicableTradeTax+=TradeTax BillingSpecifiedPeriod?=SpecifiedPeriod
  SpecifiedTradeAllowanceCharge*=TradeAllowanceCharge SpecifiedTradePaymentTerms?=TradePaymentTerms
  SpecifiedTradeSettlementHeaderMonetarySummation=TradeSettlementHeaderMonetarySummation
  InvoiceReferencedDocument*=ReferencedDocument ReceivableSpecifiedTradeAccountingAccount?=TradeAccountingAccount
LegalOrganization | ID?:Id TradingBusinessName?:Text
Note | Content:Text SubjectCode?:Code
ReferencedDocument | IssuerAssignedID:Id FormattedIssueDateTime?:FormattedDateTime
SpecifiedPeriod | StartDateTime?:DateTime EndDateTime?:DateTime
SupplyChainEvent | OccurrenceDateTime:DateTime
SupplyChainTradeTransaction | ApplicableHeaderTradeAgreement=HeaderTradeAgreement
  ApplicableHeaderTradeDelivery=HeaderTradeDelivery ApplicableHeaderTradeSettlement=HeaderTradeSettlement
TaxRegistration | ID:Id
TradeAccountingAccount | ID:Id
TradeAddress | PostcodeCode?:Code LineOne?:Text LineTwo?:Text LineThree?:Text CityName?:Text CountryID:Code
  CountrySubDivisionName?:Text
TradeAllowanceCharge | ChargeIndicator:Indicator CalculationPercent?:Number BasisAmount?:Amount ActualAmount:Amount
  ReasonCode?:Code Reason?:Text CategoryTradeTax=TradeTax
TradeParty | ID*:Id GlobalID*:Id Name?:Text SpecifiedLegalOrganization?=LegalOrganization
  PostalTradeAddress?=TradeAddress URIUniversalCommunication?=UniversalCommunication
  SpecifiedTaxRegistration{0,2}=TaxRegistration
TradePaymentTerms | Description?:Text DueDateDateTime?:DateTime DirectDebitMandateID?:Id
TradeSettlementHeaderMonetarySummation | LineTotalAmount:Amount ChargeTotalAmount?:Amount AllowanceTotalAmount?:Amount
  TaxBasisTotalAmount:Amount TaxTotalAmount{0,2}:Amount GrandTotalAmount:Amount TotalPrepaidAmount?:Amount
  DuePayableAmount:Amount
TradeSettlementPaymentMeans | TypeCode:Code PayerPartyDebtorFinancialAccount?=DebtorFinancialAccount
  PayeePartyCreditorFinancialAccount?=CreditorFinancialAccount
TradeTax | CalculatedAmount?:Amount TypeCode:Code ExemptionReason?:Text BasisAmount?:Amount CategoryCode:Code
  ExemptionReasonCode?:Code DueDateTypeCode?:Code RateApplicablePercent?:Number
UniversalCommunication | URIID:Id
`;

export const basic = `
CrossIndustryInvoice | ExchangedDocumentContext=ExchangedDocumentContext ExchangedDocument=ExchangedDocument
  SupplyChainTradeTransaction=SupplyChainTradeTransaction
CreditorFinancialAccount | IBANID?:Id ProprietaryID?:Id
DebtorFinancialAccount | IBANID:Id
DocumentContextParameter | ID:Id
DocumentLineDocument | LineID:Id IncludedNote?=Note
ExchangedDocumentContext | BusinessProcessSpecifiedDocumentContextParameter?=DocumentContextParameter
  GuidelineSpecifiedDocumentContextParameter=DocumentContextParameter
ExchangedDocument | ID:Id TypeCode:Code IssueDateTime:DateTime IncludedNote*=Note
HeaderTradeAgreement | BuyerReference?:Text SellerTradeParty=TradeParty BuyerTradeParty=TradeParty
  SellerTaxRepresentativeTradeParty?=TradeParty BuyerOrderReferencedDocument?=ReferencedDocument
  ContractReferencedDocument?=ReferencedDocument
HeaderTradeDelivery | ShipToTradeParty?=TradeParty ActualDeliverySupplyChainEvent?=SupplyChainEvent
  DespatchAdviceReferencedDocument?=ReferencedDocument
HeaderTradeSettlement | CreditorReferenceID?:Id PaymentReference?:Text TaxCurrencyCode?:Code InvoiceCurrencyCode:Code
  PayeeTradeParty?=TradeParty SpecifiedTradeSettlementPaymentMeans*=TradeSettlementPaymentMeans
  ApplicableTradeTax+=TradeTax BillingSpecifiedPeriod?=SpecifiedPeriod
  SpecifiedTradeAllowanceCharge*=TradeAllowanceCharge SpecifiedTradePaymentTerms?=TradePaymentTerms
  SpecifiedTradeSettlementHeaderMonetarySummation=TradeSettlementHeaderMonetarySummation
  InvoiceReferencedDocument*=ReferencedDocument ReceivableSpecifiedTradeAccountingAccount?=TradeAccountingAccount
LegalOrganization | ID?:Id TradingBusinessName?:Text
LineTradeAgreement | GrossPriceProductTradePrice?=TradePrice NetPriceProductTradePrice=TradePrice
LineTradeDelivery | BilledQuantity:Quantity
LineTradeSettlement | ApplicableTradeTax=TradeTax BillingSpecifiedPeriod?=SpecifiedPeriod
  SpecifiedTradeAllowanceCharge*=TradeAllowanceCharge
  SpecifiedTradeSettlementLineMonetarySummation=TradeSettlementLineMonetarySummation
Note | Content:Text SubjectCode?:Code
ReferencedDocument | IssuerAssignedID:Id FormattedIssueDateTime?:FormattedDateTime
SpecifiedPeriod | StartDateTime?:DateTime EndDateTime?:DateTime
SupplyChainEvent | OccurrenceDateTime:DateTime
SupplyChainTradeLineItem | AssociatedDocumentLineDocument=DocumentLineDocument SpecifiedTradeProduct=TradeProduct
  SpecifiedLineTradeAgreement=LineTradeAgreement SpecifiedLineTradeDelivery=LineTradeDelivery
  SpecifiedLineTradeSettlement=LineTradeSettlement
SupplyChainTradeTransaction | IncludedSupplyChainTradeLineItem+=SupplyChainTradeLineItem
  ApplicableHeaderTradeAgreement=HeaderTradeAgreement ApplicableHeaderTradeDelivery=HeaderTradeDelivery
  ApplicableHeaderTradeSettlement=HeaderTradeSettlement
TaxRegistration | ID:Id
TradeAccountingAccount | ID:Id
TradeAddress | PostcodeCode?:Code LineOne?:Text LineTwo?:Text LineThree?:Text CityName?:Text CountryID:Code
  CountrySubDivisionName?:Text
TradeAllowanceCharge | ChargeIndicator:Indicator CalculationPercent?:Number BasisAmount?:Amount ActualAmount:Amount
  ReasonCode?:Code Reason?:Text CategoryTradeTax?=TradeTax
TradeParty | ID*:Id GlobalID*:Id Name?:Text SpecifiedLegalOrganization?=LegalOrganization
  PostalTradeAddress?=TradeAddress URIUniversalCommunication?=UniversalCommunication
  SpecifiedTaxRegistration{0,2}=TaxRegistration
TradePaymentTerms | Description?:Text DueDateDateTime?:DateTime DirectDebitMandateID?:Id
TradePrice | ChargeAmount:Amount BasisQuantity?:Quantity AppliedTradeAllowanceCharge?=TradeAllowanceCharge
TradeProduct | GlobalID?:Id Name:Text
TradeSettlementHeaderMonetarySummation | LineTotalAmount:Amount ChargeTotalAmount?:Amount AllowanceTotalAmount?:Amount
  TaxBasisTotalAmount:Amount TaxTotalAmount{0,2}:Amount GrandTotalAmount:Amount TotalPrepaidAmount?:Amount
  DuePayableAmount:Amount
TradeSettlementLineMonetarySummation | LineTotalAmount:Amount
TradeSettlementPaymentMeans | TypeCode:Code PayerPartyDebtorFinancialAccount?=DebtorFinancialAccount
  PayeePartyCreditorFinancialAccount?=CreditorFinancialAccount
TradeTax | CalculatedAmount?:Amount TypeCode:Code ExemptionReason?:Text BasisAmount?:Amount CategoryCode:Code
  ExemptionReasonCode?:Code DueDateTypeCode?:Code RateApplicablePercent?:Number
UniversalCommunication | URIID:Id
`;

export const en16931 = `
CrossIndustryInvoice | ExchangedDocumentContext=ExchangedDocumentContext ExchangedDocument=ExchangedDocument
  SupplyChainTradeTransaction=SupplyChainTradeTransaction
CreditorFinancialAccount | IBANID?:Id AccountName?:Text ProprietaryID?:Id
CreditorFinancialInstitution | BICID:Id
DebtorFinancialAccount | IBANID:Id
DocumentContextParameter | ID:Id
DocumentLineDocument | LineID:Id IncludedNote?=Note
ExchangedDocumentContext | BusinessProcessSpecifiedDocumentContextParameter?=DocumentContextParameter
  GuidelineSpecifiedDocumentContextParameter=DocumentContextParameter
ExchangedDocument | ID:Id TypeCode:Code IssueDateTime:DateTime IncludedNote*=Note
HeaderTradeAgreement | BuyerReference?:Text SellerTradeParty=TradeParty BuyerTradeParty=TradeParty
  SellerTaxRepresentativeTradeParty?=TradeParty SellerOrderReferencedDocument?=ReferencedDocument
  BuyerOrderReferencedDocument?=ReferencedDocument ContractReferencedDocument?=ReferencedDocument
  AdditionalReferencedDocument*=ReferencedDocument SpecifiedProcuringProject?=ProcuringProject
HeaderTradeDelivery | ShipToTradeParty?=TradeParty ActualDeliverySupplyChainEvent?=SupplyChainEvent
  DespatchAdviceReferencedDocument?=ReferencedDocument ReceivingAdviceReferencedDocument?=ReferencedDocument
HeaderTradeSettlement | CreditorReferenceID?:Id PaymentReference?:Text TaxCurrencyCode?:Code InvoiceCurrencyCode:Code
  PayeeTradeParty?=TradeParty SpecifiedTradeSettlementPaymentMeans*=TradeSettlementPaymentMeans
  ApplicableTradeTax+=TradeTax BillingSpecifiedPeriod?=SpecifiedPeriod
  SpecifiedTradeAllowanceCharge*=TradeAllowanceCharge SpecifiedTradePaymentTerms?=TradePaymentTerms
  SpecifiedTradeSettlementHeaderMonetarySummation=TradeSettlementHeaderMonetarySummation
  InvoiceReferencedDocument*=ReferencedDocument ReceivableSpecifiedTradeAccountingAccount?=TradeAccountingAccount
LegalOrganization | ID?:Id TradingBusinessName?:Text
LineTradeAgreement | BuyerOrderReferencedDocument?=ReferencedDocument GrossPriceProductTradePrice?=TradePrice
  NetPriceProductTradePrice=TradePrice
LineTradeDelivery | BilledQuantity:Quantity
LineTradeSettlement | ApplicableTradeTax=TradeTax BillingSpecifiedPeriod?=SpecifiedPeriod
  SpecifiedTradeAllowanceCharge*=TradeAllowanceCharge
  SpecifiedTradeSettlementLineMonetarySummation=TradeSettlementLineMonetarySummation
  AdditionalReferencedDocument?=ReferencedDocument ReceivableSpecifiedTradeAccountingAccount?=TradeAccountingAccount
Note | Content:Text SubjectCode?:Code
ProcuringProject | ID:Id Name:Text
ProductCharacteristic | Description:Text Value:Text
ProductClassification | ClassCode?:Code
ReferencedDocument | IssuerAssignedID?:Id URIID?:Id LineID?:Id TypeCode?:Code Name?:Text
  AttachmentBinaryObject?:BinaryObject ReferenceTypeCode?:Code FormattedIssueDateTime?:FormattedDateTime
SpecifiedPeriod | StartDateTime?:DateTime EndDateTime?:DateTime
SupplyChainEvent | OccurrenceDateTime:DateTime
SupplyChainTradeLineItem | AssociatedDocumentLineDocument=DocumentLineDocument SpecifiedTradeProduct=TradeProduct
  SpecifiedLineTradeAgreement=LineTradeAgreement SpecifiedLineTradeDelivery=LineTradeDelivery
  SpecifiedLineTradeSettlement=LineTradeSettlement
SupplyChainTradeTransaction | IncludedSupplyChainTradeLineItem+=SupplyChainTradeLineItem
  ApplicableHeaderTradeAgreement=HeaderTradeAgreement ApplicableHeaderTradeDelivery=HeaderTradeDelivery
  ApplicableHeaderTradeSettlement=HeaderTradeSettlement
TaxRegistration | ID:Id
TradeAccountingAccount | ID:Id
TradeAddress | PostcodeCode?:Code LineOne?:Text LineTwo?:Text LineThree?:Text CityName?:Text CountryID:Code
  CountrySubDivisionName?:Text
TradeAllowanceCharge | ChargeIndicator:Indicator CalculationPercent?:Number BasisAmount?:Amount ActualAmount:Amount
  ReasonCode?:Code Reason?:Text CategoryTradeTax?=TradeTax
TradeContact | PersonName?:Text DepartmentName?:Text TelephoneUniversalCommunication?=UniversalCommunication
  EmailURIUniversalCommunication?=UniversalCommunication
TradeCountry | ID:Code
TradeParty | ID*:Id GlobalID*:Id Name?:Text Description?:Text SpecifiedLegalOrganization?=LegalOrganization
  DefinedTradeContact?=TradeContact PostalTradeAddress?=TradeAddress URIUniversalCommunication?=UniversalCommunication
  SpecifiedTaxRegistration{0,2}=TaxRegistration
TradePaymentTerms | Description?:Text DueDateDateTime?:DateTime DirectDebitMandateID?:Id
TradePrice | ChargeAmount:Amount BasisQuantity?:Quantity AppliedTradeAllowanceCharge?=TradeAllowanceCharge
TradeProduct | GlobalID?:Id SellerAssignedID?:Id BuyerAssignedID?:Id Name:Text Description?:Text
  ApplicableProductCharacteristic*=ProductCharacteristic DesignatedProductClassification*=ProductClassification
  OriginTradeCountry?=TradeCountry
TradeSettlementFinancialCard | ID:Id CardholderName?:Text
TradeSettlementHeaderMonetarySummation | LineTotalAmount:Amount ChargeTotalAmount?:Amount AllowanceTotalAmount?:Amount
  TaxBasisTotalAmount:Amount TaxTotalAmount{0,2}:Amount RoundingAmount?:Amount GrandTotalAmount:Amount
  TotalPrepaidAmount?:Amount DuePayableAmount:Amount
TradeSettlementLineMonetarySummation | LineTotalAmount:Amount
TradeSettlementPaymentMeans | TypeCode:Code Information?:Text
  ApplicableTradeSettlementFinancialCard?=TradeSettlementFinancialCard
  PayerPartyDebtorFinancialAccount?=DebtorFinancialAccount
  PayeePartyCreditorFinancialAccount?=CreditorFinancialAccount
  PayeeSpecifiedCreditorFinancialInstitution?=CreditorFinancialInstitution
TradeTax | CalculatedAmount?:Amount TypeCode:Code ExemptionReason?:Text BasisAmount?:Amount CategoryCode:Code
  ExemptionReasonCode?:Code TaxPointDate?:Date DueDateTypeCode?:Code RateApplicablePercent?:Number
UniversalCommunication | URIID?:Id CompleteNumber?:Text
`;
