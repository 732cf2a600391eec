/** What the checks of documents find. Only add keys: stored findings refer to them. */
export const checkTexts = {
  'sum.mismatch': 'Net {{net}} plus tax {{tax}} is {{sum}}, but {{total}} is printed as total.',
  'lineSum.net_one':
    'The only line comes to {{sum}}, but {{expected}} is printed as net total; a discount or charge may explain the difference of {{difference}}.',
  'lineSum.net_other':
    'The {{count}} lines add up to {{sum}}, but {{expected}} is printed as net total; a discount or charge may explain the difference of {{difference}}.',
  'lineSum.total_one':
    'The only line comes to {{sum}}, but {{expected}} is printed as total; a discount or charge may explain the difference of {{difference}}.',
  'lineSum.total_other':
    'The {{count}} lines add up to {{sum}}, but {{expected}} is printed as total; a discount or charge may explain the difference of {{difference}}.',
  'line.arithmetic': 'Line {{line}}: {{quantity}} times {{price}} is {{product}}, but {{total}} is printed.',
  'taxRate.sign': 'Tax {{tax}} is {{rate}} % of net {{net}}, which has the opposite sign.',
  'taxRate.above':
    'Tax {{tax}} is {{rate}} % of net {{net}}, more than the {{highest}} % that {{country}} asks at most.',
  'taxRate.aboveAny':
    'Tax {{tax}} is {{rate}} % of net {{net}}, more than the {{highest}} % that any country we know asks at most.',
  'taxRate.printed': 'Tax {{tax}} is {{rate}} % of net {{net}}, but every line is printed with {{printed}} %.',
  'due.more': '{{due}} is asked for payment, {{difference}} more than the total of {{total}}.',
  'due.less':
    '{{due}} is asked for payment, {{difference}} less than, perhaps because a part is paid, the total of {{total}}.',
  'required.invoice': 'No {{what}} was found, which an invoice must show.',
  'required.creditNote': 'No {{what}} was found, which a credit note must show.',
  'required.receipt': 'No {{what}} was found, which a receipt must show.',
  'required.vatId': 'Tax of {{tax}} is charged, but no VAT id of the vendor was found.',
  'iban.country': 'The IBAN {{iban}} names no country that has IBANs ({{country}}).',
  'iban.length': 'The IBAN {{iban}} has {{length}} characters, which is not the length of its country.',
  'iban.structure': 'The IBAN {{iban}} is not built like an IBAN of its country.',
  'iban.digits': 'The IBAN {{iban}} fails its check digits ({{digits}}), so it is mistyped, misread or made up.',
  'bankCountry.other': "The bank account is in {{bank}}, but the vendor's VAT id {{vatId}} is from {{country}}.",
  'vatId.vendor.digits': "The vendor's VAT id {{vatId}} fails its check digits by the rule of {{country}}.",
  'vatId.vendor.shape': "The vendor's VAT id {{vatId}} is not built like one of {{country}}.",
  'vatId.buyer.digits': "The buyer's VAT id {{vatId}} fails its check digits by the rule of {{country}}.",
  'vatId.buyer.shape': "The buyer's VAT id {{vatId}} is not built like one of {{country}}.",
  'bic.shape': 'The BIC {{bic}} is not built like one: four letters, a country code, two or five more characters.',
  'bic.country': 'The BIC {{bic}} belongs to {{bank}}, but the IBAN {{iban}} to {{country}}.',
  'dates.dueBefore_one': 'Payment is due on {{due}}, one day before the invoice was issued on {{issued}}.',
  'dates.dueBefore_other': 'Payment is due on {{due}}, {{count}} days before the invoice was issued on {{issued}}.',
  'dates.stale': 'The invoice of {{issued}} is {{days}} days old on {{today}}.',
  'dates.future': 'The invoice is dated {{issued}}, {{days}} days after today ({{today}}).',
  'dates.ambiguous': 'The date "{{raw}}" was read as {{date}}, but day and month may be the other way round.',
  'currency.unusual':
    'The invoice is in {{currency}}, but all {{documents}} earlier documents of this vendor are in {{usual}}.',
  'currency.missing': 'No currency was found for the total of {{total}}.',
  'duplicate.invoice': 'Invoice {{number}} came before with the same total, as {{past}}.',
  'duplicate.creditNote': 'Credit note {{number}} came before with the same total, as {{past}}.',
  'duplicate.receipt': 'Receipt {{number}} came before with the same total, as {{past}}.',
  'duplicate.confusable':
    'The number {{number}} differs only in characters that look alike from {{other}}, and the total is the same: it may be {{past}} again.',
  'duplicate.affix':
    'The number {{number}} differs only in a mark added to it from {{other}}, and the total is the same: it may be {{past}} again.',
  'duplicate.oneEdit':
    'The number {{number}} differs in one character from {{other}}, and the total is the same: it may be {{past}} again.',
  'duplicate.numberless': 'Neither this nor {{past}} has a number, but vendor, date and total are the same.',
  'account.changed_one':
    'The invoice asks for payment to {{iban}}, but the last invoice of this vendor with an account named {{known}} (latest "{{file}}").',
  'account.changed_other':
    'The invoice asks for payment to {{iban}}, but {{count}} of the last {{compared}} invoices of this vendor with an account named {{known}} (latest "{{file}}").',
  'account.shared': 'The account {{iban}} is also named by {{vendor}} (e.g. "{{file}}").',
  'account.sharedByMore': 'The account {{iban}} is also named by {{vendor}} and {{more}} more (e.g. "{{file}}").',
  'kind.other': 'This is neither an invoice nor a credit note or receipt; only its formats were checked.',
  'kind.otherWithTotal':
    'This is neither an invoice nor a credit note or receipt, though a total of {{total}} was found; only its formats were checked.',
  'page.noWords': 'No words could be read on page {{page}}.',
  'page.guesswork': 'Page {{page}} was read with {{percent}} % confidence on average; its values are guesses.',
  'file.several':
    'This file seems to hold {{documents}} documents: pages {{pages}}. Accept or dismiss the proposed split before anything is paid.',
  'source.otherVendor': 'The folder this came from is kept for "{{expected}}", but the invoice is from "{{vendor}}".',

  'remark.doubtful': 'A value compared was hard to read, so this may be a misreading.',
  'remark.factoring': 'The page speaks of factoring, which may explain it.',
  'remark.factoringConfirm': 'The page speaks of factoring, which may explain it; confirm the account with the vendor.',
  'remark.accountKnown': 'Earlier invoices of this vendor name the same account.',
  'remark.creditNote': 'A credit note asks for no payment.',
  'remark.ibanMisread': 'The new IBAN fails its check digits, so it may be the known one misread.',
  'remark.group': 'Their names suggest one group of companies.',
  'remark.mostlyOwn': 'Most documents with this account are of this vendor, so the other may be misread.',
  'remark.otherName': 'It may be the same vendor under another name.',
  'remark.oneExchanged': 'One of them can be read with day and month exchanged.',
  'remark.exchanged': 'It can be read with day and month exchanged.',
  'remark.noVendor': 'The vendor could not be compared.',
  'remark.reference': 'This vendor prints the same number on all its invoices.',
  'remark.yearly': 'The numbers of this vendor may start again each year.',

  'past.document': '"{{file}}" ({{facts}})',
  'past.of': 'of {{date}}',
  'past.over': 'over {{total}}',
  'word.invoice': 'invoice',
  'word.creditNote': 'credit note',
  'word.receipt': 'receipt',
  'word.other': 'other',
  'word.total': 'total',
  'word.vendorName': 'vendor name',
  'word.number': 'number',
  'word.date': 'date',
  'word.anotherVendor': 'another vendor',
  'word.nothing': 'nothing',
  'word.or': 'or',
} as const;
