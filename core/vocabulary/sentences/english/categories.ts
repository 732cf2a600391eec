/** What breaks the rules of the categories of tax (EN 16931-1, 6.4.3), which differ by category alone. Only add keys. */
export const categoryTexts = {
  'category.lacksRow':
    'The breakdown of tax does not fit lines, allowances and charges that are {{name}} ({{code}}): it lacks a row for them.',
  'category.oneRow':
    'The breakdown of tax does not fit lines, allowances and charges that are {{name}} ({{code}}): it must have exactly one row for them, and none without them.',
  'category.unidentified': '{{what}} is {{name}} ({{code}}), {{lack}}.',
  'category.rate': '{{what}} is {{name}} ({{code}}), but its rate of tax is {{rate}}.',
  'category.base':
    'Lines, charges and allowances that are {{name}} come to {{sum}}, but {{stated}} is stated as taxable (BT-116).',
  'category.baseAtRate':
    'Lines, charges and allowances that are {{name}} at {{rate}} % come to {{sum}}, but {{stated}} is stated as taxable (BT-116).',
  'category.tax': '{{rate}} % of {{base}} is not {{tax}} (BT-117).',
  'category.taxed': 'Tax of {{tax}} is stated on what is {{name}} (BT-117).',
  'category.noReason': 'Tax is not charged ({{name}}, {{code}}), but no reason is given (BT-120, BT-121).',
  'category.reason': 'A reason for exemption is given for what is {{name}} ({{code}}).',
  'category.notAlone': 'The invoice is not subject to tax (O), but a {{what}} has another category.',

  'category.S': 'standard rated',
  'category.Z': 'zero rated',
  'category.E': 'exempt from tax',
  'category.AE': 'reverse charge',
  'category.K': 'intra-community supply',
  'category.G': 'export outside the EU',
  'category.O': 'not subject to tax',
  'category.L': 'IGIC (Canary Islands)',
  'category.M': 'IPSI (Ceuta and Melilla)',

  'category.line': 'A line',
  'category.allowance': 'An allowance',
  'category.charge': 'A charge',
  'category.otherRow': 'row of the breakdown',
  'category.otherLine': 'line',
  'category.otherAllowance': 'allowance',
  'category.otherCharge': 'charge',

  'identified.seller': 'but neither the seller nor a tax representative has a VAT id or tax number',
  'identified.sellerVat': 'but neither the seller nor a tax representative has a VAT id',
  'identified.sellerAndBuyer': 'which needs a tax number of the seller and a VAT id or registration of the buyer',
  'identified.bothVat': 'which needs the VAT ids of seller and buyer',
  'identified.nobody': 'where no VAT id of seller or buyer may be stated',

  'BR-IC-11': 'An intra-community supply states neither when it was delivered (BT-72) nor a period (BG-14).',
  'BR-IC-12': 'An intra-community supply does not state the country it was delivered to (BT-80).',
  'BR-B-01': 'Split payment (B) is stated, which only Italian domestic invoices know.',
  'BR-B-02': 'Split payment (B) stands beside standard rated lines, allowances or charges (S).',
} as const;
