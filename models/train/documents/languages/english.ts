import { wordingOf } from '../Wording.ts';

export const english = wordingOf({
  invoice:
    'Invoice|INVOICE|Tax Invoice|TAX INVOICE|Sales Invoice|VAT Invoice|Commercial Invoice|Bill|Service Invoice|Final Invoice',
  creditNote: 'Credit Note|CREDIT NOTE|Credit Memo|Tax Credit Note|Credit Invoice',
  receipt:
    'Receipt|RECEIPT|TAX INVOICE|CASH BILL|Simplified Tax Invoice|Official Receipt|CASH SALES|Sales Receipt|INVOICE',
  proForma: 'Pro Forma Invoice|PROFORMA INVOICE|Proforma',
  reminder: 'Payment Reminder|REMINDER|First Reminder|Overdue Notice|Second Payment Reminder',
  order: 'Purchase Order|PURCHASE ORDER|Order Confirmation|Sales Order|Work Order|Insertion Order',
  deliveryNote: 'Delivery Note|DELIVERY NOTE|Packing Slip|Packing List|Delivery Order|Goods Despatch Note',
  contract: 'Contract|SERVICE AGREEMENT|Agreement|Framework Agreement|Advertising Contract|Maintenance Contract',
  statement: 'Statement of Account|STATEMENT|Account Statement|Monthly Statement',
  timeSheet: 'Time Sheet|TIMESHEET|Weekly Timesheet|Record of Hours',
  conditions: 'Terms and Conditions|TERMS AND CONDITIONS OF SALE|General Terms of Business|Conditions of Sale',
  quotation: 'Quotation|Quote|QUOTATION|Offer|Price Quotation|Estimate|Proposal',
  remittance: 'Remittance Advice|REMITTANCE ADVICE|Payment Advice|Payment Notification',
  validUntil: 'Valid until|Offer valid until|Expires on|Expiry date',
  quotationNumber: 'Quotation No.|Quote #|Offer No.|Estimate No.',
  number:
    'Invoice number|Invoice No.|Invoice #|Inv. No.|INVOICE NO|Document number|Invoice ID|Bill number|Tax Invoice No.|Number|Our reference',
  creditNumber: 'Credit note number|Credit Note No.|Credit memo #|CN No.|Document number',
  date: 'Invoice date|Date|Date of issue|Issue date|Issued|Bill date|Invoice Dt.|Dated|DATE|Tax point',
  dueDate: 'Due date|Payment due|Due|Pay by|Due by|Date due|Payment due date|DUE DATE|Payable by',
  purchaseOrder:
    'PO number|P.O. No.|Purchase order|Your order|Your order no.|Customer PO|PO #|Order reference|Buyer reference',
  customerNumber: 'Customer number|Customer No.|Account no.|Client ID|Customer ID|A/C No.|Customer code',
  contractNumber: 'Contract no.|Contract number|Agreement #|Contract|Estimate number|Project no.',
  deliveryNumber: 'Delivery note|Delivery note no.|Despatch no.|Shipment|Job no.|Sales order',
  deliveryDate: 'Delivery date|Date of supply|Supply date|Shipped|Ship date|Service date',
  orderDate: 'Order date|Ordered|Date of order|Your order of',
  period: 'Billing period|Period|Service period|Invoice period|Flight dates|Period covered',
  reference: 'Reference|Your ref.|Our ref.|Ref.|Job reference',
  contact: 'Contact|Your contact|Handled by|Sales rep|Salesperson|Account executive',
  attention: 'Attn: Accounts Payable|Accounts Payable|c/o Shared Services Centre|Attn. Purchasing|Finance Department',
  original: 'Original|Copy|ORIGINAL FOR RECIPIENT|Page 1 of 1|Duplicate',
  billTo:
    'Bill to|Billed to|Invoice to|Sold to|Customer|BILL TO|Client|Bill-to address|Invoice address|Buyer|Advertiser|To|Billed To',
  shipTo: 'Ship to|Deliver to|Delivery address|SHIP TO|Site address|Consignee',
  seller: 'From|Seller|Supplier|Issued by|Sold by|Remit to|Supplier details|Vendor',
  vatId: 'VAT reg. no.|VAT No.|VAT number|VAT ID|VAT Registration Number|VAT|Tax ID|VAT reg no',
  taxNumber: 'Tax reference|Company tax no.|UTR|Tax number|Federal Tax ID|EIN',
  register: 'Company no.|Registered in England no.|Company Reg. No.|Reg. No.|Co. Reg. No.|Registration no.',
  iban: 'IBAN|IBAN|IBAN No.|Account (IBAN)',
  bic: 'BIC|SWIFT|BIC/SWIFT|SWIFT code|Swift/BIC',
  bank: 'Bank|Bank details|Our bank|Payment details|Bankers',
  phone: 'Phone|Tel|Tel.|Telephone|T|Ph',
  email: 'Email|E-mail|E|Mail',
  website: 'Web|Website|www',
  position: 'Pos.|#|No.|Item|Line|Ln|S/N',
  article: 'Item no.|SKU|Code|Product code|Part no.|Article|HSN/SAC|Stock code',
  description:
    'Description|Item|Details|Product|Item description|Particulars|Description of goods|Service|Product / service|Goods or services',
  quantity: 'Qty|Quantity|QTY|Units|Qty.|Hours|No. of units|Pcs',
  unit: 'Unit|UoM|U/M|Unit of measure|per',
  unitPrice: 'Unit price|Price|Rate|Unit cost|Price each|U/Price|Unit Price|Net price|Price per unit|Each',
  lineDiscount: 'Disc.|Discount|Disc %|Less',
  taxRate: 'VAT|VAT %|Tax|Tax %|VAT rate|GST %|Tax rate',
  amount: 'Amount|Total|Line total|Net amount|Amount (net)|Net|Total price|AMOUNT|Line amount|Value|Extended price',
  net: 'Subtotal|Net total|Total net|Sub-total|Net amount|Total excl. VAT|Amount before tax|Total before tax|Total (excluding tax)|Taxable value|NET|Subtotal without tax|Net invoice value',
  tax: '{tax}|Total {tax}|{tax} amount|{tax} total|Tax|Total tax|Sales tax|{tax} payable',
  gross:
    'Total|Grand total|Invoice total|Total incl. {tax}|Total amount|TOTAL|Gross amount|Total including tax|Total invoice amount|Gross total|GRAND TOTAL|Total with tax|Amount incl. {tax}',
  payable:
    'Amount due|Balance due|Total due|Please pay|Net payable|Amount payable|Total payable|Due now|Outstanding balance|AMOUNT DUE|To be paid',
  prepaid: 'Deposit paid|Less deposit|Amount paid|Paid to date|Payments received|Advance payment|Prepaid',
  shipping: 'Shipping|Carriage|Delivery charge|Freight|Postage & packing|Shipping & handling',
  discount: 'Discount|Less discount|Trade discount|Rebate|Loyalty discount',
  rounding: 'Rounding|Rounding adjustment|Round off|Rounding Adj',
  subtotal: 'Subtotal|Section total|Sum|Subtotal for section',
  carriedOver: 'Carried forward|Carried over|Subtotal c/f|Continued on next page',
  broughtForward: 'Brought forward|Subtotal b/f|Carried over from previous page',
  taxBase: 'Taxable amount|Net|Base|Goods value|Taxable value|VAT analysis',
  currency: 'Currency|All amounts in|Prices in',
  inWords: 'Amount in words|Total in words',
  receiptTotal:
    'TOTAL|Total|TOTAL AMOUNT|Total Sales (Inclusive of {tax})|NET TOTAL|Grand Total|Total Incl. {tax}|ROUNDED TOTAL|Total Payable|AMOUNT DUE|BALANCE DUE|Total RM|NETT TOTAL|Total (Inc. {tax})',
  cash: 'CASH|Cash|Cash tendered|PAID|TENDER|Amount tendered',
  change: 'CHANGE|Change|Change due|Balance|CHANGE DUE',
  card: 'VISA|MASTERCARD|Card|DEBIT CARD|CONTACTLESS|Credit card',
  itemCount: 'Items|Item count|No. of items|Total Qty|TOTAL ITEMS|Item(s)',
  cashier: 'Cashier|Served by|CASHIER|Operator|Staff',
  till: 'Till|POS|Terminal|Reg|Counter|Doc No.|Receipt #|Bill No|Invoice No.|Slip No.',
  thanks:
    'Thank you for your custom|THANK YOU, PLEASE COME AGAIN|Thank you for shopping with us|Goods sold are not returnable|Please retain this receipt|Exchange within 7 days with receipt',
  previousBalance: 'Previous balance|Last bill|Balance brought forward|Opening balance',
  paymentReceived: 'Payment received - thank you|Payments received|Last payment',
  consumption: 'Usage|Consumption|Energy used|Units used',
  meter: 'Meter no.|Meter number|Supply number|Point of delivery',
  accountNumber: 'Account number|Your account number|Customer account|Account',
  balance: 'Balance|Closing balance|Outstanding|Balance due|Total outstanding',
  netDays:
    'Payment terms: {days} days net|Terms: net {days} days|Net {days}|Payment due within {days} days of invoice date|{days} days from date of invoice|Strictly {days} days',
  payBy:
    'Please pay by {date} quoting {number}.|Payment is due on {date}.|Kindly transfer the amount to the account below by {date}.',
  remark:
    'Thank you for your business.|Goods remain our property until paid for in full.|Please quote the invoice number with your payment.|Interest is charged on late payments.|Queries must be raised within 7 days of receipt.|E. & O. E.|This is a computer generated document, no signature is required.|Prices are subject to our terms and conditions.|Reverse charge: customer to account for VAT.',
  prose:
    'The supplier shall provide the services described in the schedule with reasonable care and skill.|Either party may end this agreement with three months notice in writing.|The customer shall pay undisputed invoices within {days} days of receipt.|The fee for the first year is {amount} and is reviewed each January.|Neither party is liable for delays caused by events beyond its control.|Title passes when the price has been paid in full.|Any change to this document must be agreed in writing.|Deliveries are made on working days between eight and four.|We refer to our conversation of {date} and confirm what was agreed.|Liability is limited to {amount} for each event.|Please let us know if your address or your bank details change.|The law of the place of the supplier applies.|Complaints about visible defects are made within eight days of delivery.|Invoices are issued monthly in arrears.',
  product:
    'Ball bearing|Copy paper A4|Office chair|LED panel|Hex bolt|Cable tie|Safety gloves|Hydraulic hose|Cordless drill|Toner cartridge|Packing tape|Steel bracket|Cleaning fluid|Filter insert|Network switch|Coffee beans|Shelf unit|Paint roller|Extension lead|Printed brochure|Water pump|Door closer|Notebook stand|Fire extinguisher|Garden hose|Plastic crate|Wall clock|Brake pad|Milk 1L|White bread|Sparkling water|Chicken rice|Iced tea|Screwdriver set|Sandpaper|Wood glue|Gift bag|Battery AA',
  quality:
    'grey|black|large|small|type B|500 mm|M8 x 40|pack of 10|size L|stainless|heavy duty|white|12 V|80 g|box of 50|2 m|set|premium|refill|series 3',
  service:
    'Consulting services|Monthly maintenance|Software licence|Hosting, standard plan|Installation on site|Translation|Site survey|Cleaning service|Transport|Design work|Training day|Travel expenses|Support contract|Rent of equipment|Project management|Data migration|Annual subscription|Waste disposal|Spot 30 sec, evening news|Legal advice|Courier delivery|Catering',
  pieces: 'pcs|each|ea|hrs|box|m|kg|day|month|pack|unit',
  nameHead:
    'Cedar Hill|Northgate|Copperfield|Willow Lane|Granite Bay|Harbour View|Blue Anchor|Silver Birch|Meadowbank|Ironbridge|Lakeside|Summit|Redstone|Oakfield|Brightwater|Falcon|Old Mill|Westmark|Amber|Highfield|Clearwater|Stonegate|Evergreen|Three Rivers|Sunrise|Golden Gate|Pinewood|Bayview|Tall Oak|Kestrel',
  nameTrade:
    'Tools|Logistics|Printing|Catering|Software|Engineering|Office Supplies|Hardware|Media|Foods|Trading|Electrical|Consulting|Building Supplies|Stationery|Motors|Textiles|Packaging|Cleaning Services|Broadcasting|Energy|Water Services|Freight|Books|Pharmacy|Instruments',
  street:
    '{n} Foundry Lane|{n} High Street|Unit {n}, Riverside Park|{n} Station Road|{n} Mill Road|{n} Orchard Way|{n} Harbour Street|Suite {n}, Commerce House|{n} Victoria Road',
  department: 'Procurement Department|Accounts Department|Sales Office|Customer Service|Warehouse|Dispatch',
  country: 'English',
  months: 'January|February|March|April|May|June|July|August|September|October|November|December',
  shortMonths: 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec',
});
