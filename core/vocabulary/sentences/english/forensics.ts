/** What tests of the files themselves find: changes, programs, pictures, codes. Only add keys. */
export const forensicTexts = {
  'image.copy':
    'The first page looks as that of an earlier document; it may be the same one scanned or exported again: {{past}}. Lay both side by side.',
  'image.altered':
    'The first page looks as that of an earlier document with the same number and another total; one of both may be altered or a correction: {{past}}. Lay both side by side.',
  'qr.account': 'The QR code ({{kind}}) asks for payment to {{coded}}, but {{printed}} is printed.',
  'qr.misread': 'The printed one fails its check digits, so it may be misread.',
  'qr.payNeither': 'Pay neither before the vendor confirmed one on a number known before.',
  'qr.amount':
    'The QR code ({{kind}}) says {{coded}}, but {{printed}} is printed. Compare both with the order before anything is paid.',
  'revised.saves_one': 'This PDF was saved once more after it was made.',
  'revised.saves_other': 'This PDF was saved {{count}} times more after it was made.',
  'revised.page': 'A later save put other content on a page.',
  'revised.when': 'Made {{created}}, changed {{changed}}.',
  'revised.by': 'Last written by {{program}}.',
  'revised.ask': 'Ask the vendor for the file as it was sent.',
  'overlay.typed': 'These are set in type over a scanned page: {{fields}}.',
  'overlay.patch':
    'Where these stand a picture of its own lies on the page, as when print is covered and written anew: {{fields}}.',
  'overlay.backed': 'The file has other signs of a change.',
  'overlay.iban': 'IBAN',
  'overlay.bic': 'BIC',
  'overlay.grandTotal': 'grand total',
  'overlay.duePayable': 'due payable',
  'make.unlike': "This PDF is made unlike the vendor's earlier ones.",
  'make.account': 'The account is not the usual one either.',
  'make.compare': 'Compare it with "{{file}}"; the vendor can say whether its program has changed.',
  'make.written': 'It was written by {{program}}, {{usual}} of {{earlier}} earlier ones by {{other}}.',
  'make.composed': 'It was composed by {{program}}, {{usual}} of {{earlier}} earlier ones by {{other}}.',
  'make.program': '"{{name}}"',
  'make.noProgram': 'a program it does not name',
  'make.fonts_one': 'It is set in {{fonts}}, which is in none of the {{earlier}} earlier ones.',
  'make.fonts_other': 'It is set in {{fonts}}, which are in none of the {{earlier}} earlier ones.',
  'make.size': 'Its page has {{width}} × {{height}} points, the earlier ones have {{usualWidth}} × {{usualHeight}}.',
  'make.places_one': 'Of {{words}} words that stand at one place of the earlier ones, {{count}} is there.',
  'make.places_other': 'Of {{words}} words that stand at one place of the earlier ones, {{count}} are there.',
} as const;
